import JSONText
import RegistrySync
import TrialModel
import TrialStore

/// What a store has of the registry's records, for comparing with what the registry has.
final class KeptRecords {
  private var store: RegistryStore?
  private var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 64 << 20))

  /// Opens a store; where there is none, nothing is kept.
  ///
  /// - Throws: `ProgramError` where there is one that cannot be read.
  init(at location: StoreLocation) throws(ProgramError) {
    do throws(StoreError) {
      store = try RegistryStore(reading: location.place)
    } catch {
      // An older layout is brought up to date by the import; until then all is brought anew.
      switch error.code {
      case .missing, .outdated: store = nil
      default: throw ProgramError(error)
      }
    }
  }

  /// What is kept of studies; a record that is damaged, was trimmed or came from AACT counts as one to be
  /// brought again.
  func kept(_ ids: some Collection<TrialID>) -> [TrialID: SyncPlan.Kept] {
    var kept: [TrialID: SyncPlan.Kept] = [:]
    look(at: ids) { id, texts in
      guard let texts else { return kept[id] = .held(lastUpdate: nil) }
      guard let current = texts.first(where: \.version.isCurrent) else { return }
      let day = current.json.flatMap { json in
        try? reader.read(json.span) { root in
          let isTrimmed =
            root.member("hasResults")?.boolean == true && root.member("resultsSection") == nil
          let isWhole = !isTrimmed && root.member("relationalCopy") == nil
          return !isWhole ? nil : RegistryPage.Entry(root)?.lastUpdate
        }
      }
      kept[id] = .held(lastUpdate: day ?? nil)
    }
    return kept
  }

  /// The day of the record of each study, as `Registration.dataDay` has it; none where none is kept or it says
  /// none.
  func dataDays(of ids: some Collection<TrialID>) -> [TrialID: PartialDate] {
    var days: [TrialID: PartialDate] = [:]
    look(at: ids) { id, texts in
      guard let current = texts?.first(where: \.version.isCurrent) else { return }
      let posted = current.json.flatMap { json in
        try? reader.read(json.span) { root in RegistryPage.Entry(root)?.lastUpdate }
      }
      days[id] = [current.version.version, posted ?? nil].compactMap(\.self).max()
    }
    return days
  }

  /// Those of the studies that there is a record of.
  func held(among ids: some Collection<TrialID>) -> Set<TrialID> {
    let numbers = ids.compactMap { RegistryNumber($0) }
    var held: Set<TrialID> = []
    for start in stride(from: 0, to: numbers.count, by: Self.mostNumbers) {
      let some = numbers[start..<min(start + Self.mostNumbers, numbers.count)]
      let known = try? store?.known(among: Array(some))
      held.formUnion((known ?? nil ?? []).map(\.id))
    }
    return held
  }

  /// Those of the studies of which an import after a moment put another record in the place of one that was kept.
  func changed(among ids: some Collection<TrialID>, since moment: Moment) -> Set<TrialID> {
    var changed: Set<TrialID> = []
    look(at: ids) { id, texts in
      guard let texts, texts.count > 1,
        let current = texts.first(where: \.version.isCurrent)?.version,
        let imported = current.imported.flatMap({ Moment($0) }), moment < imported
      else { return }
      changed.insert(id)
    }
    return changed
  }

  /// How many numbers are asked for with one question.
  private static let mostNumbers = 5_000

  /// Reads what is kept of studies, over a line many with one question.
  ///
  /// - Parameters:
  ///   - ids: The studies, those that have no registry number passed over.
  ///   - take: Takes each with its records; `nil` where they cannot be read.
  private func look(
    at ids: some Collection<TrialID>,
    _ take: (TrialID, [KeptText]?) -> Void
  ) {
    guard let most = store?.studiesAtOnce else { return }
    let numbers = ids.compactMap { RegistryNumber($0) }
    for start in stride(from: 0, to: numbers.count, by: most) {
      let some = Array(numbers[start..<min(start + most, numbers.count)])
      let texts = try? store?.texts(of: some)
      for number in some { take(number.id, texts.flatMap { $0 }.map { $0[number] ?? [] }) }
    }
  }

  /// The numbers of all studies in the store, and the oldest day of the registry's data among their records;
  /// no day where one of them does not say.
  func all() throws(ProgramError) -> (ids: [TrialID], oldest: PartialDate?) {
    var ids: [TrialID] = []
    var oldest: PartialDate?
    var isKnown = true
    do throws(StoreError) {
      try store?.eachStudy { row in
        if let number = row.number { ids.append(number.id) }
        if let day = row.version, day.day != nil {
          oldest = min(oldest ?? day, day)
        } else {
          isKnown = false
        }
        return true
      }
    } catch {
      throw ProgramError(error)
    }
    return (ids, isKnown ? oldest : nil)
  }
}
