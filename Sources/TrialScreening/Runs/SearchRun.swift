package import TrialModel

/// One run of a search at a registry, kept as it was: a file of the folder `runs`.
package struct SearchRun: Hashable, Sendable {
  /// The search of the protocol.
  package let search: ReviewName
  package let at: Moment
  /// The parameters as they were sent.
  package let query: [ReviewProtocol.Parameter]
  /// The version of the service; `nil` when it did not say.
  package let apiVersion: String?
  /// The day and time of the registry's data, as it spells them; `nil` when it did not say.
  package let dataTimestamp: String?
  /// How many records the registry counted.
  package let count: Int
  /// The registry numbers found, in their order, each once.
  package let ids: [TrialID]
  /// The hash of the numbers joined by line feeds, as it stands in the file.
  package let sha256: String
  /// The program that made it, with its version.
  package let version: String
  /// Whether the whole list was read.
  package let isComplete: Bool

  package init(
    search: ReviewName,
    at: Moment,
    query: [ReviewProtocol.Parameter],
    apiVersion: String?,
    dataTimestamp: String?,
    count: Int,
    ids: [TrialID],
    version: String,
    isComplete: Bool
  ) {
    self.search = search
    self.at = at
    self.query = query
    self.apiVersion = apiVersion
    self.dataTimestamp = dataTimestamp
    self.count = count
    self.ids = Self.isInOrder(ids) ? ids : Set(ids).sorted()
    sha256 = Self.hash(of: self.ids)
    self.version = version
    self.isComplete = isComplete
  }

  /// Whether numbers are in their order already, each once, as those of a file are.
  private static func isInOrder(_ ids: [TrialID]) -> Bool {
    zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The same run of another moment, for a name that no other run has.
  package func moved(to at: Moment) -> SearchRun {
    SearchRun(
      search: search,
      at: at,
      query: query,
      apiVersion: apiVersion,
      dataTimestamp: dataTimestamp,
      count: count,
      ids: ids,
      version: version,
      isComplete: isComplete
    )
  }

  /// The hash of numbers in their order, joined by line feeds.
  package static func hash(of ids: [TrialID]) -> String {
    SHA256.hex(of: Array(ids.map(\.text).joined(separator: "\n").utf8))
  }

  /// The name of its file: `2026-11-30T091500.123Z-ctgov.json`.
  package var fileName: String { "\(at.fileText)-\(search.text).json" }
}

/// What a run of a search found beside the run before.
package struct RunDifference: Hashable, Sendable {
  /// Found now and not before, in their order.
  package let new: [TrialID]
  /// Found before and not now.
  package let gone: [TrialID]
  /// Found both times.
  package let kept: [TrialID]

  /// What a list of numbers has beside another; without a run before, all of it is new.
  package init(_ ids: [TrialID], since before: [TrialID]?) {
    let earlier = Set(before ?? [])
    let now = Set(ids)
    new = ids.filter { !earlier.contains($0) }
    kept = ids.filter(earlier.contains)
    gone = (before ?? []).filter { !now.contains($0) }
  }
}
