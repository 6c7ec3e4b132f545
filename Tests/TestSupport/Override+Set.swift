package import TrialModel

extension Override {
  /// An invented override of 23 November 2026 by AB.
  package static func set(
    _ category: Category,
    _ values: [String],
    of trial: String = "NCT00000000",
    note: String? = nil,
    by initials: String = "AB"
  ) throws -> Override {
    let draft = try Draft(
      subject: Subject(trial: TrialID(trial), category: category),
      values: values,
      note: note,
      initials: initials
    )
    return Override(draft, date: try PartialDate("2026-11-23"))
  }
}
