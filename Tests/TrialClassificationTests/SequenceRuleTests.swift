import Testing
import TrialClassification
import TrialModel

/// What one arm with nivolumab, radiotherapy and a sentence says of their order.
@Suite struct SequenceRuleTests {
  private static func sorted(
    _ text: String,
    _ change: (inout InventedRecord) -> Void = { _ in }
  ) throws -> SortedRecord {
    let record = InventedRecord.with { record in
      record.gives("Nivolumab")
      record.gives("Radiotherapy", "RADIATION")
      record.gives("Cisplatin")
      record.arm("A", ["Nivolumab", "Radiotherapy"], text)
      change(&record)
    }
    return try Classifier.bundled().sort(record.registration)
  }

  @Test(
    "words of time that join immunotherapy to radiotherapy place it",
    arguments: [
      ("Nivolumab during radiotherapy", "concurrent"),
      ("Nivolumab concurrently with radiotherapy", "concurrent"),
      ("Nivolumab on the same day as SBRT", "concurrent"),
      ("Nivolumab with the first fraction of radiotherapy", "concurrent"),
      ("Radiotherapy with concurrent nivolumab", "concurrent"),
      ("Nivolumab with concurrent radiotherapy", "concurrent"),
      ("Nivolumab during chemoradiotherapy", "concurrent"),
      ("Nivolumab from week 2 of radiotherapy", "concurrent"),
      ("Nivolumab before radiotherapy", "induction"),
      ("Nivolumab 2 weeks prior to start of SBRT", "induction"),
      ("Nivolumab followed by chemoradiation", "induction"),
      ("Radiotherapy after 2 doses of nivolumab", "induction"),
      ("Neoadjuvant nivolumab and then radiotherapy", "induction"),
      ("Nivolumab after completion of radiotherapy", "consolidation"),
      ("After SBRT, patients receive nivolumab", "consolidation"),
      ("Nivolumab within 7 days of radiotherapy", "consolidation"),
      ("Radiotherapy followed by nivolumab", "consolidation"),
      ("Radiotherapy to 60 Gy. Then nivolumab for one year", "consolidation"),
      ("Maintenance nivolumab", "consolidation"),
      ("CONSOLIDATION: patients receive 12 doses of nivolumab", "consolidation"),
      ("Nivolumab before, during and after radiotherapy", "induction+concurrent+consolidation"),
      (
        "Neoadjuvant, concurrent, and adjuvant nivolumab with radiotherapy",
        "induction+concurrent+consolidation"
      ),
      ("Nivolumab during radiotherapy, then consolidation", "concurrent+consolidation"),
      ("Nivolumab as concurrent and consolidative therapy", "concurrent+consolidation"),
    ]
  )
  func placed(text: String, sequence: String) throws {
    #expect(try Self.sorted(text).wholeSequence.text == sequence)
  }

  @Test(
    "words of time about something else say nothing of immunotherapy",
    arguments: [
      "Concurrent chemoradiotherapy, and nivolumab", "Nivolumab and concurrent chemoradiation",
      "Adjuvant radiotherapy, and nivolumab", "Nivolumab and adjuvant RT",
      "Nivolumab, cisplatin before radiotherapy", "Sequential cisplatin and nivolumab",
      "Nivolumab in an induction phase and a maintenance phase",
      "Nivolumab maintenance dose of 480 mg", "Nivolumab for 14 days of each cycle, radiotherapy",
      "Nivolumab and concomitant medications", "Nivolumab until disease progression",
      "Nivolumab as adjuvant to radiotherapy", "Nivolumab and radiotherapy",
      "Nivolumab and adjuvant cisplatin, radiotherapy",
    ]
  )
  func unsaid(text: String) throws {
    let sorted = try Self.sorted(text)
    #expect(sorted.wholeSequence.isEmpty)
    #expect(sorted.isSequenceUnclear)
  }

  @Test func `that both are combined is the least sure`() throws {
    let sorted = try Self.sorted("Nivolumab in combination with radiotherapy")
    #expect(sorted.wholeSequence == .concurrent)
    #expect(sorted.sequence.map(\.confidence) == [.low])
  }

  @Test func `dates beat words`() throws {
    let sorted = try Self.sorted(
      "Weeks 1-5: radiotherapy. Concurrent cisplatin. Weeks 8, 11 and 14: nivolumab"
    )
    #expect(sorted.wholeSequence == .consolidation)
    #expect(sorted.sequence.map(\.rule) == ["S5"])
  }

  @Test func `intervals of weeks are no dates`() throws {
    let sorted = try Self.sorted("Radiotherapy for 6 weeks. Nivolumab every 3 weeks")
    #expect(sorted.isSequenceUnclear)
  }

  @Test func `the text of a control arm says nothing of the tested one`() throws {
    let sorted = try Self.sorted("Nivolumab and radiotherapy") { record in
      record.arm(
        "Control",
        ["Radiotherapy"],
        type: "ACTIVE_COMPARATOR",
        "Radiotherapy followed by nivolumab at progression"
      )
    }
    #expect(sorted.isSequenceUnclear)
  }

  @Test func `radiotherapy before the trial makes immunotherapy consolidation`() throws {
    let record = InventedRecord.with { record in
      record.title = "Nivolumab after concurrent chemoradiotherapy"
      record.gives("Nivolumab")
      record.gives("Placebo")
      record.arm("Nivolumab", ["Nivolumab"])
      record.arm("Placebo", ["Placebo"], type: "PLACEBO_COMPARATOR")
    }
    let sorted = try Classifier.bundled().sort(record.registration)
    #expect(sorted.role?.value == .prior)
    #expect(sorted.modality == nil)
    #expect(sorted.wholeSequence == .consolidation)
    #expect(sorted.backbone.value == .chemoradiotherapy)
    #expect(sorted.question?.value == .immunotherapyAdded)
  }

  @Test(
    "eligibility tells of earlier radiotherapy where it was completed, and not where it is excluded",
    arguments: [
      ("Inclusion Criteria: completed concurrent chemoradiotherapy", true),
      ("Exclusion Criteria: completed radiotherapy within 4 weeks", false),
      ("Inclusion Criteria: prior radiotherapy is allowed", false),
    ]
  )
  func eligibility(criteria: String, isPrior: Bool) throws {
    let record = InventedRecord.with { record in
      record.gives("Nivolumab")
      record.arm("Nivolumab", ["Nivolumab"])
      record.criteria = criteria
    }
    let sorted = try Classifier.bundled().sort(record.registration)
    #expect((sorted.role?.value == .prior) == isPrior)
    #expect(sorted.wholeSequence == (isPrior ? .consolidation : []))
  }

  @Test func `a statement quotes the words from treatment to treatment`() throws {
    let sorted = try Self.sorted("Patients receive nivolumab 240 mg before radiotherapy.")
    let quote = try #require(sorted.sequence.first?.evidence.first)
    #expect(quote.words == "nivolumab 240 mg before radiotherapy")
    #expect(quote.place.path == "armsInterventionsModule.armGroups[0].description")
    #expect(quote.place.characters == 17..<53)
    #expect(sorted.sequence.first?.rule == "S2")
  }
}
