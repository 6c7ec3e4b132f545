package import TrialModel
package import TrialScreening

/// What the service is asked.
package enum RegistryRequest: Hashable, Sendable {
  /// Of which day its data are.
  case version
  /// A page of the numbers of all studies that are chosen, with the day of their last update; with whole
  /// records where the service takes no names of fields.
  case list(StudyChoice, wholeRecords: Bool, token: String?)
  /// A page of the records of these studies.
  case records([TrialID], token: String?)
  /// The record of one study, under its former number too.
  case study(TrialID)

  /// How many numbers a page holds, which is the most there is.
  package static let numbersOfPage = 1_000
  /// How many records a page holds.
  package static let recordsOfPage = 100
  /// How many numbers are named in one request that lists them: the address stays under 8,000 bytes.
  package static let numbersNamed = 400

  /// The path within the service, with what is asked.
  package var path: String {
    switch self {
    case .version: "/version"
    case .study(let id): "/studies/\(PercentEncoding.encoded(id.text))"
    case .records(let ids, let token):
      Self.studies(StudyChoice.ids(ids).parameters, size: Self.recordsOfPage, token, [])
    case .list(let choice, wholeRecords: true, let token):
      Self.studies(choice.parameters, size: Self.recordsOfPage, token, [])
    case .list(let choice, wholeRecords: false, let token):
      Self.studies(
        choice.parameters,
        size: Self.numbersOfPage,
        token,
        [.init("fields", "NCTId,LastUpdatePostDate")]
      )
    }
  }

  private static func studies(
    _ chosen: [ReviewProtocol.Parameter],
    size: Int,
    _ token: String?,
    _ more: [ReviewProtocol.Parameter]
  ) -> String {
    let paging: [ReviewProtocol.Parameter] =
      [.init("pageSize", String(size))]
      + [token.map { .init("pageToken", $0) } ?? .init("countTotal", "true")]
    let parameters = (chosen + more + paging).map {
      "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))"
    }
    return "/studies?" + parameters.joined(separator: "&")
  }
}

/// Which studies are asked for.
package enum StudyChoice: Hashable, Sendable {
  /// Those that a search finds, with its parameters as the service names them.
  case query([ReviewProtocol.Parameter])
  case ids([TrialID])

  var parameters: [ReviewProtocol.Parameter] {
    switch self {
    case .query(let parameters): parameters
    case .ids(let ids): [.init("filter.ids", ids.map(\.text).joined(separator: ","))]
    }
  }
}
