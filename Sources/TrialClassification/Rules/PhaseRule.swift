import TrialModel

extension Registration.Design {
  /// The phase with the words for it; `PHASE2` beside `PHASE3` is 2/3, which phase 3 includes.
  var phase: Verdict<Phase> {
    let quotes = phases.enumerated().map { index, word in
      Quote(whole: word, path: "designModule.phases[\(index)]")
    }
    return Verdict(Phase(registry: phases), rule: "phase", .high, quotes)
  }
}
