import TrialModel

/// One file of the catalogue after it was decoded, with what is still to be judged beside others.
struct CuratedFile {
  /// What a file was found to hold.
  enum Content {
    case bibliography([Source])
    case review(Review)
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
  init(_ file: CatalogueFile, in surroundings: FileNotes.Surroundings) {
    self.file = file
    let name = file.name
    var notes = FileNotes(surroundings: surroundings)
    var early: [ImportFinding] = []
    var isReadable = false
    var content: Content?
    if let subject = file.subject {
      do throws(JSONError) {
        let root = try Self.tree(of: file)
        isReadable = true
        content = Self.decode(root, as: subject, &notes)
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
    _ root: JSONValue,
    as subject: CatalogueFile.Subject,
    _ notes: inout FileNotes
  ) -> Content? {
    switch subject {
    case .bibliography: Bibliography.read(root, &notes).map { .bibliography($0) }
    case .review: Review.read(root, &notes).map { .review($0) }
    case .trial(let id): Trial.read(root, named: id, &notes).map { .trial($0) }
    }
  }

  /// Whether nothing was found against the file.
  var isSound: Bool { early.isEmpty && notes.findings.isEmpty && content != nil }

  /// Adds a finding that needed the other files.
  mutating func find(_ code: ImportFinding.Code, at position: JSONPosition) {
    notes.find(code, at: position)
  }

  /// The place of something in this file.
  func location(of position: JSONPosition) -> DocumentLocation {
    location(of: position, in: try? Self.tree(of: file))
  }

  /// Everything found, in the order of the file.
  ///
  /// The tree is not kept after decoding, since a sound file needs it no more; where something was
  /// found, the file is read once more for the paths.
  var findings: [ImportFinding] {
    guard !notes.findings.isEmpty else { return early }
    let root = try? Self.tree(of: file)
    let placed = notes.findings.map {
      ImportFinding($0.code, at: location(of: $0.position, in: root))
    }
    return early + placed.sorted { $0.location < $1.location }
  }

  private func location(of position: JSONPosition, in root: JSONValue?) -> DocumentLocation {
    DocumentLocation(file: file.name, position: position, path: root?.path(to: position) ?? "")
  }

  private static func tree(of file: CatalogueFile) throws(JSONError) -> JSONValue {
    try file.withBytes { bytes throws(JSONError) in try JSONReader.read(bytes) }
  }
}
