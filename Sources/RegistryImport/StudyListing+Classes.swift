import TrialClassification
import TrialModel
import TrialStore

extension StudyListing.Classes {
  /// What the rules made of a record, in the words of the filter.
  init(_ sorted: SortedRecord) {
    self.init()
    sites = sorted.sites.map(\.value)
    classes = sorted.classes.map(\.value)
    agents = sorted.agentNames
    sequence = sorted.wholeSequence.isEmpty ? nil : sorted.wholeSequence.text
    backbone = sorted.backbone.value.rawValue
    questions = sorted.question?.value.reviewQuestion.map { [$0.rawValue] } ?? []
    regions = sorted.regions.map(\.value)
  }
}
