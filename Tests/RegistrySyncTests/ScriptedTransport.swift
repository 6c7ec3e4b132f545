import RegistrySync
import TrialModel

/// Answers as it was told, in order, and notes what it was asked.
final class ScriptedTransport: Transport {
  /// What comes of a request.
  enum Reply {
    case answer(RegistryAnswer)
    case fault(TransferFault.Kind)
    /// What the address makes of it.
    case made((String) -> RegistryAnswer)

    static func json(_ text: String) -> Reply {
      .answer(RegistryAnswer(status: 200, body: Array(text.utf8)))
    }
    static func status(_ status: Int, _ words: String = "", retryAfter: String? = nil) -> Reply {
      .answer(
        RegistryAnswer(
          status: status,
          body: Array(words.utf8),
          contentType: "text/plain",
          retryAfter: retryAfter
        )
      )
    }
    static var version: Reply {
      .json(#"{"apiVersion":"2.0.5","dataTimestamp":"2026-11-27T09:00:05"}"#)
    }
  }

  private(set) var addresses: [String] = []
  private(set) var patiences: [TransferPatience] = []
  private var replies: [Reply]

  init(_ replies: [Reply]) { self.replies = replies }

  /// What comes when the script is over: the last reply again.
  func get(
    _ address: String,
    patience: TransferPatience
  ) throws(TransferFault) -> RegistryAnswer {
    addresses.append(address)
    patiences.append(patience)
    let reply = replies.count > 1 ? replies.removeFirst() : replies[0]
    switch reply {
    case .answer(let answer): return answer
    case .made(let make): return make(address)
    case .fault(let kind): throw TransferFault(kind, said: "as scripted")
    }
  }
}

/// A clock that only goes on when it is waited for.
final class TestClock {
  private(set) var seconds = 0.0
  private(set) var waits: [Double] = []
  /// After so many waits the user stops it; `nil` for never.
  var stopsAfter: Int?

  var clock: RegistryClock {
    RegistryClock(
      ticks: { self.seconds },
      moment: { Moment("2026-11-30T09:00:00Z") },
      wait: { duration in
        self.waits.append(duration)
        self.seconds += duration
        return self.stopsAfter.map { self.waits.count <= $0 } ?? true
      },
      chance: { 0.5 }
    )
  }
}

/// A page of a list with these numbers.
func page(_ numbers: [Int], token: String? = nil, total: Int? = nil) -> ScriptedTransport.Reply {
  let studies = numbers.map { number in
    """
    {"protocolSection":{"identificationModule":{"nctId":"\(id(number).text)"},\
    "statusModule":{"lastUpdatePostDateStruct":{"date":"2026-11-0\(number % 9 + 1)"}}}}
    """
  }
  let parts = [
    total.map { "\"totalCount\":\($0)" }, "\"studies\":[\(studies.joined(separator: ","))]",
    token.map { "\"nextPageToken\":\"\($0)\"" },
  ]
  return .json("{\(parts.compactMap { $0 }.joined(separator: ","))}")
}

func id(_ number: Int) -> TrialID {
  let digits = String(number)
  return TrialID("NCT" + String(repeating: "0", count: 8 - digits.count) + digits)
}

/// A client over a script.
func client(
  _ transport: ScriptedTransport,
  _ clock: TestClock = TestClock(),
  pace: Double = 0,
  hear: @escaping (RegistryNews) -> Void = { _ in }
) -> RegistryClient<ScriptedTransport> {
  RegistryClient(
    at: .clinicalTrialsGov,
    by: transport,
    pace: pace,
    clock: clock.clock,
    hear: hear
  )
}

/// What a request ended with; `nil` when it ended well.
func failure(_ body: () throws(RegistryError) -> Void) -> RegistryError? {
  do throws(RegistryError) {
    try body()
    return nil
  } catch {
    return error
  }
}
