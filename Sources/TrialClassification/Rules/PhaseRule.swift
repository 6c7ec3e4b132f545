import TrialModel

extension Registration.Design {
  /// The phase with the words for it; `PHASE2` beside `PHASE3` is 2/3, which phase 3 includes.
  var phase: Verdict<Phase> {
    let phase: Phase =
      switch phases.count > 1 ? Set(phases).sorted() : phases {
      case ["PHASE1"]: .phase1
      case ["PHASE1", "PHASE2"]: .phase1And2
      case ["PHASE2"]: .phase2
      case ["PHASE2", "PHASE3"]: .phase2And3
      case ["PHASE3"]: .phase3
      case ["PHASE4"]: .phase4
      case ["EARLY_PHASE1"]: .other("early 1")
      case [], ["NA"]: .other("none")
      default: .other(phases.joined(separator: "/"))
      }
    let quotes = phases.enumerated().map { index, word in
      Quote(whole: word, path: "designModule.phases[\(index)]")
    }
    return Verdict(phase, rule: "phase", .high, quotes)
  }
}
