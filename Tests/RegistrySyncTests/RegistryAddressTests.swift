import RegistrySync
import Testing
import TrialModel
import TrialScreening

@Suite struct RegistryAddressTests {
  @Test(
    "names and passwords are left out of what is shown",
    arguments: [
      ("https://user:secret@registry.example:8443/api", "https://***@registry.example:8443/api"),
      ("no proxy http://u:p@h and https://a@b/c", "no proxy http://***@h and https://***@b/c"),
      ("http://a:p@ss@host/x", "http://***@host/x"),
      ("http://user:s3c ret@host/", "http://***@host/"),
      ("http://u:s3c?ret@h/x", "http://***@h/x"), ("http://u:s3c#ret@h/x", "http://***@h/x"),
      ("http:/user:s3cret@h/x", "http:/***@h/x"), (#"http:\\user:s3cret@h"#, #"http:\\***@h"#),
      (
        "Unsupported proxy syntax in 'http://pu:s3c/ret@127.0.0.1:1': a@b",
        "Unsupported proxy syntax in 'http://***@127.0.0.1:1': a@b"
      ),
      ("mail to me@example.org", "mail to me@example.org"), ("://", "://"), ("", ""),
    ]
  )
  func masks(text: String, shown: String) { #expect(SecretMask.masked(text) == shown) }

  @Test("of what was meant as an address nothing is shown before its last sign for a host")
  func masksAddress() {
    #expect(SecretMask.maskedAddress("user:s3cret@host") == "***@host")
    #expect(SecretMask.maskedAddress("clinicaltrials.gov") == "clinicaltrials.gov")
  }

  @Test(
    "an address of a service is one of http or https, and no more",
    arguments: [
      ("https://clinicaltrials.gov/api/v2", "clinicaltrials.gov"),
      ("http://127.0.0.1:8080/api/v2/", "127.0.0.1"), ("http://[::1]:80/api", "[::1]"),
      ("HTTPS://Registry.Example", "registry.example"),
    ]
  )
  func reads(text: String, host: String) throws {
    let address = try #require(RegistryAddress(text))
    #expect(address.host == host)
    #expect(!address.shown.hasSuffix("/"))
  }

  @Test(
    "anything else is no address",
    arguments: [
      "", "clinicaltrials.gov", "ftp://clinicaltrials.gov", "file:///etc/passwd", "https://",
      "https:///api", "https://a b/", "https://host/api?x=1", "https://host/#part", "http://u:p@/x",
    ]
  )
  func refuses(text: String) { #expect(RegistryAddress(text) == nil) }

  @Test func `a query is read as it is typed, and as it is copied`() throws {
    let typed = try PercentEncoding.parameters(
      of: "query.term=radiotherapy AND a+b&filter.overallStatus=RECRUITING"
    )
    #expect(
      typed == [
        .init("query.term", "radiotherapy AND a+b"), .init("filter.overallStatus", "RECRUITING"),
      ]
    )
    let copied = try PercentEncoding.parameters(
      of: "https://clinicaltrials.gov/api/v2/studies?query.cond=lung+cancer%26more"
    )
    #expect(copied == [.init("query.cond", "lung cancer&more")])
  }

  @Test(
    "a query that cannot be sent is refused with a remedy",
    arguments: [
      ("", "the query is empty"), ("lung", "'lung' of the query is no NAME=VALUE"),
      ("=x", "'=x' of the query is no NAME=VALUE"),
      ("query.term=a&query.term=b", "'query.term' stands twice in the query"),
      ("query.term=a&fields=NCTId", "'fields' is set by this program when it reads the list"),
      ("query.term=%FF%FE", "the value of 'query.term' is no text in UTF-8"),
    ]
  )
  func refusesQueries(text: String, what: String) {
    do {
      _ = try PercentEncoding.parameters(of: text)
      Issue.record("'\(text)' was taken")
    } catch {
      #expect(error.what == what)
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test func `what is encoded comes out again`() {
    for text in ["lung AND [x]", "50 %, Ärzte & more", "a+b=c?d#e/f", "%zz%4", "\u{1F9EA}"] {
      #expect(PercentEncoding.decoded(PercentEncoding.encoded(text)) == text)
    }
  }
}
