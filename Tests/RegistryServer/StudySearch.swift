/// A search among the records: queries, filters, and the ids it is kept to.
struct StudySearch {
  private var conditions: [(modules: [String], expression: SearchExpression)] = []
  private var statuses: Set<String> = []
  /// `nil` where the search is not kept to some.
  private var ids: [String]?

  /// Reads what a request asks for.
  ///
  /// - Throws: `Refusal` in the service's manner, where something is wrong with a value.
  init(_ request: Request) throws(Refusal) {
    for (name, value) in request.parameters where !value.isEmpty {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2 else { continue }
      switch (parts[0], parts[1]) {
      case ("query", let area):
        conditions.append((SearchExpression.modules(ofQuery: area), try SearchExpression(value)))
      case (_, "advanced"): conditions.append(([], try SearchExpression(value)))
      case (_, "ids"):
        let listed = value.split { ",| ".contains($0) }.map { $0.uppercased() }
        ids = ids.map { $0.filter(listed.contains) } ?? listed
      case (_, "overallStatus"):
        let named = value.split { ",|".contains($0) }.map(String.init)
        for status in named where !Self.statuses.contains(status) {
          throw Refusal(words: "Parameter `\(name)` has incorrect enum value: `\(status)`")
        }
        statuses.formUnion(named)
      default: throw Refusal(words: "Parameter `\(name)`: not served by the server of the tests")
      }
    }
  }

  /// The records that answer it, in the order of their numbers.
  func studies(of folder: StudyFolder) -> [ServedStudy] {
    var found = folder.studies
    if let ids {
      var wanted: Set<String> = []
      for id in ids { if let study = folder.study(id) { wanted.insert(study.id) } }
      found = wanted.sorted().compactMap { folder.study($0) }
    }
    return found.filter { study in
      (statuses.isEmpty || study.value(of: .status).map(statuses.contains) ?? false)
        && conditions.allSatisfy { $0.expression.holds(for: study, inModules: $0.modules) }
    }
  }

  private static let statuses: Set<String> = [
    "ACTIVE_NOT_RECRUITING", "COMPLETED", "ENROLLING_BY_INVITATION", "NOT_YET_RECRUITING",
    "RECRUITING", "SUSPENDED", "TERMINATED", "WITHDRAWN", "AVAILABLE", "NO_LONGER_AVAILABLE",
    "TEMPORARILY_NOT_AVAILABLE", "APPROVED_FOR_MARKETING", "WITHHELD", "UNKNOWN",
  ]
}
