package import TrialModel

extension RegistryClient {
  /// Brings the records of studies, a hundred at a time.
  ///
  /// A number that the registry has given up for another is followed.
  ///
  /// - Parameters:
  ///   - ids: The numbers.
  ///   - fetched: Notes what became of the numbers, also of those before an error.
  ///   - take: Takes an answer with records as it came; answers whether to go on.
  /// - Throws: `RegistryError`; what was taken before is taken.
  package mutating func records(
    of ids: [TrialID],
    into fetched: inout FetchedRecords,
    take: ([UInt8]) -> Bool
  ) throws(RegistryError) {
    var start = 0
    while start < ids.count, fetched.goesOn {
      let end = min(start + RegistryRequest.recordsOfPage, ids.count)
      try fetch(Array(ids[start..<end]), into: &fetched, take)
      start = end
    }
    for id in ids where fetched.goesOn && fetched.number(of: id) == nil {
      try fetchAlone(id, into: &fetched, take)
    }
  }

  private mutating func fetch(
    _ ids: [TrialID],
    into fetched: inout FetchedRecords,
    _ take: ([UInt8]) -> Bool
  ) throws(RegistryError) {
    var token: String?
    var known = Set<TrialID>()
    repeat {
      let answer: (bytes: [UInt8], page: RegistryPage)
      do throws(RegistryError) {
        answer = try get(.records(ids, token: token)) { bytes in
          RegistryPage(bytes).map { (bytes, $0) }
        }
      } catch {
        // Half of them take half the room.
        guard case .unreachable(_, let fault) = error, fault.kind == .tooLarge, ids.count > 1
        else { throw error }
        let half = ids.count / 2
        try fetch(Array(ids[..<half]), into: &fetched, take)
        guard fetched.goesOn else { return }
        return try fetch(Array(ids[half...]), into: &fetched, take)
      }
      if !answer.page.entries.isEmpty { fetched.goesOn = take(answer.bytes) }
      if fetched.goesOn { fetched.note(answer.page) }
      let isNew = known.count < known.union(answer.page.entries.map(\.id)).count
      known.formUnion(answer.page.entries.map(\.id))
      token = isNew && known.count < ids.count ? answer.page.nextToken : nil
    } while token != nil && fetched.goesOn
  }

  private mutating func fetchAlone(
    _ id: TrialID,
    into fetched: inout FetchedRecords,
    _ take: ([UInt8]) -> Bool
  ) throws(RegistryError) {
    do throws(RegistryError) {
      let answer = try get(.study(id)) { bytes in RegistryPage(bytes).map { (bytes, $0) } }
      fetched.goesOn = take(answer.0)
      if fetched.goesOn { fetched.note(answer.1, asking: id) }
    } catch {
      guard case .noService(_, 404) = error else { throw error }
    }
  }
}

/// What became of the numbers whose records were asked for.
package struct FetchedRecords: Hashable, Sendable {
  /// The present number of each that came, also under its former ones.
  private var numbers: [TrialID: TrialID] = [:]
  /// Whether all was asked for; `false` where whoever took the records wanted no more.
  package fileprivate(set) var goesOn = true

  package init() {}

  /// The number under which a study came; `nil` where none did.
  package func number(of id: TrialID) -> TrialID? { numbers[id] }

  /// Notes that no more is wanted.
  package mutating func stop() { goesOn = false }

  /// Notes what came, of one number that was asked for alone also that number.
  package mutating func note(_ page: RegistryPage, asking id: TrialID? = nil) {
    for entry in page.entries {
      numbers[entry.id] = entry.id
      for alias in entry.aliases where numbers[alias] == nil { numbers[alias] = entry.id }
    }
    if let id, let only = page.entries.first, page.entries.count == 1 { numbers[id] = only.id }
  }
}
