/// Something about a file, or a part of it, that kept studies from being read.
package struct RegistryFileFinding: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Code: Hashable, Sendable {
    case bytes(ByteSourceError)
    /// The file has no byte at all.
    case empty
    /// Neither JSON nor a table: its first bytes are nothing of the registry's.
    case notRegistryData
    /// JSON in which no study stands.
    case noStudies
    /// A table of the relational copy of the registry.
    case relationalTable
    case utf16
    /// Bytes that are no UTF-8; they were read as Windows-1252, and nothing was lost.
    case windows1252
    /// Bytes that are text in no encoding that is known here; those that cannot be read are marked.
    case noText
    case archiveInStream
    case notAnArchive
    case archiveInArchive
    case encrypted
    case unknownCompression(method: Int)
    case climbingPath
    case overlappingParts
    /// A study that is larger than any sound one, in bytes.
    case studyTooLong(limit: Int)
    case rowTooLong(limit: Int)
    /// The file ends in the middle of a study, a list or a row.
    case endsEarly
    /// A byte between studies that cannot stand there.
    case strayByte(UInt8)
    case tooMuchSpace(limit: Int)
    case columnMissing(String)
    case tooManyFields(found: Int, expected: Int)
    case quoteNotClosed
  }

  /// Whether everything was read all the same.
  package var isHarmless: Bool { code == .windows1252 }

  package let code: Code
  /// The file, and the part of it in an archive: `search.zip: NCT04866017.json`.
  package let file: String
  /// How many bytes into the file, after inflating; `nil` for the file as a whole.
  package let offset: Int?
  /// The line in a table, from 1; `nil` for other files.
  package let line: Int?

  package init(_ code: Code, file: String, offset: Int? = nil, line: Int? = nil) {
    self.code = code
    self.file = file
    self.offset = offset
    self.line = line
  }
}
