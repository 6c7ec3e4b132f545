package import TrialModel

/// The head of a right-aligned column.
package struct TableHead: Hashable, Sendable {
  package let title: String
  /// The side of the arm the column is about; `nil` for columns of no single arm.
  package let side: Arm.Side?

  package init(_ title: String, side: Arm.Side? = nil) {
    self.title = title
    self.side = side
  }
}

/// A cell of a table.
package struct TableCell: Hashable, Sendable {
  package let text: String
  /// Which of the row's figures it is; `nil` when it is none.
  package let figure: Int?

  package init(_ text: String, figure: Int?) {
    self.text = text
    self.figure = figure
  }

  /// A cell for which the sources have nothing.
  package static let absent = TableCell("-", figure: nil)
}

/// A printed count beside how many of the trials behind it are known.
package struct CountCell: Hashable, Sendable {
  package let label: String
  /// The number as printed, or the words where the count has none.
  package let printed: String
  package let known: Int

  package init(label: String, printed: String, known: Int) {
    self.label = label
    self.printed = printed
    self.known = known
  }
}

/// A question of the review with what is known of the trials it names.
package struct QuestionRow: Hashable, Sendable {
  package let number: Int
  package let text: String
  /// What is compared; `nil` when the review names no comparison.
  package let comparison: String?
  /// The names of the trials the review names for it.
  package let trials: [String]
  /// How many of them have a result of their primary endpoint since the review.
  package let results: Int

  package init(number: Int, text: String, comparison: String?, trials: [String], results: Int) {
    self.number = number
    self.text = text
    self.comparison = comparison
    self.trials = trials
    self.results = results
  }
}

/// The signs of a section that need a word.
package enum PageLegend: Hashable, Sendable {
  /// How something stands now against what the review said.
  case changes
  /// The marks of a schedule.
  case schedule(Schedule)
}
