package import TrialModel

extension PostedPair {
  /// Which is compared with which, and that the choice is ours.
  var words: String {
    let letters = (PostedColumns.letter(of: compared), PostedColumns.letter(of: reference))
    return
      "\(letters.0) against \(letters.1), the reference since \(reason.words). The registry does not say"
      + " which group is the control."
  }

  /// How a reader compares others, by the keys of the screen.
  static var hint: String {
    let (own, its) = (PageKey.compared.name, PageKey.reference.name)
    return "\(own) compares the next group, \(its) takes the next as the reference,"
      + " \(PageKey.previousCompared.name) and \(PageKey.previousReference.name) the one before; on a"
      + " row of THE GROUPS, \(own) and \(its) take that group."
  }

  /// Why no groups are compared, for where there is no pair of several groups.
  ///
  /// On paper, where no keys are, it ends without what a reader may do.
  package static func refusal(
    of registration: Registration,
    choice: PostedChoice,
    isOnPaper: Bool = false
  ) -> String {
    let isChosen = choice.compared != nil || choice.reference != nil
    guard !isChosen, registration.design.allocation != "RANDOMIZED" else {
      return "no two groups here can be compared: one holds the other, as a total does"
    }
    let words =
      "no groups: the record does not say that they were randomised, so they may differ in more"
      + " than their treatment."
    let keys = [PageKey.compared, .reference].map(\.name).joined(separator: " and ")
    return isOnPaper ? words : "\(words) \(keys) compare two all the same."
  }
}

extension PostedPair.Reason {
  /// Why the reference is the reference, to follow "since".
  package var words: String {
    switch self {
    case .chosen: "it was chosen here"
    case .control(.title(let word)): "its title calls it \(word)"
    case .control(.placebo(let word)): "\(word) is given in it alone"
    case .control(.armType(let type)): "the arm of that title is registered as \(type)"
    case .control(.studyTitle(let word)): "the study's title sets the others against \(word)"
    case .firstTwo: "nothing says which is the control"
    }
  }
}
