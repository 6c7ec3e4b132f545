import TrialModel

/// What is told of a store that others change, in lines from one process to another.
///
/// Fields are apart by tabs; a tab, a line feed or a backslash within one is written as `\t`, `\n` or `\\`.
package enum StoreReport: Hashable, Sendable {
  /// The state that its studies are in; told first, and whenever it has changed.
  case generation(StoreGeneration)
  /// A line that a reader wrote into a book.
  case line(ReaderLine, book: String)
  /// What readers wrote is of this revision; all lines up to it were told.
  case revision(Int)
  /// How many lines wait on this machine until the store can be reached.
  case waiting(Int)
  /// The store cannot be reached; told once until it is back.
  ///
  /// Since when is the time of day here, `21:40`.
  case away(since: String, reason: String)
  /// The store is reached, but not what it was or should be: its schema was dropped, it is of a newer program.
  ///
  /// Told once for every reason.
  case trouble(since: String, reason: String)
  /// It is there again, and so many lines that waited were sent.
  case back(sent: Int)
  /// Words for a person, as when the process that tells is ended.
  case words(String)
}

// In lines.
extension StoreReport {
  package init(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
    self = Self.read(fields) ?? .words(line)
  }

  private static func read(_ fields: [String]) -> StoreReport? {
    let numbers = fields.map { Int($0) }
    switch (fields[0], fields.count) {
    case ("generation", 3):
      guard let identity = numbers[1], let number = numbers[2] else { return nil }
      return .generation(StoreGeneration(identity: identity, number: number))
    case ("line", 6):
      guard let study = numbers[2] else { return nil }
      let line = ReaderLine(
        study: study == 0 ? nil : RegistryNumber(study),
        reader: fields[3],
        at: fields[4],
        text: fields[5]
      )
      return .line(line, book: fields[1])
    case ("revision", 2): return numbers[1].map { .revision($0) }
    case ("waiting", 2): return numbers[1].map { .waiting($0) }
    case ("away", 3): return .away(since: fields[1], reason: fields[2])
    case ("trouble", 3): return .trouble(since: fields[1], reason: fields[2])
    case ("back", 2): return numbers[1].map { .back(sent: $0) }
    default: return nil
    }
  }

  /// The line without its end.
  package var line: String {
    let fields: [String] =
      switch self {
      case .generation(let generation):
        ["generation", "\(generation.identity)", "\(generation.number)"]
      case .line(let line, let book):
        ["line", book, "\(line.study?.value ?? 0)", line.reader, line.at, line.text]
      case .revision(let revision): ["revision", "\(revision)"]
      case .waiting(let count): ["waiting", "\(count)"]
      case .away(let since, let reason): ["away", since, reason]
      case .trouble(let since, let reason): ["trouble", since, reason]
      case .back(let sent): ["back", "\(sent)"]
      case .words(let words): [words]
      }
    return fields.map(Self.escaped).joined(separator: "\t")
  }

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x5C || $0 == 0x09 || $0 == 0x0A }) else {
      return field
    }
    return field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
      .replacing("\n", with: "\\n")
  }

  private static func unescaped(_ field: Substring) -> String {
    guard field.utf8.contains(0x5C) else { return String(field) }
    var text = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
      } else if scalar != "\\" {
        text.unicodeScalars.append(scalar)
      }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return text
  }
}
