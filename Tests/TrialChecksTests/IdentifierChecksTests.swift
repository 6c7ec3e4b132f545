import TestSupport
import Testing
import TrialModel

@testable import TrialChecks

@Suite struct IdentifierChecksTests {
  @Test(
    "one number for two trials is a failure with each of them",
    arguments: [
      ["NCT00000002"], ["nct 00000002"], ["EMR 63325-001"], ["x", "emr-63325001"],
    ]
  )
  func shared(numbers: [String]) throws {
    let trials = [
      Trial.invented(1, otherIDs: numbers), Trial.invented(2, otherIDs: ["EMR 63325-001"]),
    ]
    let catalogue = try Catalogue.invented(trials)
    for trial in trials {
      let findings = checkFindings(of: trial, in: catalogue).filter { $0.code == .duplicate }
      #expect(findings.count == 1 && findings.first?.severity == .fail)
    }
  }

  @Test("numbers that differ, or that one trial repeats, stay silent")
  func apart() throws {
    let trials = [
      Trial.invented(1, otherIDs: ["EMR 63325-001", "emr63325001", "NCT00000001"]),
      Trial.invented(2, otherIDs: ["EMR 63325-0010"]),
    ]
    for trial in trials { #expect(identifierFindings(of: trial, among: trials).isEmpty) }
  }
}
