import Foundation
import Testing

@Suite("Imported studies in list and browser", .serialized)
struct ImportedStudyTests {
  private let place: ImportScript

  init() throws {
    place = try ImportScript()
    try place.write(Self.withResults, to: "results.json")
    try place.write(
      Self.withResults.replacing("NCT90000007", with: "NCT02125461"),
      to: "pacific.json"
    )
  }

  /// An invented study with one arm and a table of adverse events.
  private static let withResults = """
    {"protocolSection":{"identificationModule":{"nctId":"NCT90000007","briefTitle":"Invented study"},\
    "statusModule":{"overallStatus":"COMPLETED"},"conditionsModule":{"conditions":["Lung Cancer"]},\
    "armsInterventionsModule":{"armGroups":[{"label":"Durvalumab","type":"EXPERIMENTAL",\
    "interventionNames":["Drug: Durvalumab"]}],"interventions":[{"type":"DRUG","name":"Durvalumab",\
    "armGroupLabels":["Durvalumab"]}]}},"resultsSection":{"adverseEventsModule":{\
    "eventGroups":[{"id":"EG000","title":"First group","deathsNumAffected":3,"deathsNumAtRisk":20,\
    "seriousNumAffected":1,"seriousNumAtRisk":20},{"id":"EG001","title":"Second group",\
    "seriousNumAffected":2,"seriousNumAtRisk":19}],"seriousEvents":[{"term":"Invented fever",\
    "organSystem":"General disorders","stats":[{"groupId":"EG000","numAffected":1,"numAtRisk":20},\
    {"groupId":"EG001","numAffected":2,"numAtRisk":19}]}]}},"derivedSection":{"miscInfoModule":\
    {"versionHolder":"2026-08-11"}},"hasResults":true}
    """

  @Test func `a study is listed beside the catalogue, and opens with its events`() throws {
    let result = try place.run(
      """
      $R import --quiet results.json
      $R list --filter 'has:record' --columns id,role,agent,result --format csv
      $R list --format csv | wc -l
      $R --screen 80x24 --keys "/ 'NCT90000007' Enter Enter 4"
      $R --screen 80x24 --keys "/ 'NCT90000007' Enter e"
      """
    )
    #expect(result.output.contains("NCT90000007,registry,durvalumab,results posted"))
    #expect(result.output.contains("\n63\n"))
    #expect(result.output.contains("1/20 (5.0)") && result.output.contains("2/19 (10.5)"))
    #expect(result.output.contains("3/20 (15.0)"))
    #expect(result.error.isEmpty)
  }

  @Test func `a trial of the catalogue stays one row and has its record beside it`() throws {
    let result = try place.run(
      """
      $R import --quiet pacific.json
      $R list --format csv | wc -l
      $R list --filter 'has:record' --columns id,acronym,role --format csv
      $R show PACIFIC --format json | grep -c '"registry": {'
      """
    )
    #expect(result.output.contains("\n62\n"))
    #expect(result.output.contains("NCT02125461,PACIFIC,reported"))
    #expect(result.output.utf8.suffix(3).elementsEqual("\n1\n".utf8))
  }

  @Test func `studies nobody opened are exported, compared and checked like trials of the review`()
    throws
  {
    try place.write(
      Self.withResults.replacing("\"seriousNumAffected\":2,", with: "\"seriousNumAffected\":20,"),
      to: "wrong.json"
    )
    let result = try place.run(
      """
      $R import --quiet wrong.json
      $R export --filter 'has:record' --format csv
      $R export NCT90000007 PACIFIC --format svg --comparison | grep -c '>PACIFIC, NCT90000007<'
      $R --screen 120x40 --keys "/ 'NCT90000007' Enter m 0 / 'PACIFIC' Enter m =" | head -1
      $R check NCT90000007; echo "exit $?"
      """
    )
    #expect(result.output.contains("\nNCT90000007,,lung,durvalumab,,,results posted,"))
    #expect(result.output.contains("\n1\n rtio-tui › Compare 2 marked trials"))
    #expect(result.output.contains("serious events, Second group\n  printed   20/19"))
    #expect(result.output.contains("exit 1\n"))
    #expect(result.error.isEmpty)
  }

  @Test(
    "an index that is missing or damaged is made anew",
    arguments: [
      "rm store*.index store/*.index 2>/dev/null",
      "for f in $(find . -name '*.index'); do echo x > $f; done",
    ]
  )
  func index(damage: String) throws {
    let result = try place.run(
      "$R import --quiet results.json; \(damage); $R list --filter has:record --format csv | tail -1"
    )
    #expect(result.output.contains("NCT90000007"))
    #expect(result.error.isEmpty)
  }

  @Test func `a study is found by its former number, its numbers elsewhere and its acronym`() throws
  {
    let names =
      #""acronym":"INVENT-9","orgStudyIdInfo":{"id":"INV/2020-9"},"nctIdAliases":"#
      + #"["NCT90000070"],"secondaryIdInfos":[{"id":"2020-000009-11"}],"#
    try place.write(
      Self.withResults.replacing("\"nctId\"", with: names + "\"nctId\""),
      to: "named.json"
    )
    for id in ["NCT90000070", "nct90000007", "2020-000009-11", "INV/2020-9", "invent 9"] {
      let result = try place.run(
        """
        $R import --quiet named.json >/dev/null
        $R show '\(id)' | grep -c 'INV/2020-9, 2020-000009-11, NCT90000070'
        $R export '\(id)' --format registry | grep -c '"nctId":"NCT90000007"'
        $R export '\(id)' --format csv | grep -c NCT90000007
        $R check '\(id)' | grep -c 'no trial here'
        $R list --filter '"\(id)"' --format csv --columns id | grep -c NCT90000007
        """
      )
      #expect(result.output == "1\n1\n1\n0\n1\n", "\(id)")
      #expect(result.error.isEmpty)
    }
  }

  @Test func `a name of several studies is refused with their numbers`() throws {
    let result = try place.run(
      """
      printf 'NCT Number,Acronym\\nNCT90000001,TWIN\\nNCT90000002,TWIN\\n' > twins.csv
      $R import --quiet twins.csv >/dev/null
      $R show TWIN
      """
    )
    #expect(result.status != 0)
    #expect(result.error.contains("'TWIN' is a name of 2 trials (NCT90000001, NCT90000002)"))
  }
}
