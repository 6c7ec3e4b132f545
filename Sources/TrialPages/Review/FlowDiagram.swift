package import TrialModel

/// The flow of the search as it is drawn: where it begins, and the ways that lead on from there.
package struct FlowDiagram: Hashable, Sendable {
  /// A box with what was taken away to come to it.
  package struct Step: Hashable, Sendable {
    package let box: Flow.Box
    /// Which of the row's figures the box is.
    package let figure: Int
    /// What was taken away; `nil` where the source gives no sum for the box.
    package let less: Flow.Box?
    /// Which of the row's figures that is; `nil` without it.
    package let lessFigure: Int?
    /// The sum, when it does not give the printed number: `818 - 799 = 19`.
    package let contradiction: String?
  }

  /// The box everything begins with; `nil` when the sums name no single one.
  package let root: Step?
  /// The steps after it, one list for each way.
  package let branches: [[Step]]
  /// The boxes in the order of the row's figures.
  package let boxes: [Flow.Box]

  package init(_ flow: Flow) {
    let ways = Self.ways(through: flow)
    var boxes: [Flow.Box] = []
    func step(_ box: Flow.Box) -> Step {
      let sum = flow.sums.first { $0.printed == box.id }
      let less = sum.flatMap { flow.box($0.less) }
      if let less { boxes.append(less) }
      boxes.append(box)
      return Step(
        box: box,
        figure: boxes.count - 1,
        less: less,
        lessFigure: less == nil ? nil : boxes.count - 2,
        contradiction: sum.flatMap { flow.contradiction(of: $0) }
      )
    }
    root = ways.root.map(step)
    branches = ways.branches.map { $0.map(step) }
    self.boxes = boxes
  }

  /// The box the sums begin with, and the boxes after it in their ways; boxes outside of any sum
  /// follow the box they stand after.
  private static func ways(through flow: Flow) -> (root: Flow.Box?, branches: [[Flow.Box]]) {
    let results = Set(flow.sums.map(\.printed))
    let taken = Set(flow.sums.map(\.less))
    let root = flow.sums.map(\.from).first { !results.contains($0) && !taken.contains($0) }
    var branches: [[Flow.Box]] = []
    for box in flow.boxes where box.id != root && !taken.contains(box.id) {
      let from = flow.sums.first { $0.printed == box.id }?.from
      if from == nil || from != root, !branches.isEmpty {
        let place = branches.lastIndex { way in way.contains { $0.id == from } }
        branches[place ?? branches.count - 1].append(box)
      } else {
        branches.append([box])
      }
    }
    return (root.flatMap(flow.box), branches)
  }
}

extension Flow {
  /// The sum when its numbers do not give the printed one, `818 - 799 = 19`; `nil` when they do.
  fileprivate func contradiction(of sum: Sum) -> String? {
    func number(_ id: String) -> Int? { box(id)?.figure.value.value.map { Int($0.value) } }
    guard let from = number(sum.from), let less = number(sum.less),
      let printed = number(sum.printed), from - less != printed
    else { return nil }
    return "\(from) - \(less) = \(from - less)"
  }
}
