import JSONText
import TrialModel

/// One file of the catalogue after it was decoded, with what is still to be judged beside others.
struct CuratedFile {
  /// What a file was found to hold.
  enum Content {
    case bibliography([Source])
    case review(Review)
    case laterSearch(LaterSearch)
    case trial(Trial)
  }

  private let file: CatalogueFile
  /// Whether the file was JSON at all, so that what it mentions is known.
  let isReadable: Bool
  /// `nil` when the file could not be decoded whole.
  let content: Content?
  private(set) var notes: FileNotes
  /// Findings that were made before there was a tree to place them in.
  private let early: [ImportFinding]

  /// Reads and decodes a file.
  init(
    _ file: CatalogueFile,
    in surroundings: FileNotes.Surroundings,
    by reader: inout JSONReader
  ) {
    self.file = file
    let name = file.name
    var notes = FileNotes(surroundings: surroundings)
    var early: [ImportFinding] = []
    var isReadable = false
    var content: Content?
    if let subject = file.subject {
      do throws(JSONError) {
        content = try file.withBytes { bytes throws(JSONError) in
          try reader.read(bytes.span) { Self.decode($0, as: subject, &notes) }
        }
        isReadable = true
        notes.findStrayFigures()
      } catch {
        let location = DocumentLocation(file: name, position: error.position, path: "")
        early = [ImportFinding(.notJSON(error.code), at: location)]
      }
    } else {
      let location = DocumentLocation(file: name, position: .start, path: "")
      early = [ImportFinding(.fileUnknown, at: location)]
    }
    self.notes = notes
    self.early = early
    self.isReadable = isReadable
    self.content = content
  }

  private static func decode(
    _ root: JSONNode,
    as subject: CatalogueFile.Subject,
    _ notes: inout FileNotes
  ) -> Content? {
    switch subject {
    case .bibliography: Bibliography.read(root, &notes).map { .bibliography($0) }
    case .review: Review.read(root, &notes).map { .review($0) }
    case .laterSearch: LaterSearch.read(root, &notes).map { .laterSearch($0) }
    case .trial(let id): Trial.read(root, named: id, &notes).map { .trial($0) }
    }
  }

  /// Whether nothing was found against the file.
  var isSound: Bool { early.isEmpty && notes.findings.isEmpty && content != nil }

  /// Adds a finding that needed the other files.
  mutating func find(_ code: ImportFinding.Code, at offset: Int) {
    notes.find(code, at: offset)
  }

  /// The place of something in this file.
  func location(of offset: Int) -> DocumentLocation { locations(of: [offset])[0] }

  /// Everything found, in the order of the file.
  var findings: [ImportFinding] {
    let places = locations(of: notes.findings.map(\.offset))
    let placed = zip(notes.findings, places).map { ImportFinding($0.code, at: $1) }
    return early + placed.sorted { $0.location < $1.location }
  }

  /// The places of what stands at some offsets.
  ///
  /// Nothing of a document is kept after decoding, since a sound file needs it no more; where
  /// something was found, the file is read once more for lines and paths.
  private func locations(of offsets: [Int]) -> [DocumentLocation] {
    guard !offsets.isEmpty else { return [] }
    return file.withBytes { bytes in
      var reader = JSONReader()
      let paths = try? reader.read(bytes.span) { root in offsets.map { root.path(to: $0) ?? "" } }
      return offsets.enumerated().map { index, offset in
        DocumentLocation(
          file: file.name,
          position: JSONPosition(of: offset, in: bytes.span),
          path: paths?[index] ?? ""
        )
      }
    }
  }
}
