package import TrialModel

/// A flow of records as it is drawn: where it begins, and the ways that lead on from there.
package struct FlowDiagram: Hashable, Sendable {
  /// Words with a number, and which of the row's figures it is.
  package struct Box: Hashable, Sendable {
    package let label: String
    /// The number, or the reason why there is none.
    package let number: String
    package let figure: Int
  }

  /// What is taken away on the way to a box, or comes to it.
  package struct Change: Hashable, Sendable {
    /// `-` or `+`.
    package let sign: String
    package let box: Box
  }

  /// A box with what changed on the way to it.
  package struct Step: Hashable, Sendable {
    package let box: Box
    /// Empty where the source gives no sum for the box.
    package let changes: [Change]
    /// The sum, when it does not give the number of the box: `818 - 799 = 19`.
    package let contradiction: String?
  }

  /// The box everything begins with; `nil` when the sums name no single one.
  package let root: Step?
  /// The steps after it, one list for each way.
  package let branches: [[Step]]

  package init(root: Step?, branches: [[Step]]) {
    self.root = root
    self.branches = branches
  }

  /// The flow as a source prints it.
  package init(_ flow: Flow) {
    let ways = Self.ways(through: flow)
    let places = Dictionary(Self.boxes(of: flow).enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    func drawn(_ box: Flow.Box) -> Box {
      Box(label: box.label, number: box.figure.flowNumber, figure: places[box.id] ?? 0)
    }
    func step(_ box: Flow.Box) -> Step {
      let sum = flow.sums.first { $0.printed == box.id }
      let less = sum.flatMap { flow.box($0.less) }
      return Step(
        box: drawn(box),
        changes: less.map { [Change(sign: "-", box: drawn($0))] } ?? [],
        contradiction: sum.flatMap { flow.contradiction(of: $0) }
      )
    }
    root = ways.root.map(step)
    branches = ways.branches.map { $0.map(step) }
  }

  /// The boxes of a printed flow in the order of the row's figures.
  package static func boxes(of flow: Flow) -> [Flow.Box] {
    let ways = ways(through: flow)
    return ([ways.root].compactMap { $0 } + ways.branches.flatMap { $0 }).flatMap { box in
      let less = flow.sums.first { $0.printed == box.id }.flatMap { flow.box($0.less) }
      return [less, box].compactMap { $0 }
    }
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

extension Figure {
  /// The number of a box, or the reason why it has none.
  fileprivate var flowNumber: String { value.value?.digits ?? value.absence?.rawValue ?? printed }
}
