import Foundation

/// The records that are served: every `.json` of a folder, and every line of a `.ndjson` in it.
///
/// The folder is looked at anew for each request, so that a test changes what the service holds by
/// changing files. A file `aliases.txt` may name former numbers beside those in the records, one pair a
/// line: the former number, a space, the present one; `timestamp.txt` may say when the data were made.
struct StudyFolder {
  private let path: String
  private var files: [String: (modified: Date, size: Int, studies: [ServedStudy])] = [:]
  /// All of them, in the order of their numbers.
  private(set) var studies: [ServedStudy] = []
  /// The present number of a former one.
  private(set) var aliases: [String: String] = [:]
  /// When the data were made; `nil` where no file says it.
  private(set) var timestamp: String?

  init(_ path: String) { self.path = path }

  /// The record of a number, or of the trial whose former number it is.
  func study(_ id: String) -> ServedStudy? {
    let present = aliases[id] ?? id
    var low = 0
    var high = studies.count
    while low < high {
      let middle = (low + high) / 2
      if studies[middle].id < present { low = middle + 1 } else { high = middle }
    }
    return low < studies.count && studies[low].id == present ? studies[low] : nil
  }

  /// Reads what came or was changed since.
  mutating func lookAgain() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var isChanged = false
    for name in files.keys where !names.contains(name) {
      files[name] = nil
      isChanged = true
    }
    for name in names where name == "aliases.txt" || name.hasSuffix("json") {
      let file = "\(path)/\(name)"
      guard let values = try? FileManager.default.attributesOfItem(atPath: file),
        let modified = values[.modificationDate] as? Date, let size = values[.size] as? Int
      else { continue }
      if let known = files[name], known.modified == modified, known.size == size { continue }
      isChanged = true
      files[name] = (modified, size, Self.studies(ofFile: file))
    }
    if isChanged { putInOrder() }
    timestamp = (try? String(contentsOfFile: "\(path)/timestamp.txt", encoding: .utf8))
      .map { $0.filter { !$0.isWhitespace } }
  }

  private mutating func putInOrder() {
    var byNumber: [String: ServedStudy] = [:]
    for name in files.keys.sorted() {
      for study in files[name]?.studies ?? [] { byNumber[study.id] = study }
    }
    studies = byNumber.values.sorted { $0.id < $1.id }
    aliases = [:]
    for study in studies { for alias in study.aliases { aliases[alias] = study.id } }
    guard files["aliases.txt"] != nil,
      let text = try? String(contentsOfFile: "\(path)/aliases.txt", encoding: .utf8)
    else { return }
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { aliases[words[0]] = words[1] }
    }
  }

  private static func studies(ofFile file: String) -> [ServedStudy] {
    guard !file.hasSuffix(".txt"), let data = FileManager.default.contents(atPath: file) else {
      return []
    }
    let bytes = Array(data)
    guard file.hasSuffix(".ndjson") else { return ServedStudy(bytes).map { [$0] } ?? [] }
    return lines(of: bytes).compactMap { ServedStudy(Array(bytes[$0])) }
  }

  /// Where the lines of a text stand, found by the C library.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var lines: [Range<Int>] = []
      var start = 0
      while start < buffer.count {
        let end =
          memchr(base + start, 0x0A, buffer.count - start).map { UnsafeRawPointer($0) - base }
          ?? buffer.count
        lines.append(start..<end)
        start = end + 1
      }
      return lines
    }
  }
}
