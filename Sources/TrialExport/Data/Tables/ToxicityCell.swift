import TrialModel

/// One cell of a table of adverse events: a term, or a total, in one group.
struct ToxicityCell: DataRow {
  /// Whose table it is.
  enum Origin: String {
    case catalogue, record
  }

  /// The line of the table, the same for all of its cells.
  struct Line {
    let origin: Origin
    /// The place among the lines of the trial from this origin, from 1.
    let number: Int
    let isTotal: Bool
    let term: String
    var organSystem: String?
    var isSerious: Bool?
    var grade: String?
    var qualifier: String?
    var vocabulary: String?
    var assessment: String?
    var note: String?
    let threshold: String?
    let timeFrame: String?
  }

  /// The group the cell is of.
  struct Group {
    let id: String
    let title: String
    let description: String?
    /// The arm it corresponds to; `nil` when it is no single arm, and in records, which name none.
    let arm: Arm?
    /// The side of its arm, or its own; `nil` when it has neither.
    let side: Arm.Side?
    /// Which comparison it belongs to; `nil` for the arms as a whole, and in records.
    let set: String?

    init(
      id: String,
      title: String,
      description: String?,
      arm: Arm?,
      side: Arm.Side? = nil,
      set: String? = nil
    ) {
      self.id = id
      self.title = title
      self.description = description
      self.arm = arm
      self.side = arm?.side ?? side
      self.set = set
    }

    /// A group that a cell names and the table does not list.
    init(unlisted id: String) { self.init(id: id, title: "", description: nil, arm: nil) }
  }

  let line: Line
  let group: Group
  let affected: Int?
  let atRisk: Int?
  let events: Int?
  let percent: Figure?
  /// The count as printed where no percentage is.
  var printedCount: Figure?
  /// The count that the percentage allows; `nil` where both numbers are printed, or several fit.
  var derived: EventCount?
  let ownNote: String?
  let source: SourceKey?

  static var columns: [DataColumn<ToxicityCell>] {
    [
      .text("origin", "catalogue, or record for an imported registry record") {
        $0.line.origin.rawValue
      },
      .count("line", "line of that table, from 1; terms can stand in several lines") {
        $0.line.number
      },
      .text("kind", "event, or total for all deaths, all serious or all other events") {
        $0.line.isTotal ? "total" : "event"
      },
      .text("term", "the event as the source words it") { $0.line.term },
      .text("organ_class", "organ class the source files it under; empty where it names none") {
        $0.line.organSystem
      },
      .flag("serious", "whether the line counts serious events; empty where not said") {
        $0.line.isSerious
      },
      .text("grade", "CTCAE grades: 3, 3-4, 2+, any; empty in records, which have no grades") {
        $0.line.grade
      },
      .text("qualifier", "what the term is limited to; empty for nothing") { $0.line.qualifier },
      .text("vocabulary", "dictionary of the term as given; empty where not given") {
        $0.line.vocabulary
      },
      .text("assessment", "whether events were asked for or volunteered; empty where not said") {
        $0.line.assessment
      },
      .text("group", "identifier of the reported group within the table") { $0.group.id },
      .text("group_title", "the group as its source calls it") { $0.group.title },
      .text("group_description", "who is in it, in the words of the source") {
        $0.group.description
      },
      .text("arm", "arm the group is; empty where it is no single arm or the source does not say") {
        $0.group.arm?.label
      },
      .text("side", "experimental or control; empty where not known") {
        $0.group.side?.rawValue
      },
      .text("set", "which groups are compared; empty for the arms as a whole, and in records") {
        $0.group.set
      },
      .count("affected", "patients with at least one event; empty is not reported, not zero") {
        $0.affected
      },
      .count("at_risk", "patients who could have had one; empty is not reported") { $0.atRisk },
      .count("derived", "patients affected, by the percentage alone; empty unless only one fits") {
        $0.derived?.affected
      },
      .count("derived_of", "patients it is out of: at risk, else the safety set of the arm") {
        $0.derived?.atRisk
      },
      .count("events", "number of events; empty where patients alone are counted") { $0.events },
      .number("percent_printed", "percentage with the digits of the source; empty where none is") {
        $0.percent?.value.value
      },
      .text("printed", "the cell as its source prints it; empty where its text is not kept") {
        ($0.percent ?? $0.printedCount)?.printed
      },
      .number("percent", "affected of at risk in percent, computed; empty where it cannot be") {
        $0.computedPercent
      },
      .text(
        "threshold",
        "frequency up to which the source lists no other event, percent in records"
      ) {
        $0.line.threshold
      },
      .text("time_frame", "over which time events were collected; empty where not said") {
        $0.line.timeFrame
      },
      .text("data_cut", "data cut of the figure; empty where not stated") {
        ($0.percent ?? $0.printedCount)?.dataCut
      },
      .text("note", "what a reader has to know") { row in
        let notes = [row.line.note, row.ownNote].compactMap { $0 }
        return notes.isEmpty ? nil : notes.joined(separator: "; ")
      },
    ]
  }

  private var computedPercent: PrintedNumber? {
    ReportedCount(affected: affected, atRisk: atRisk).percent
      .flatMap { try? PrintedNumber(digits: JSON.plainDecimal($0)) }
  }

  /// The cells of the catalogue's table, then those of the imported record: totals, then events line
  /// by line, groups as they stand in the table.
  static func each(of trial: Trial, take: (ToxicityCell) -> Void) {
    // What a trial known from its record alone has is that record's own tables.
    if trial.role != .registry, let toxicity = trial.toxicity {
      toxicity.eachCell(of: trial, take: take)
    }
    if let registration = trial.registration, let posted = registration.results?.adverseEvents {
      posted.eachCell(source: SourceKey(registration), take: take)
    }
  }
}
