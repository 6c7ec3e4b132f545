import RegistrySync
import Testing
import TrialModel

@Suite struct RetryTests {
  @Test(
    "what asks to come later is tried six times with growing pauses, then said with its status",
    arguments: [403, 408, 429, 502, 503, 504]
  )
  func triesAgain(status: Int) {
    let (transport, clock) = (ScriptedTransport([.status(status)]), TestClock())
    var client = client(transport, clock, pace: 1)
    let error = failure { () throws(RegistryError) in _ = try client.state() }
    #expect(error == .busy(host: "clinicaltrials.gov", status: status, tries: 6, wait: nil))
    #expect(error?.isRefusal == false)
    #expect(transport.addresses.count == 6)
    #expect(clock.waits == [1, 2, 4, 8, 16])
  }

  @Test func `a service that is back is asked no more often than it has to be`() throws {
    let transport = ScriptedTransport([.status(503), .status(503), .version])
    var client = client(transport)
    #expect(try client.state().dataTimestamp == "2026-11-27T09:00:05")
    #expect(client.requests == 3)
  }

  @Test(
    "Retry-After is honoured, as seconds and as a day and time",
    arguments: [("7", 7.0), ("Mon, 30 Nov 2026 09:01:30 GMT", 90.0), ("soon", 0.25)]
  )
  func honoursRetryAfter(text: String, seconds: Double) throws {
    let clock = TestClock()
    let transport = ScriptedTransport([.status(429, retryAfter: text), .version])
    var client = client(transport, clock)
    _ = try client.state()
    #expect(clock.waits == [seconds])
  }

  @Test func `a wait that would be too long is said and not waited`() {
    let clock = TestClock()
    let transport = ScriptedTransport([.status(503, retryAfter: "86400")])
    var client = client(transport, clock)
    let error = failure { () throws(RegistryError) in _ = try client.state() }
    #expect(
      error?.what
        == "clinicaltrials.gov answered 503 (out of service) to the request and asks to wait 1440 min"
    )
    #expect(clock.waits.isEmpty)
  }

  @Test(
    "a refusal is shown whole and never tried again",
    arguments: [400, 405, 413, 414, 422]
  )
  func showsRefusals(status: Int) {
    let words = "Unknown area `nothing` in query\n  at 3"
    let transport = ScriptedTransport([.status(status, words)])
    var client = client(transport)
    let error = failure { () throws(RegistryError) in _ = try client.state() }
    #expect(
      error
        == .refused(
          host: "clinicaltrials.gov",
          status: status,
          words: "Unknown area `nothing` in query at 3"
        )
    )
    #expect(error?.isRefusal == true)
    #expect(transport.addresses.count == 1)
  }

  @Test func `a page for people with status 200 is tried again, then said so`() {
    let answer = RegistryAnswer(
      status: 200,
      body: Array("<!DOCTYPE html><p>Log in".utf8),
      contentType: "text/html"
    )
    let transport = ScriptedTransport([.answer(answer)])
    var client = client(transport)
    let error = failure { () throws(RegistryError) in _ = try client.state() }
    #expect(error == .noData(host: "clinicaltrials.gov", isPage: true, tries: 6))
    #expect(error?.message.contains("a proxy or network may ask for a login") == true)
  }

  @Test func `a body cut short is tried again, and the whole one taken`() throws {
    let transport = ScriptedTransport([.json(#"{"apiVersion":"2.0"#), .version])
    var client = client(transport)
    #expect(try client.state().apiVersion == "2.0.5")
  }

  @Test func `without network nothing is tried twice, and connecting is given up in time`() {
    for kind in [TransferFault.Kind.noHost, .noConnection] {
      let transport = ScriptedTransport([.fault(kind)])
      var client = client(transport)
      let error = failure { () throws(RegistryError) in _ = try client.state() }
      #expect(error?.message.contains("without network, --from reads files") == true)
      #expect(transport.addresses.count == 1)
      #expect(transport.patiences[0].connecting < 3)
    }
  }

  @Test func `a network that goes away later is waited for`() throws {
    let transport = ScriptedTransport([.version, .fault(.noConnection), .fault(.cut), .version])
    var client = client(transport)
    _ = try client.state()
    _ = try client.state()
    #expect(client.requests == 4)
    #expect(transport.patiences[1].connecting > 3)
  }

  @Test(
    "what no second try can mend is said at once",
    arguments: [
      (TransferFault.Kind.badCertificate, "--ca-file"),
      (.badAuthorities(variable: nil), "--ca-file"),
      (.badAuthorities(variable: "CURL_CA_BUNDLE"), "or correct CURL_CA_BUNDLE"),
      (.proxyAsks, "NAME:PASSWORD@HOST:PORT"),
    ]
  )
  func givesUp(kind: TransferFault.Kind, remedy: String) {
    let transport = ScriptedTransport([.fault(kind)])
    var client = client(transport)
    let error = failure { () throws(RegistryError) in _ = try client.state() }
    #expect(error?.remedy.contains(remedy) == true)
    #expect(transport.addresses.count == 1)
  }

  @Test func `a stall is tried a few times, since each takes long`() {
    let transport = ScriptedTransport([.fault(.stalled)])
    var client = client(transport)
    _ = failure { () throws(RegistryError) in _ = try client.state() }
    #expect(transport.addresses.count == 3)
  }

  @Test func `two requests are the pace apart, counted from their beginnings`() throws {
    let clock = TestClock()
    var client = client(ScriptedTransport([.version]), clock, pace: 1)
    _ = try client.state()
    _ = try client.state()
    _ = try client.state()
    #expect(clock.waits == [1, 1])
  }

  @Test func `whoever stops it in a wait does not wait`() {
    let clock = TestClock()
    clock.stopsAfter = 2
    let transport = ScriptedTransport([.status(503)])
    var client = client(transport, clock)
    #expect(failure { () throws(RegistryError) in _ = try client.state() } == .stopped)
    #expect(transport.addresses.count == 3)
  }

  @Test func `a redirection within the host is followed, one to another host is not`() throws {
    func leads(to address: String) -> ScriptedTransport.Reply {
      .answer(RegistryAnswer(status: 301, redirection: address))
    }
    let inside = ScriptedTransport([
      leads(to: "https://clinicaltrials.gov/api/v2/version/new"), .version,
    ])
    var client = client(inside)
    _ = try client.state()
    #expect(inside.addresses.last == "https://clinicaltrials.gov/api/v2/version/new")
    for outside in [
      "https://login.example.org/?next=1", "http://clinicaltrials.gov/api/v2/version",
      "https://clinicaltrials.gov:8443/", "https://clinicaltrials.gov@example.org/",
      "ftp://clinicaltrials.gov/",
    ] {
      let transport = ScriptedTransport([leads(to: outside), .version])
      var client = RegistryClient(
        at: .clinicalTrialsGov,
        by: transport,
        pace: 0,
        clock: TestClock().clock
      )
      let error = failure { () throws(RegistryError) in _ = try client.state() }
      guard case .redirected = error else {
        Issue.record("\(outside) was followed")
        continue
      }
      #expect(transport.addresses.count == 1)
    }
  }

  @Test func `a circle of redirections ends`() {
    let transport = ScriptedTransport([
      .answer(RegistryAnswer(status: 302, redirection: "https://clinicaltrials.gov/api/v2/a"))
    ])
    var client = client(transport)
    #expect(failure { () throws(RegistryError) in _ = try client.state() } != nil)
    #expect(transport.addresses.count == 6)
  }
}
