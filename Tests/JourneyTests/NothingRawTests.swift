import Foundation
import Testing

@Suite("No byte of data steers a terminal", .serialized)
struct NothingRawTests {
  private let place: ImportScript

  init() throws { place = try ImportScript() }

  /// Characters that move, colour, hide or reorder: bell, escape, C1 controls, marks of direction.
  private static let hostile = "\u{7}\u{1B}[31m\u{9B}2J\u{202E}\u{2066}\u{8}\u{7F}"

  /// Whether a terminal would show every character as it is, line feeds apart.
  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || scalar.properties.isBidiControl || scalar.value == 0x2028 || scalar.value == 0x2029)
    }
  }

  /// Commands that quote a text, which stands in `$T`.
  private static let commands = [
    "$R \"$T\"", "$R list --filter \"$T\"", "$R list --filter \"site:$T\"",
    "$R list --columns \"$T\"", "$R list --sort \"$T\"", "$R list --format \"$T\"",
    "$R show \"$T\"", "$R check \"$T\"", "$R check --file \"$T\"", "$R compute \"$T\"",
    "$R compute rd_newcombe \"$T\"=1", "$R export --format csv \"$T\"",
    "$R export --format svg --forest \"$T\"", "$R --store \"$T\"", "$R --decisions \"$T\" check",
    "$R check --decisions \"$T\"", "$R import \"$T\"", "$R imports \"$T\"", "$R list --\"$T\"",
    "$R export --format csv -o \"$T\"/x", "$R --screen 80x24 --keys \"$T\"", "$R help \"$T\"",
  ]

  @Test("a message quotes what was typed, made visible", arguments: commands)
  func quoted(command: String) throws {
    let result = try place.run("T='\(Self.hostile)'\n\(command)")
    let said = result.output + result.error
    #expect(Self.isHarmless(said), "\(said.debugDescription)")
    #expect(!said.isEmpty)
  }

  @Test func `names of files and of what is in an archive are made visible`() throws {
    try place.write("hello", to: "\(Self.hostile).txt")
    try place.write("[\(ImportScript.study(1)),{\"protocolSection\":}]", to: "\(Self.hostile).json")
    let result = try place.run(
      "$R import .; $R imports; $R imports last; $R --screen 120x20 --keys 'I'"
    )
    let said = result.output + result.error
    #expect(Self.isHarmless(said), "\(said.debugDescription)")
    #expect(said.contains("^G^[[31m"))
  }

  @Test func `a record with such texts is shown and listed harmless`() throws {
    let text = "x\\u0007\\u001b[31m\\u009b2J\\u202e\\u2066\\u0008\\u007f"
    let study = """
      {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","orgStudyIdInfo":{"id":"\(text)"},\
      "briefTitle":"\(text)","acronym":"\(text)"},"statusModule":{"overallStatus":"COMPLETED"},\
      "sponsorCollaboratorsModule":{"leadSponsor":{"name":"\(text)"}},\
      "conditionsModule":{"conditions":["\(text)"]},\
      "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"\(text)"}]}}}
      """
    try place.write(study, to: "one.json")
    let result = try place.run(
      """
      $R import --quiet one.json
      $R list --filter has:record; $R list --filter has:record --columns id,acronym,title,sponsor
      $R show NCT00000001; $R check NCT00000001
      $R --screen 120x40 --keys "/ 'NCT00000001' Enter Enter"
      """
    )
    let said = result.output + result.error
    #expect(Self.isHarmless(said), "\(said.debugDescription)")
    #expect(result.output.contains("x[31m"))
  }
}
