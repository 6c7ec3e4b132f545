import Testing
import TrialClassification
import TrialModel
import TrialStatistics

@Suite struct RadiotherapyRuleTests {
  private static func sorted(_ change: (inout InventedRecord) -> Void) throws -> SortedRecord {
    try Classifier.bundled().sort(InventedRecord.with(change).registration)
  }

  @Test(
    "the modality is the most special that is named",
    arguments: [
      ("SBRT", RadiotherapyModality.stereotacticBody),
      ("Stereotactic ablative radiotherapy", .stereotacticBody),
      ("Stereotactic radiosurgery", .radiosurgery), ("Whole brain radiotherapy", .wholeBrain),
      ("Total body irradiation", .totalBody), ("Craniospinal irradiation", .craniospinal),
      ("Carbon ion radiotherapy", .particle), ("Proton beam therapy", .particle),
      ("Brachytherapy", .brachytherapy), ("IMRT", .conventional),
      ("Hypofractionated radiotherapy", .hypofractionated), ("Radiotherapy", .unspecified),
      ("Radiotherapy, 20 Gy in 5 fractions", .hypofractionated),
      ("Radiotherapy, 60 Gy in 30 fractions", .conventional),
    ]
  )
  func modality(name: String, modality: RadiotherapyModality) throws {
    let sorted = try Self.sorted { record in
      record.gives(name, "RADIATION")
      record.arm("A", [name])
    }
    #expect(sorted.modality?.value == modality)
    #expect(sorted.modality?.rule == "R1")
  }

  @Test(
    "words that only look like radiotherapy are none",
    arguments: [
      "Cream for radiation dermatitis", "Proton pump inhibitor", "RT-PCR test",
      "Cardiac resynchronization therapy (CRT)", "Training after TBI", "UV radiation",
      "Irradiated tumour cells",
    ]
  )
  func noRadiotherapy(name: String) throws {
    let sorted = try Self.sorted { record in
      record.gives(name, "OTHER")
      record.arm("A", [name])
    }
    #expect(sorted.modality == nil)
    #expect(sorted.backbone.value == .none)
  }

  @Test(
    "doses are read as they are stated",
    arguments: [
      ("30 x 2 Gy", "60 Gy in 30 fractions of 2 Gy each", 72.0),
      ("3×8 Gy", "24 Gy in 3 fractions of 8 Gy each", 43.2),
      ("60 Gy in 30 fractions", "60 Gy in 30 fractions of 2 Gy each", 72.0),
      ("70 Gy/35 fx", "70 Gy in 35 fractions of 2 Gy each", 84.0),
      ("5 fractions of 10 Gy", "50 Gy in 5 fractions of 10 Gy each", 100.0),
      ("5400 cGy in 30 fractions", "54 Gy in 30 fractions of 1.8 Gy each", 63.72),
      ("54-66 Gy", "54-66 Gy", nil), ("60 Gy over 6 weeks", "60 Gy", nil),
      ("60 Gy at 2 Gy per fraction", "60 Gy of 2 Gy each", nil),
      ("2 Gy per fraction", "of 2 Gy each", nil),
      ("3-5 fractions with BED >= 100", "BED of at least 100 Gy required", nil),
      ("BED of at least 100 Gy", "BED of at least 100 Gy required", nil),
    ]
  )
  func doses(text: String, expected: String, bed: Double?) throws {
    let sorted = try Self.sorted { record in
      record.gives("Radiotherapy", "RADIATION", text)
      record.arm("A", ["Radiotherapy"])
    }
    #expect(sorted.doses.map(\.value.text) == [expected])
    let dose = try #require(sorted.doses.first).value
    guard let fractions = dose.fractions, let perFraction = dose.perFraction else {
      #expect(bed == nil)
      return
    }
    let course = try Fractionation(fractions: fractions, dosePerFraction: perFraction)
    let computed = try biologicalDose(of: course, alphaBeta: 10).effectiveDose
    #expect((computed * 1000).rounded() == bed.map { ($0 * 1000).rounded() })
  }

  @Test(
    "who gets radiotherapy is read off the arms",
    arguments: [
      (true, true, RadiotherapyRole.allArms), (true, false, .experimentalOnly),
      (false, true, .controlOnly),
    ]
  )
  func role(tested: Bool, control: Bool, role: RadiotherapyRole) throws {
    let sorted = try Self.sorted { record in
      record.gives("Radiotherapy", "RADIATION")
      record.gives("Nivolumab")
      record.arm("A", ["Nivolumab"] + (tested ? ["Radiotherapy"] : []))
      record.arm("B", control ? ["Radiotherapy"] : [], type: "ACTIVE_COMPARATOR")
    }
    #expect(sorted.role?.value == role)
  }

  @Test func `a scan filed as radiation is no radiotherapy`() throws {
    let sorted = try Self.sorted { record in
      record.gives("Fludeoxyglucose PET scan", "RADIATION")
      record.arm("A", ["Fludeoxyglucose PET scan"])
    }
    #expect(sorted.modality == nil)
  }

  @Test(
    "radiotherapy goes with chemotherapy, alone, or differs between the arms",
    arguments: [
      (["Cisplatin"], ["Cisplatin"], Backbone.chemoradiotherapy), ([], [], .radiotherapyAlone),
      ([], ["Cisplatin"], .either), (["Cetuximab"], ["Cetuximab"], .radiotherapyAlone),
    ]
  )
  func backbone(tested: [String], control: [String], backbone: Backbone) throws {
    let sorted = try Self.sorted { record in
      record.gives("Radiotherapy", "RADIATION")
      record.gives("Cisplatin")
      record.gives("Cetuximab")
      record.arm("A", ["Radiotherapy"] + tested)
      record.arm("B", ["Radiotherapy"] + control, type: "ACTIVE_COMPARATOR")
    }
    #expect(sorted.backbone.value == backbone)
  }
}
