package import TrialModel

/// What a review asks, where it looks and how it decides: the file `protocol.json` of its folder.
package struct ReviewProtocol: Hashable, Sendable {
  /// One search at a registry, sent as it stands.
  package struct Search: Hashable, Sendable {
    /// Names its runs.
    package let id: ReviewName
    /// The registry, `clinicaltrials.gov`.
    package let source: String
    /// The parameters of the request with their values, in the order of the file.
    package let query: [Parameter]

    package init(id: ReviewName, source: String, query: [Parameter]) {
      self.id = id
      self.source = source
      self.query = query
    }
  }

  /// One parameter of a search, as the registry names it: `query.term`.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// The parameters by which the program reads a list: how an answer is parted and spelled, not what is
    /// searched, so that no search may set them.
    package static let ownNames = [
      "fields", "format", "pageSize", "pageToken", "countTotal", "markupFormat",
    ]
  }

  /// A step that leaves records out by a filter of this program, after the searches.
  package struct Narrowing: Hashable, Sendable {
    package let id: String
    /// The filter in its text form; the records it does not match are left out.
    package let filter: String

    package init(id: String, filter: String) {
      self.id = id
      self.filter = filter
    }
  }

  /// What a trial has to be.
  package struct Criterion: Hashable, Sendable {
    package let id: String
    /// In words, to be read beside the record.
    package let text: String
    /// The parts of a record by which it is judged: a change in one of them asks for a second look.
    package let parts: [RecordPart]

    package init(id: String, text: String, parts: [RecordPart]) {
      self.id = id
      self.text = text
      self.parts = parts
    }
  }

  /// Why a trial is left out.
  package struct Reason: Hashable, Sendable {
    package let id: String
    package let text: String
    /// The criterion that is not met; `nil` for a reason of another kind.
    package let criterion: String?

    package init(id: String, text: String, criterion: String?) {
      self.id = id
      self.text = text
      self.criterion = criterion
    }

    /// The reason that says that a report could not be had: those trials are sought and not assessed.
    package static let notRetrieved = "not-retrieved"
  }

  /// Where a record is judged.
  package enum Stage: String, Hashable, Sendable, CaseIterable {
    /// By its registry record.
    case records
    /// By the reports of the trial.
    case reports
  }

  /// How readers come to one decision.
  package enum Consensus: String, Hashable, Sendable, CaseIterable {
    /// Two readers have to agree; where they do not, a third decides.
    case agree
    /// One reader is enough.
    case one
  }

  /// The review that this one goes on from.
  package struct Previous: Hashable, Sendable {
    package let name: String
    /// Trials included by then are of the review before.
    package let at: Moment

    package init(name: String, at: Moment) {
      self.name = name
      self.at = at
    }
  }

  package let title: String
  package let question: String
  package let searches: [Search]
  package let narrowings: [Narrowing]
  package let criteria: [Criterion]
  package let reasons: [Reason]
  /// In their order, each once, at least one.
  package let stages: [Stage]
  /// Each once.
  package let readers: [ReviewName]
  package let consensus: Consensus
  /// `nil` for a review that goes on from none.
  package let previous: Previous?

  package init(
    title: String,
    question: String,
    searches: [Search],
    narrowings: [Narrowing],
    criteria: [Criterion],
    reasons: [Reason],
    stages: [Stage],
    readers: [ReviewName],
    consensus: Consensus,
    previous: Previous?
  ) {
    self.title = title
    self.question = question
    self.searches = searches
    self.narrowings = narrowings
    self.criteria = criteria
    self.reasons = reasons
    self.stages = stages
    self.readers = readers
    self.consensus = consensus
    self.previous = previous
  }

  /// The first stage, where nothing else is said.
  package var firstStage: Stage { stages.first ?? .records }

  /// The reason of that id; `nil` when there is none.
  package func reason(_ id: String) -> Reason? { reasons.first { $0.id == id } }

  /// The parts of a record that any criterion names.
  package var judgedParts: Set<RecordPart> { Set(criteria.flatMap(\.parts)) }

  /// A mark of the wording of all criteria, kept with each decision: 12 digits in base 16.
  ///
  /// A decision with another mark was made under a former wording.
  package var criteriaMark: String {
    let lines = criteria.map { "\($0.id)\t\($0.text)\n" }.joined()
    return String(SHA256.hex(of: Array(lines.utf8)).prefix(12))
  }
}
