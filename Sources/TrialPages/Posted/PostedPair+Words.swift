package import TrialModel

extension PostedPair {
  /// Which is compared with which, and that the choice is ours.
  var words: String {
    let letters = (PostedColumns.letter(of: compared), PostedColumns.letter(of: reference))
    let why =
      switch reason {
      case .chosen: "as chosen here"
      case .control(.title(let word)): "since its title calls it \(word)"
      case .control(.placebo(let word)): "since \(word) is given in it alone"
      case .control(.armType(let type)): "since the arm of that title is registered as \(type)"
      case .control(.studyTitle(let word)):
        "since the study's title sets the others against \(word)"
      case .firstTwo: "since nothing says which is the control"
      }
    let onward = [PageKey.compared, .reference].map(\.name).joined(separator: " and ")
    let back = [PageKey.previousCompared, .previousReference].map(\.name).joined(separator: " and ")
    return "\(letters.0) minus \(letters.1), the reference \(why). The registry codes no reference"
      + " group: \(onward) choose others, \(back) go back; under THE GROUPS they take the one"
      + " selected."
  }

  /// Why no groups are compared, for where there is no pair of several groups.
  package static func refusal(of registration: Registration, choice: PostedChoice) -> String {
    let isChosen = choice.compared != nil || choice.reference != nil
    return isChosen || registration.design.allocation == "RANDOMIZED"
      ? "no two groups here can be compared: one holds the other, as a total does"
      : "no groups: the record does not say that they were randomised, so they may differ in more"
        + " than their treatment. a and b compare two all the same."
  }
}
