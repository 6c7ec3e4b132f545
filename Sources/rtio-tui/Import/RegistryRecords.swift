import TrialImport
import TrialModel
import TrialStore

/// The records of the registry as the store keeps them, written one a line.
struct RegistryRecords {
  let location: StoreLocation
  /// Knows which study an identifier means.
  let library: Library

  /// Writes the records of these registry numbers, each once, or all of them.
  ///
  /// A file is written whole or not at all.
  ///
  /// - Parameters:
  ///   - ids: The registry numbers, in any case, or other identifiers; none for all.
  ///   - path: The file; `nil` for standard output.
  /// - Throws: `ProgramError` for an identifier of no study of the store, and when reading or writing
  ///   fails.
  func write(_ ids: [String], to path: String?) throws(ProgramError) {
    var numbers: [RegistryNumber] = []
    for id in ids {
      let number = try number(id)
      if !numbers.contains(number) { numbers.append(number) }
    }
    var unknown: RegistryNumber?
    let lines = BufferedFile(path)
    do throws(StoreError) {
      var store = try RegistryStore(reading: location.place)
      for number in numbers where try store.study(number, { _ in true }) == nil {
        unknown = number
      }
      if unknown == nil { try write(numbers, from: &store, to: lines) }
    } catch {
      throw ProgramError(error)
    }
    if let unknown {
      throw ProgramError(
        .notFound,
        "the store has no \(unknown.id.text); import it, then export again"
      )
    }
    try lines.finish(path)
  }

  private func write(
    _ numbers: [RegistryNumber],
    from store: inout RegistryStore,
    to lines: BufferedFile
  ) throws(StoreError) {
    if numbers.isEmpty {
      try store.eachRecord { _, json in lines.write(line: RegistryStore.onOneLine(json)) }
    }
    for number in numbers {
      guard let json = try store.json(of: number) else { continue }
      guard lines.write(line: RegistryStore.onOneLine(json)) else { break }
    }
  }

  private func number(_ text: String) throws(ProgramError) -> RegistryNumber {
    let named = try library.id(named: text) ?? TrialID(registryNumber: text)
    guard let number = named.flatMap({ RegistryNumber($0) }) else {
      throw ProgramError(
        .wrongUse,
        "the store has no study called '\(text)'; give a registry number such as NCT04866017, or "
          + "another id or acronym of a record"
      )
    }
    return number
  }
}
