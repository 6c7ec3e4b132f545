/// How an answer goes out, step by step.
enum Delivery {
  case bytes([UInt8])
  /// That many blanks.
  case blanks(Int)
  case pause(milliseconds: Int)
  /// Nothing as long as the client waits.
  case silence
  case close
  case reset
}

extension Response {
  /// The steps that send this answer, with what goes wrong on the way.
  func deliveries(_ faults: [Fault]) -> [Delivery] {
    var first: [Delivery] = []
    var steps: [Delivery] = [.bytes(head(length: body.count) + body)]
    func part(_ count: Int) -> Delivery { .bytes(head(length: body.count) + body.prefix(count)) }
    for fault in faults {
      switch fault {
      case .wait(let milliseconds): first.append(.pause(milliseconds: milliseconds))
      case .cut(let count): steps = [part(count), .close]
      case .reset(let count): steps = [part(count), .reset]
      case .stall(let count): steps = [part(count), .silence]
      case .truncated(let count):
        let short = Array(body.prefix(count))
        steps = [.bytes(head(length: short.count) + short)]
      case .slow(let count, let milliseconds):
        var rest = (head(length: body.count) + body)[...]
        steps = []
        while !rest.isEmpty {
          steps += [.bytes(Array(rest.prefix(count))), .pause(milliseconds: milliseconds)]
          rest = rest.dropFirst(count)
        }
      case .huge(let megabytes):
        let blanks = megabytes << 20
        steps = [.bytes(head(length: blanks + body.count)), .blanks(blanks), .bytes(body)]
      case .garbage: steps = [.bytes(Array("220 mail.example ready\r\n".utf8)), .close]
      case .close: steps.append(.close)
      default: break
      }
    }
    return first + steps
  }
}
