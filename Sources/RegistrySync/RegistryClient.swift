import TrialModel

/// Asks the service of a registry: the one place that paces, tries again, follows pages and goes on after a break.
///
/// It keeps nothing: whoever asks says what is there already, and takes the bytes of records as they come.
package struct RegistryClient<Carrier: Transport> {
  package let address: RegistryAddress
  /// The least time between two requests, in seconds.
  package let pace: Double
  /// How long less than a few bytes a second may come, in seconds.
  package let stall: Double
  /// How many requests were sent.
  package private(set) var requests = 0
  /// Bytes that came, after inflating.
  package private(set) var bytes = 0
  private var carrier: Carrier
  private let clock: RegistryClock
  private let plan: RetryPlan
  private let triesAgain: Bool
  private let hear: (RegistryNews) -> Void
  private var lastStart: Double?
  /// Whether any answer came so far: until then, nothing that is out of reach is tried twice.
  private var wasReached = false

  /// Until the first connection it takes 2.8 seconds at most, so that a machine without network says so in
  /// three.
  private static var firstPatience: Double { 2.8 }
  private static var laterPatience: Double { 15 }
  /// The most bytes of one answer; a hundred records that are larger come in halves.
  package static var mostBytes: Int { 128 << 20 }
  private static var mostRedirections: Int { 5 }

  /// - Parameters:
  ///   - address: Where the service is.
  ///   - carrier: Carries the requests.
  ///   - pace: The least time between two requests, in seconds.
  ///   - stall: How long less than a few bytes a second may come, in seconds.
  ///   - clock: Time and chance.
  ///   - triesAgain: Whether what failed for a reason that may pass is tried again.
  ///   - hear: Hears what it asks and what it waits for.
  package init(
    at address: RegistryAddress,
    by carrier: Carrier,
    pace: Double,
    stall: Double = 20,
    clock: RegistryClock,
    triesAgain: Bool = true,
    hear: @escaping (RegistryNews) -> Void = { _ in }
  ) {
    self.address = address
    self.carrier = carrier
    self.pace = pace
    self.stall = stall
    self.clock = clock
    self.triesAgain = triesAgain
    self.hear = hear
    plan = RetryPlan(pace: pace)
  }

  /// Of which day the data are.
  package mutating func state() throws(RegistryError) -> RegistryState {
    try get(.version) { RegistryState($0) }
  }

  /// Gets an answer and makes of it what is wanted.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - read: Makes a value of the bytes; `nil` where they are not what they should be, which is tried
  ///     again.
  /// - Returns: The value.
  /// - Throws: `RegistryError` once it is of no use to try again.
  mutating func get<Value>(
    _ request: RegistryRequest,
    _ read: ([UInt8]) -> Value?
  ) throws(RegistryError) -> Value {
    var tries = 0
    while true {
      tries += 1
      let outcome = try send(address.appending(request.path), tries, read)
      switch outcome {
      case .value(let value): return value
      case .failed(let error): throw error
      case .tryAgain(let error, let most, let asked):
        guard triesAgain,
          let pause = plan.pause(after: tries, of: most, asked: asked, chance: clock.chance())
        else { throw error }
        hear(.waits(error, seconds: pause))
        guard clock.wait(pause) else { throw .stopped }
      }
    }
  }

  /// What becomes of one try.
  private enum Outcome<Value> {
    case value(Value)
    case failed(RegistryError)
    /// Of use to try again, so many times in all, after the seconds that the service asks for.
    case tryAgain(RegistryError, most: Int, asked: Double?)
  }

  private mutating func send<Value>(
    _ first: String,
    _ tries: Int,
    _ read: ([UInt8]) -> Value?
  ) throws(RegistryError) -> Outcome<Value> {
    var target = first
    for _ in 0...Self.mostRedirections {
      try keepPace()
      let answer: RegistryAnswer
      do throws(TransferFault) {
        requests += 1
        hear(.asked(requests: requests, bytes: bytes))
        answer = try carrier.get(target, patience: patience)
        wasReached = true
        bytes += answer.body.count
      } catch {
        return try outcome(of: error)
      }
      guard (300..<400).contains(answer.status), let next = answer.redirection else {
        return outcome(of: answer, tries, read)
      }
      guard address.admits(next) else {
        let other = AddressParts(next).map { AddressParts.host(of: $0.place) } ?? "another place"
        return .failed(.redirected(host: address.host, to: other))
      }
      target = next
    }
    return .failed(.noService(address: address.shown, status: 302))
  }

  private var patience: TransferPatience {
    TransferPatience(
      connecting: wasReached ? Self.laterPatience : Self.firstPatience,
      stalled: stall,
      mostBytes: Self.mostBytes
    )
  }

  private mutating func keepPace() throws(RegistryError) {
    if let lastStart {
      let rest = lastStart + pace - clock.ticks()
      if rest > 0 {
        guard clock.wait(rest) else { throw .stopped }
      }
    }
    lastStart = clock.ticks()
  }

  private func outcome<Value>(
    of fault: TransferFault
  ) throws(RegistryError) -> Outcome<Value> {
    let error = RegistryError.unreachable(host: address.host, fault)
    switch fault.kind {
    case .stopped: throw .stopped
    case .badCertificate, .badAuthorities, .tooLarge, .proxyAsks, .noMemory, .other:
      return .failed(error)
    case .noHost, .noConnection, .noHandshake:
      return wasReached
        ? .tryAgain(error, most: RetryPlan.mostTries, asked: nil) : .failed(error)
    case .cut: return .tryAgain(error, most: RetryPlan.mostTries, asked: nil)
    case .stalled: return .tryAgain(error, most: RetryPlan.fewTries, asked: nil)
    }
  }

  private func outcome<Value>(
    of answer: RegistryAnswer,
    _ tries: Int,
    _ read: ([UInt8]) -> Value?
  ) -> Outcome<Value> {
    let host = address.host
    switch answer.status {
    case 200:
      if let value = read(answer.body) { return .value(value) }
      let error = RegistryError.noData(host: host, isPage: answer.isWebPage, tries: tries)
      return .tryAgain(error, most: RetryPlan.mostTries, asked: nil)
    case 404: return .failed(.noService(address: address.shown, status: 404))
    case 407: return .failed(.unreachable(host: host, TransferFault(.proxyAsks)))
    case 403, 408, 429, 502, 503, 504:
      let asked = answer.retryAfter.flatMap {
        RetryPlan.seconds(asked: $0, at: clock.moment())
      }
      let error = RegistryError.busy(
        host: host,
        status: answer.status,
        tries: tries,
        wait: asked
      )
      return .tryAgain(error, most: RetryPlan.mostTries, asked: asked)
    case 500...:
      let error = RegistryError.serverFault(
        host: host,
        status: answer.status,
        words: answer.words
      )
      return .tryAgain(error, most: RetryPlan.fewTries, asked: nil)
    default:
      return .failed(.refused(host: host, status: answer.status, words: answer.words))
    }
  }
}

/// What a client does, for whoever shows how far it is.
package enum RegistryNews {
  /// Another request is sent: how many there were with it, and how many bytes came before.
  case asked(requests: Int, bytes: Int)
  /// It waits before it asks again, and why.
  case waits(RegistryError, seconds: Double)
}

extension RegistryAnswer {
  /// Whether it is a page for people where data belong.
  var isWebPage: Bool {
    if contentType.lowercased().hasPrefix("text/html") { return true }
    let start = body.first { $0 > 0x20 }
    return start == UInt8(ascii: "<")
  }

  /// What it says in words, whole; of a web page nothing, which is not for a terminal.
  var words: String {
    guard !isWebPage else { return "it answered with a web page" }
    let text = String(decoding: body.prefix(64 << 10), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }
    return lines.joined(separator: " ")
  }
}
