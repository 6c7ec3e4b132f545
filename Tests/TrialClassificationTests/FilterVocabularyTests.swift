import Testing
import TrialQuery

@testable import TrialClassification

@Suite struct FilterVocabularyTests {
  @Test("a filter knows every site and region that the rules give, whether or not a trial has it")
  func knowsWhatRulesGive() {
    #expect(FilterField.site.vocabulary == Site.allCases.map(\.rawValue))
    let regions = FilterField.region.vocabulary
    #expect(Set(Region.allCases.map(\.rawValue)).isSubset(of: regions))
  }
}
