import RegistryFiles
import TestSupport
import Testing

@Suite("Forms of registry files")
struct FormTests {
  private static let three = (1...3).map { study($0, "a } brace, a \\\" quote, a [ bracket") }

  static let forms: [(name: String, text: String)] = [
    ("an array", "[\(three.joined(separator: ","))]"),
    ("an array, indented", "[\n  \(three.joined(separator: " ,\r\n  "))\n]\n"),
    (
      "a page",
      """
      {"totalCount":3,"studies":[\(three.joined(separator: ",\n"))],"nextPageToken":"a\\"b]"}
      """
    ),
    (
      "two pages one after the other",
      """
      {"studies":[\(three[0]),\(three[1])],"nextPageToken":"t"}
      {"studies":[\(three[2])]}
      """
    ),
    ("studies line by line", three.joined(separator: "\n")),
    ("studies line by line with empty lines", three.joined(separator: "\r\n\r\n") + "\r\n"),
    (
      "the website's history of a record, and two studies",
      """
      {"study":\(three[0]),"topics":[{"a":"}"}],"history":{"changes":[1,2,{"b":[]}]}}
      \(three[1])\(three[2])
      """
    ),
    ("a byte order mark", "\u{FEFF}[\(three.joined(separator: ","))]"),
  ]

  /// The website's answer is handed over whole, with what it says of other versions.
  private static let answer =
    "{\"study\":\(three[0]),\"topics\":[{\"a\":\"}\"}],\"history\":{\"changes\":[1,2,{\"b\":[]}]}}"

  /// The studies of a reading, each without the answer around it.
  private static func unwrapped(_ reading: Reading) -> [String] {
    reading.studies.map { $0 == answer ? three[0] : $0 }
  }

  @Test("every form gives the same studies", arguments: forms, [1, 2, 7, 1 << 20])
  func everyForm(form: (name: String, text: String), chunk: Int) {
    let reading = Reading.of(form.text, chunk: chunk)
    #expect(Self.unwrapped(reading) == Self.three, "\(form.name)")
    #expect(reading.findings.isEmpty)
  }

  @Test("every form can be compressed", arguments: forms)
  func compressed(form: (name: String, text: String)) {
    let bytes = Array(form.text.utf8)
    #expect(Self.unwrapped(Reading.of(Archive.gzip(bytes))) == Self.three)
    #expect(Self.unwrapped(Reading.of(Archive.gzip(bytes), isStream: true)) == Self.three)
    let zip = Archive.zip([Archive.Part("folder/", []), Archive.Part("folder/a.json", bytes)])
    let reading = Reading.of(zip)
    #expect(Self.unwrapped(reading) == Self.three)
    #expect(reading.findings.isEmpty)
  }

  @Test func `a gz file of several members padded with zeros is one file`() {
    let members = Self.three.flatMap { Archive.gzip(Array(($0 + "\n").utf8)) }
    let reading = Reading.of(members + [0, 0, 0])
    #expect(reading.studies == Self.three)
    #expect(reading.findings.isEmpty)
  }

  @Test func `an archive of one file for each study gives each`() {
    let parts = Self.three.enumerated()
      .map { place, text in
        var part = Archive.Part("NCT\(place).json", Array(text.utf8))
        part.method = place == 1 ? 0 : 8
        return part
      }
    #expect(Reading.of(Archive.zip(parts)).studies == Self.three)
  }

  @Test func `an empty page is sound`() {
    let reading = Reading.of("{\"studies\":[]}")
    #expect(reading.studies.isEmpty)
    #expect(reading.findings.isEmpty)
  }

  @Test func `reading stops between studies when asked to`() {
    let text = "[\(Self.three.joined(separator: ","))]"
    let reading = Reading.of(Array(text.utf8), most: 2)
    #expect(reading.studies == Array(Self.three.prefix(2)))
    #expect(reading.findings.isEmpty)
  }
}
