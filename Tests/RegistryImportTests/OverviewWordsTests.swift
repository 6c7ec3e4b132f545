import RegistryImport
import SQLiteEngine
import Testing
import TrialModel
import TrialStore

/// What the overview of a record says of radiotherapy, from the words that list and filter go by.
@Suite struct OverviewWordsTests {
  private func overview(title: String) throws -> (words: String, role: RadiotherapyRole?) {
    let folder = try ImportFolder()
    let json = """
      {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"\(title)"},
      "conditionsModule":{"conditions":["Non-small Cell Lung Cancer"]},
      "designModule":{"studyType":"INTERVENTIONAL"},
      "armsInterventionsModule":{"armGroups":[{"label":"Pembrolizumab","type":"EXPERIMENTAL",
      "interventionNames":["Drug: Pembrolizumab"]}],
      "interventions":[{"type":"DRUG","name":"Pembrolizumab","armGroupLabels":["Pembrolizumab"]}]}}}
      """
    try folder.importing(GivenFile("f", json))
    var store = try RegistryStore(reading: SQLitePlace(folder.store))
    let number = try #require(RegistryNumber(1))
    let found = try store.json(of: number)
    let kept = try #require(found)
    let read = try KeptRecord(kept.span, classifier: ImportFolder.classifier.get())
    let record = try #require(read)
    return (record.trial.overview.radiotherapy.text, record.classification.radiotherapyRole)
  }

  @Test
  func `radiotherapy before the trial is said to be that, with the words and where they stand`()
    throws
  {
    let title = "Pembrolizumab in Patients Previously Treated With Radiotherapy"
    let (words, role) = try overview(title: title)
    #expect(role == .prior)
    #expect(words.hasPrefix("before the trial, by the title: \u{201C}"), "\(words)")
    #expect(words.lowercased().contains("radiotherapy"))
    let none = try overview(title: "Pembrolizumab Alone")
    #expect(none.words == "not stated in the record")
  }
}
