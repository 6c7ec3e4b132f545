import Doctor
import Testing

struct VariableFactsTests {
  @Test(
    "variables that contradict are named",
    arguments: [
      (["NO_COLOR": "1", "FORCE_COLOR": "3"], ["NO_COLOR", "FORCE_COLOR"]),
      (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], ["CLICOLOR_FORCE"]),
      (["TERM": "dumb", "COLORTERM": "truecolor"], ["TERM=dumb", "COLORTERM"]),
      (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], ["LC_ALL", "LANG"]),
      (["LC_CTYPE": "POSIX", "LANG": "en_US.utf8"], ["LC_CTYPE", "LANG"]),
      (["XDG_DATA_HOME": "data"], ["XDG_DATA_HOME"]),
      (
        ["https_proxy": "http://a:1", "HTTPS_PROXY": "http://b:1"], ["https_proxy", "HTTPS_PROXY"]
      ),
      (["RTIO_STORE": "postgres://one/db", "PGHOST": "two"], ["PGHOST"]),
    ] as [([String: String], [String])]
  )
  func contradicting(values: [String: String], named: [String]) {
    let wrong = VariableFacts(values).findings.filter { $0.state == .wrong }
    #expect(wrong.count == 1, "\(wrong)")
    #expect(wrong.allSatisfy { $0.remedy != nil && $0.name == "variables" })
    for name in named { #expect(wrong[0].said.contains(name), "\(wrong)") }
  }

  @Test(
    "variables that agree, or that nothing follows, are not wrong",
    arguments: [
      [:], ["NO_COLOR": "1"], ["NO_COLOR": "1", "FORCE_COLOR": "0"], ["LC_ALL": "C.UTF-8"],
      ["LC_ALL": "C", "LANG": "C"], ["TERM": "dumb"], ["LC_ALL": "", "LANG": "C.UTF-8"],
      ["https_proxy": "http://a:1", "HTTPS_PROXY": "http://a:1"], ["ACCESSIBLE": "1"],
      ["RTIO_STORE": "postgres:///db?host=two", "PGHOST": "two"], ["XDG_DATA_HOME": "/data"],
    ] as [[String: String]]
  )
  func agreeing(values: [String: String]) {
    #expect(!VariableFacts(values).findings.contains { $0.state == .wrong })
  }

  @Test func `a variable that is followed without contradiction is noted`() {
    #expect(VariableFacts(["ACCESSIBLE": "1"]).findings.map(\.state) == [.note])
    let stores = VariableFacts(["RTIO_STORE": "/a"], namedStore: "/b").findings
    #expect(stores.map(\.state) == [.note])
    #expect(VariableFacts([:]).findings.map(\.state) == [.ok])
  }
}

struct ProxyChoiceTests {
  private let https = RegistryPlace(scheme: "https", host: "clinicaltrials.gov")
  private let http = RegistryPlace(scheme: "http", host: "localhost")

  @Test func `the proxy is that of the scheme, in small letters first`() {
    let values = [
      "https_proxy": "http://a:1", "HTTPS_PROXY": "http://b:1", "http_proxy": "http://c:1",
      "all_proxy": "http://d:1",
    ]
    #expect(ProxyChoice(values, for: https).variable == "https_proxy")
    #expect(ProxyChoice(values, for: http).variable == "http_proxy")
    #expect(ProxyChoice(["ALL_PROXY": "http://d:1"], for: http).variable == "ALL_PROXY")
    // A web server may set it from what strangers send.
    #expect(ProxyChoice(["HTTP_PROXY": "http://d:1"], for: http).variable == nil)
  }

  @Test(
    "a host is exempted by its name, its domain or by all",
    arguments: [
      ("clinicaltrials.gov", true), ("gov", true), (".gov", true), ("*", true),
      ("a.example, clinicaltrials.gov", true), ("trials.gov", false), ("other.gov", false),
      ("", false),
    ]
  )
  func exempted(list: String, isExempt: Bool) {
    let choice = ProxyChoice(["https_proxy": "http://a:1", "no_proxy": list], for: https)
    #expect((choice.variable == nil) == isExempt)
  }

  @Test(
    "no name and no password of a proxy is said",
    arguments: ["http://alice:secret@proxy:3128", "alice:secret@proxy:3128"]
  )
  func masked(address: String) throws {
    let shown = try #require(ProxyChoice(["https_proxy": address], for: https).address)
    #expect(!shown.contains("alice") && !shown.contains("secret") && shown.contains("proxy:3128"))
  }
}
