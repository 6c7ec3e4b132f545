import TrialImport
import TrialModel
import TrialStore

/// The records of the registry as the store keeps them, written one a line.
struct RegistryRecords {
  let storePath: String

  /// Writes the records of these registry numbers, each once, or all of them.
  ///
  /// A file is written whole or not at all.
  ///
  /// - Parameters:
  ///   - ids: The registry numbers, in any case; none for all.
  ///   - path: The file; `nil` for standard output.
  /// - Throws: `Problem` for a number that is none or not in the store, and when reading or
  ///   writing fails.
  func write(_ ids: [String], to path: String?) throws(Problem) {
    var numbers: [RegistryNumber] = []
    for id in ids {
      let number = try Self.number(id)
      if !numbers.contains(number) { numbers.append(number) }
    }
    var reason: String?
    do throws(StoreError) {
      var store = try RegistryStore(readingAt: storePath)
      for number in numbers where try store.study(number, { _ in true }) == nil {
        reason = "the store has no \(number.id.text); import it, then export again"
      }
      if reason == nil { reason = try write(numbers, from: &store, to: path) }
    } catch {
      throw Problem(.notFound, error.description)
    }
    if let reason { throw Problem(.notFound, reason) }
  }

  /// Says why writing failed; `nil` when it did not.
  private func write(
    _ numbers: [RegistryNumber],
    from store: inout RegistryStore,
    to path: String?
  ) throws(StoreError) -> String? {
    var lines = LineFile(path)
    if numbers.isEmpty {
      try store.eachRecord { _, json in lines.write(RegistryStore.onOneLine(json)) }
    }
    for number in numbers {
      guard let json = try store.json(of: number) else { continue }
      guard lines.write(RegistryStore.onOneLine(json)) else { break }
    }
    return lines.finish()
  }

  private static func number(_ text: String) throws(Problem) -> RegistryNumber {
    guard let id = TrialID(registryNumber: text), let number = RegistryNumber(id) else {
      throw Problem(.wrongUse, "'\(text)' is no registry number; give one such as NCT04866017")
    }
    return number
  }
}
