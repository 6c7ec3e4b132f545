import Doctor
import Testing

private let failure = Failure(what: "it failed", remedy: "mend it")

struct NetworkFactsTests {
  private func states(
    _ answer: NetworkFacts.Answer,
    proxy: Bool = false,
    library: String? = "libcurl/8",
    certificates: [NetworkFacts.Certificates] = []
  ) -> [String: DoctorFinding.State] {
    let findings = NetworkFacts(
      library: library,
      failure: library == nil ? failure : nil,
      address: "https://clinicaltrials.gov/api/v2",
      proxy: ProxyChoice(
        proxy ? ["https_proxy": "http://proxy:3128"] : [:],
        for: .init(scheme: "https", host: "clinicaltrials.gov")
      ),
      certificates: certificates,
      answer: answer
    )
    .findings
    for finding in findings where finding.state == .wrong { #expect(finding.remedy != nil) }
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.name, $0.state) })
  }

  @Test func `silence is the fault of the proxy where one is asked`() {
    #expect(states(.silent(failure), proxy: true)["proxy"] == .wrong)
    #expect(states(.silent(failure))["proxy"] == .ok)
    #expect(states(.silent(failure))["registry"] == .wrong)
    #expect(states(.proxyAsks(failure), proxy: true)["proxy"] == .wrong)
    #expect(states(.answered(dataOf: nil), proxy: true)["proxy"] == .ok)
  }

  @Test func `a certificate that does not fit is the fault of the certificates`() {
    #expect(states(.untrusted(failure))["certificates"] == .wrong)
    let missing = NetworkFacts.Certificates(
      source: "CURL_CA_BUNDLE",
      path: "/none",
      refusal: "No such file or directory"
    )
    #expect(states(.notAsked, certificates: [missing])["certificates"] == .wrong)
    #expect(states(.answered(dataOf: nil))["certificates"] == .ok)
  }

  @Test func `without libcurl nothing is asked, and that alone is wrong`() {
    let states = states(.notAsked, library: nil)
    #expect(states["libcurl"] == .wrong && states["registry"] == .note)
  }

  @Test func `who asks for no network is told that nothing was asked`() {
    #expect(states(.notAsked).values.filter { $0 == .wrong }.isEmpty)
  }
}

struct ServerFactsTests {
  @Test func `libpq is wanted where a server is named`() {
    let without = ServerFacts(library: nil, failure: failure, address: nil, answer: .notNamed)
    #expect(without.findings.map(\.state) == [.note])
    let named = ServerFacts(
      library: nil,
      failure: failure,
      address: "postgres://h/d",
      answer: .notAsked
    )
    #expect(named.findings.map(\.state) == [.wrong, .note])
  }

  @Test(
    "rights are said",
    arguments: [
      (true, true, DoctorFinding.State.ok), (false, true, .ok), (true, false, .note),
      (false, false, .note),
    ]
  )
  func rights(records: Bool, lines: Bool, state: DoctorFinding.State) {
    let facts = ServerFacts(
      library: "15.1",
      address: "postgres://h/d",
      answer: .answered(version: "15.1", writesRecords: records, writesLines: lines)
    )
    #expect(facts.findings.map(\.state) == [.ok, state])
  }

  @Test func `a server that is away is wrong`() {
    let facts = ServerFacts(library: "15.1", address: "postgres://h/d", answer: .failed(failure))
    #expect(facts.findings.last?.state == .wrong)
  }
}

struct DoctorReportTests {
  private let report = DoctorReport([
    .init("store", .ok, "there"),
    .init("certificates", .wrong, "one two three four five six", remedy: "seven eight nine ten"),
  ])

  @Test func `a line each, aligned, with the remedy behind what was found`() {
    #expect(
      report.text() == """
        ok    store         there
        wrong certificates  one two three four five six; seven eight nine ten

        """
    )
    #expect(report.isWrong)
    #expect(!DoctorReport([.init("store", .note, "there")]).isWrong)
  }

  @Test("no line is longer than the terminal is wide", arguments: [20, 40, 52, 80])
  func folded(columns: Int) {
    let lines = report.text(foldedAt: columns).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns || !$0.hasPrefix("  ") }, "\(lines)")
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words == report.text().split { $0 == " " || $0 == "\n" })
  }
}

struct PersonMaskTests {
  @Test(
    "names and passwords are left out",
    arguments: [
      ("postgres://alice:secret@host/db", "postgres://***@host/db"),
      ("/home/alice/store is full", "/home/***/store is full"),
      ("FATAL: role \"bob\" does not exist", "FATAL: role \"***\" does not exist"),
      (
        "password authentication failed for user \"bob\"",
        "password authentication failed for user \"***\""
      ),
      ("Rolle »alice« existiert nicht", "Rolle »***« existiert nicht"),
      ("malice and aliceX stay", "malice and aliceX stay"),
    ]
  )
  func masked(text: String, shown: String) {
    let finding = DoctorFinding("server", .wrong, text, remedy: text)
    let masked = PersonMask(["alice", ""]).masked(finding)
    #expect(masked.said == shown && masked.remedy == shown)
  }
}
