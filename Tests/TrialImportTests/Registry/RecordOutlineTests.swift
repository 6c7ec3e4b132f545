import TestSupport
import Testing
import TrialImport
import TrialModel

@Suite("An outline is the same record with less in it")
struct RecordOutlineTests {
  @Test(
    "the outline has everything but results, places and long texts",
    arguments: RecordExample.all
  )
  func sameRecord(name: String) throws {
    let whole = try RecordExample.read(name).registration
    let outline = try RecordExample.read(name, parts: .outline).registration
    #expect(outline == whole?.outlined)
  }

  @Test("counts are the same at every depth", arguments: RecordExample.all)
  func sameCounts(name: String) throws {
    let whole = try RecordExample.read(name).counts
    #expect(try RecordExample.read(name, parts: .outline).counts == whole)
  }

  @Test("everything in the record is counted")
  func counts() throws {
    let counts = try RecordExample.read("three-arms-with-results", parts: .outline).counts
    #expect(counts.arms == 3)
    #expect(counts.interventions == 4)
    #expect(counts.plannedOutcomes == 3)
    #expect(counts.postedOutcomes == 3)
    #expect(counts.analyses == 2)
    #expect(counts.eventGroups == 3)
    #expect(counts.seriousRows == 1)
    #expect(counts.otherRows == 2)
    #expect(counts.eventCells == 9)
    #expect(counts.groupsWithDeathsKnown == 2)
  }

  @Test("parts can be chosen one by one")
  func chosenParts() throws {
    let name = "three-arms-with-results"
    let texts = try RecordExample.read(name, parts: .treatmentTexts).registration
    #expect(texts?.interventions.first?.otherNames == ["Radiotherapy"])
    #expect(texts?.descriptions.brief == nil)
    let results = try RecordExample.read(name, parts: .results).registration
    #expect(results?.results?.outcomes.count == 3)
    #expect(results?.locations.isEmpty == true)
  }

  @Test(
    "no damage to a record traps, and each gives a record or a finding",
    arguments: RecordExample.all
  )
  func damage(name: String) throws {
    var generator = SeededGenerator(seed: 4)
    let sound = try RecordExample.bytes(name)
    for _ in 0..<300 {
      let damaged = generator.damage(sound)
      guard let reading = try? RecordExample.read(damaged) else { continue }
      #expect(reading.registration != nil || !reading.findings.isEmpty)
    }
  }

  @Test("no value of another kind traps or takes the record with it", arguments: RecordExample.all)
  func otherKinds(name: String) throws {
    var generator = SeededGenerator(seed: 40)
    let sound = String(decoding: try RecordExample.bytes(name), as: UTF8.self)
    for _ in 0..<300 {
      let swapped = generator.swapKinds(in: sound)
      let reading = try RecordExample.read(Array(swapped.utf8))
      #expect(reading.registration != nil || !reading.findings.isEmpty)
      let outline = try RecordExample.read(Array(swapped.utf8), parts: .outline)
      #expect(outline.counts == reading.counts)
    }
  }
}

extension SeededGenerator {
  /// The JSON text, sound still, with a few lines' simple values replaced by ones of another kind.
  fileprivate mutating func swapKinds(in text: String) -> String {
    let others = [
      "null", "7", "-1", "1.5", "\"\"", "\"x\"", "true", "[]", "{}", "[[]]", "[{}]", "1e400",
    ]
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let place = Int.random(in: lines.indices, using: &self)
      guard let colon = lines[place].firstRange(of: "\": ") else { continue }
      let value = lines[place][colon.upperBound...]
      guard let last = value.last, last != "{", last != "[" else { continue }
      let other = others.randomElement(using: &self) ?? "null"
      lines[place] = lines[place][..<colon.upperBound] + other + (last == "," ? "," : "")
    }
    return lines.joined(separator: "\n")
  }
}

extension Registration {
  /// The record as an outline is to show it.
  fileprivate var outlined: Registration {
    Registration(
      id: id,
      version: version,
      names: names,
      status: status,
      design: design,
      dates: dates,
      sponsor: sponsor,
      collaborators: collaborators,
      conditions: conditions,
      keywords: keywords,
      thesaurus: thesaurus,
      descriptions: Descriptions(brief: nil, detailed: nil),
      eligibility: Eligibility(
        criteria: nil,
        sex: eligibility.sex,
        minimumAge: eligibility.minimumAge,
        maximumAge: eligibility.maximumAge,
        ageGroups: eligibility.ageGroups,
        acceptsHealthyVolunteers: eligibility.acceptsHealthyVolunteers
      ),
      arms: arms.map {
        RegisteredArm(
          label: $0.label,
          type: $0.type,
          description: nil,
          interventions: $0.interventions
        )
      },
      interventions: interventions.map {
        RegisteredIntervention(name: $0.name, type: $0.type, description: nil, otherNames: [])
      },
      plannedOutcomes: [],
      officials: [],
      locations: [],
      countries: countries,
      references: [],
      saysResultsPosted: saysResultsPosted,
      results: nil,
      extent: extent
    )
  }
}
