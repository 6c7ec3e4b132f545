/// The review itself: what was searched, found, counted, asked and concluded.
package struct Review: Hashable, Sendable {
  package let title: String
  /// When its search was made.
  package let searched: PartialDate
  /// The steps of the search and what came of each.
  package let flow: Flow
  /// The printed counts of the table of running trials, by group.
  package let counts: [CountGroup]
  package let questions: [Question]
  /// How many rows its table of running trials has.
  package let tableRows: Figure
  /// Every claim that is not about one trial.
  package let claims: [Claim]
  package let discrepancies: [Discrepancy]

  package init(
    title: String,
    searched: PartialDate,
    flow: Flow,
    counts: [CountGroup],
    questions: [Question],
    tableRows: Figure,
    claims: [Claim],
    discrepancies: [Discrepancy]
  ) {
    self.title = title
    self.searched = searched
    self.flow = flow
    self.counts = counts
    self.questions = questions
    self.tableRows = tableRows
    self.claims = claims
    self.discrepancies = discrepancies
  }

  /// The claims of the given kinds, in the order of their numbers.
  package func claims(ofKind kinds: String...) -> [Claim] {
    claims.filter { kinds.contains($0.kind) }
  }
}

/// The way from the search to the trials that were selected.
package struct Flow: Hashable, Sendable {
  /// One box of the flow.
  package struct Box: Hashable, Sendable, Identifiable {
    package let id: String
    package let label: String
    package let figure: Figure
    /// The trials in the box, as far as they are known.
    package let trials: [TrialID]

    package init(id: String, label: String, figure: Figure, trials: [TrialID]) {
      self.id = id
      self.label = label
      self.figure = figure
      self.trials = trials
    }
  }

  /// A sum the boxes should make: `from` less `less` against `printed`.
  package struct Sum: Hashable, Sendable {
    package let from: String
    package let less: String
    package let printed: String
    /// What stands in the way of a plain comparison, in our words; `nil` when nothing.
    package let remark: String?

    package init(from: String, less: String, printed: String, remark: String?) {
      self.from = from
      self.less = less
      self.printed = printed
      self.remark = remark
    }
  }

  package let boxes: [Box]
  package let sums: [Sum]

  package init(boxes: [Box], sums: [Sum]) {
    self.boxes = boxes
    self.sums = sums
  }

  /// The box of that identifier; `nil` when there is none.
  package func box(_ id: String) -> Box? { boxes.first { $0.id == id } }
}

/// Printed counts that belong together: by category, agent, region, backbone, site.
package struct CountGroup: Hashable, Sendable {
  /// One count and the trials known to be behind it.
  package struct Item: Hashable, Sendable {
    package let label: String
    package let figure: Figure
    /// The trials behind the count, as far as the table's rows are known.
    package let trials: [TrialID]

    package init(label: String, figure: Figure, trials: [TrialID]) {
      self.label = label
      self.figure = figure
      self.trials = trials
    }

    /// How many trials behind the count are not known; `nil` when the count has no number.
    package var unknown: Int? {
      figure.value.value.map { max(0, Int($0.value) - trials.count) }
    }
  }

  package let name: String
  package let items: [Item]
  /// Whether the items should add up to the rows of the table.
  package let isPartition: Bool

  package init(name: String, items: [Item], isPartition: Bool) {
    self.name = name
    self.items = items
    self.isPartition = isPartition
  }
}

/// One of the open questions the review lists.
package struct Question: Hashable, Sendable {
  /// Its place in the review's list, from 1.
  package let number: Int
  /// The question in our words.
  package let text: String
  /// What is compared: `IO against IO with RT`; `nil` when the review names no comparison.
  package let comparison: String?
  /// The claims that state it.
  package let claims: [ClaimID]
  /// The question as trials are filed under it; `nil` where no trial is.
  package let filedAs: ReviewQuestion?
  /// What a reader has to know of the trials filed under it, in our words; `nil` when nothing.
  package let remark: String?
  /// The trials the review names for it.
  package let trials: [TrialID]

  package init(
    number: Int,
    text: String,
    comparison: String?,
    claims: [ClaimID],
    filedAs: ReviewQuestion? = nil,
    remark: String? = nil,
    trials: [TrialID]
  ) {
    self.number = number
    self.text = text
    self.comparison = comparison
    self.claims = claims
    self.filedAs = filedAs
    self.remark = remark
    self.trials = trials
  }
}
