import TrialModel
import TrialQuery

extension Library {
  /// How many studies are looked through for a name that was mistyped; more would be waited for.
  private static let mostNames = 50_000

  /// That no trial answers to a name, with the one that was most likely meant.
  func unknown(_ typed: String, as code: ProgramError.Code = .notFound) -> ProgramError {
    let nearest = nearest(to: typed)
    let remedy =
      nearest.map { "did you mean '\($0)'?" } ?? "'rtio-tui list' prints those there are"
    return ProgramError(code, "no trial here is called '\(typed)'; \(remedy)")
  }

  /// The number, other id or acronym nearest to what was typed; `nil` when none is near.
  private func nearest(to typed: String) -> String? {
    let listed = TrialIndex.bundled
    let bundled = listed.rows(in: .standard).rows.map(listed.trial).flatMap { trial in
      [trial.id.text] + (trial.acronym.map { [$0] } ?? []) + trial.otherIDs
    }
    let rows = index.rows(in: .standard).rows(in: index.rows(matching: .everything), of: index)
    let known = Set(bundled)
    let others = rows.prefix(Self.mostNames).map { index.id(at: $0).text }
      .filter { !known.contains($0) }
    return NearestWord.nearest(to: typed, among: bundled + others, by: \.identifierKey)
  }
}
