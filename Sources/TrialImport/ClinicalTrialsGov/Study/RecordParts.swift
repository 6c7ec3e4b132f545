/// How much of a record is read.
package struct RecordParts: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The summary, the detailed description and the criteria of eligibility.
  package static let descriptions = RecordParts(rawValue: 1)
  /// What arms and interventions are, in words, and other names of interventions.
  package static let treatmentTexts = RecordParts(rawValue: 2)
  /// The planned outcomes; without this part they are only counted.
  package static let plannedOutcomes = RecordParts(rawValue: 4)
  /// The places one by one; their countries are always read.
  package static let locations = RecordParts(rawValue: 8)
  /// Officials and publications.
  package static let officialsAndReferences = RecordParts(rawValue: 16)
  /// The posted results; without this part they are only counted.
  package static let results = RecordParts(rawValue: 32)
  /// The places, officials and publications of a study in several countries alone: which of them
  /// leads is told by the first two.
  package static let leadOfSeveral = RecordParts(rawValue: 64)

  /// What a row of the list shows beyond the outline: the first primary endpoint, the analyses of posted
  /// primary outcomes, and the counts of adverse events.
  package static let listed = RecordParts(rawValue: 128)

  /// All there is: for looking at one trial.
  package static let whole: RecordParts = [
    .descriptions, .treatmentTexts, .plannedOutcomes, .locations, .officialsAndReferences, .results,
  ]
  /// All but the posted results that no list shows: for sorting and listing a study.
  package static let sortable: RecordParts = [
    .descriptions, .treatmentTexts, .plannedOutcomes, .locations, .officialsAndReferences, .listed,
  ]
  /// What a list of trials needs: for reading very many.
  package static let outline: RecordParts = []
}
