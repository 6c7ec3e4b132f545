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

  /// What is kept of a study; a record that is damaged, was trimmed or came from AACT counts as one to be
  /// brought again.
  func kept(_ id: TrialID) -> SyncPlan.Kept {
    guard let number = RegistryNumber(id) else { return .absent }
    let json: [UInt8]?
    do throws(StoreError) {
      json = try store?.json(of: number)
    } catch {
      return .held(lastUpdate: nil)
    }
    guard let json else { return .absent }
    let day = try? reader.read(json.span) { root in
      let isTrimmed =
        root.member("hasResults")?.boolean == true && root.member("resultsSection") == nil
      let isWhole = !isTrimmed && root.member("relationalCopy") == nil
      return !isWhole ? nil : RegistryPage.Entry(root)?.lastUpdate
    }
    return .held(lastUpdate: day ?? nil)
  }

  /// The day of the record of a study, as `Registration.dataDay` has it; `nil` where none is kept or it says
  /// none.
  func dataDay(of id: TrialID) -> PartialDate? {
    guard let number = RegistryNumber(id) else { return nil }
    let version = (try? store?.study(number) { $0.version }) ?? nil
    guard let json = (try? store?.json(of: number)) ?? nil else { return version ?? nil }
    let posted = try? reader.read(json.span) { root in RegistryPage.Entry(root)?.lastUpdate }
    return [version ?? nil, posted ?? nil].compactMap(\.self).max()
  }

  /// Whether there is a record of the study.
  func has(_ id: TrialID) -> Bool {
    guard let number = RegistryNumber(id), store != nil else { return false }
    do throws(StoreError) {
      return try store?.study(number) { _ in true } ?? false
    } catch {
      return false
    }
  }

  /// Whether an import after a moment put another record in the place of one that was kept.
  func changed(_ id: TrialID, since moment: Moment) -> Bool {
    guard let number = RegistryNumber(id) else { return false }
    do throws(StoreError) {
      let versions = try store?.versions(of: number) ?? []
      guard versions.count > 1, let current = versions.first(where: \.isCurrent),
        let imported = current.imported.flatMap({ Moment($0) })
      else { return false }
      return moment < imported
    } catch {
      return false
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
