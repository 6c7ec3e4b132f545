import TrialModel

/// All studies that were chosen, at one state of the registry.
package struct RegistryList: Hashable, Sendable {
  package let state: RegistryState
  /// How many the registry counted.
  package let count: Int
  /// In the order of their numbers, each once.
  package let entries: [RegistryPage.Entry]
  /// Whether the whole list was read, as far as can be told.
  package let isComplete: Bool

  package init(
    state: RegistryState,
    count: Int?,
    entries: [RegistryPage.Entry],
    isComplete: Bool
  ) {
    self.state = state
    var known: Set<TrialID> = []
    self.entries =
      entries.filter { known.insert($0.id).inserted }.sorted { $0.id < $1.id }
    self.count = count ?? self.entries.count
    self.isComplete = isComplete
  }
}

extension RegistryClient {
  /// How often a list that broke off is begun anew.
  private static var mostRestarts: Int { 3 }

  /// The list of all studies that are chosen.
  ///
  /// It is begun anew where a token has died, and once where the data change while it is read. A service
  /// that fails at names of fields is asked for whole records.
  ///
  /// - Parameters:
  ///   - choice: Which studies.
  ///   - state: The state of the registry as it was told before.
  ///   - progress: Hears how many are read, and how many there are, if that is known.
  /// - Returns: The list, and the state it belongs to.
  /// - Throws: `RegistryError`.
  package mutating func list(
    _ choice: StudyChoice,
    at state: RegistryState,
    progress: (Int, Int?) -> Void = { _, _ in }
  ) throws(RegistryError) -> RegistryList {
    var state = state
    var hasMoved = false
    var isWhole = false
    var restarts = 0
    while true {
      let pages: ListedPages
      do throws(RegistryError) {
        pages = try self.pages(of: choice, wholeRecords: isWhole, progress)
      } catch {
        guard case .serverFault = error, !isWhole else { throw error }
        // A name of a field that the service does not know looks like a fault of its own.
        isWhole = true
        continue
      }
      guard pages.isComplete else {
        restarts += 1
        guard restarts <= Self.mostRestarts else { throw .listBroken(host: address.host) }
        continue
      }
      if pages.count > 1 {
        let later = try self.state()
        if later != state, !hasMoved {
          hasMoved = true
          state = later
          continue
        }
        state = later
      }
      return RegistryList(
        state: state,
        count: pages.total,
        entries: pages.entries,
        isComplete: true
      )
    }
  }

  /// The pages of a list, until its end or until the token to the next has died.
  private mutating func pages(
    of choice: StudyChoice,
    wholeRecords: Bool,
    _ progress: (Int, Int?) -> Void
  ) throws(RegistryError) -> ListedPages {
    var pages = ListedPages()
    var token: String?
    var tokens: Set<String> = []
    repeat {
      let page: RegistryPage
      do throws(RegistryError) {
        page = try get(.list(choice, wholeRecords: wholeRecords, token: token)) {
          RegistryPage($0)
        }
      } catch {
        guard token != nil, error.isRefusal else { throw error }
        return pages
      }
      pages.add(page)
      progress(pages.entries.count, pages.total)
      token = page.nextToken
      // A token may follow a page that was exactly the last, and one that leads in a circle would never end.
      if let total = pages.total, pages.entries.count >= total { token = nil }
      if let next = token, !tokens.insert(next).inserted { return pages }
    } while token != nil
    pages.isComplete = true
    return pages
  }
}

/// The pages of a list as far as they were read.
private struct ListedPages {
  var entries: [RegistryPage.Entry] = []
  var count = 0
  var total: Int?
  var isComplete = false

  mutating func add(_ page: RegistryPage) {
    entries += page.entries
    count += 1
    total = total ?? page.total
  }
}
