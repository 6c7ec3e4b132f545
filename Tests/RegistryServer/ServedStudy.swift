import Glibc

/// One record as it is served: its bytes as they stand in a file, and what is looked up in them.
///
/// Values are found by their keys in the text, without reading the JSON, so that ten thousand records
/// are there at once in a program that was built for tests.
struct ServedStudy {
  /// The record as it stands, and a zero behind it for the searches of the C library.
  private let terminated: [UInt8]
  let id: String
  /// Former numbers of the trial.
  let aliases: [String]

  /// Keeps a record; `nil` where the text names no registry number.
  init?(_ bytes: [UInt8]) {
    terminated = bytes + [0]
    let text = KeyedText(terminated)
    guard let id = text.string(at: ["nctId"]) else { return nil }
    self.id = id
    aliases = text.strings(at: "nctIdAliases")
  }

  var json: ArraySlice<UInt8> { terminated.dropLast() }

  /// The value of a piece as it stands in the record, `nil` where the record has none.
  func value(of piece: Piece) -> String? { KeyedText(terminated).string(at: piece.keys) }

  /// The record with some pieces alone, as the service answers `fields`.
  func json(of pieces: [Piece]) -> String {
    var sections: [(name: String, modules: [(name: String, values: [String])])] = []
    for piece in pieces {
      guard let value = value(of: piece) else { continue }
      let text = piece.wrapped(value)
      let section = sections.firstIndex { $0.name == piece.section } ?? sections.count
      if section == sections.count { sections.append((piece.section, [])) }
      if let module = sections[section].modules.firstIndex(where: { $0.name == piece.module }) {
        sections[section].modules[module].values.append(text)
      } else {
        sections[section].modules.append((piece.module, [text]))
      }
    }
    let texts = sections.map { section in
      let modules = section.modules.map { module in
        "\"\(module.name)\":{\(module.values.joined(separator: ","))}"
      }
      return "\"\(section.name)\":{\(modules.joined(separator: ","))}"
    }
    return "{\(texts.joined(separator: ","))}"
  }

  /// Whether a word or a phrase stands in some of its modules, or anywhere in it where none is named.
  func mentions(_ words: String, inModules modules: [String]) -> Bool {
    let text = KeyedText(terminated)
    guard !modules.isEmpty else { return text.mentions(words, in: json.indices) }
    return modules.contains { module in
      text.module(module).map { text.mentions(words, in: $0) } ?? false
    }
  }
}
