extension RegistryFileFinding {
  /// Where, what, and what to do.
  package var message: String { "\(place): \(what); \(remedy)" }

  /// The file with byte or line.
  package var place: String {
    if let line { return "\(file), line \(line)" }
    return offset.map { "\(file), byte \($0)" } ?? file
  }

  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch code {
    case .bytes(.unreadable(let reason)): "the file cannot be read: \(reason)"
    case .bytes(.damaged): "the compressed bytes are damaged"
    case .bytes(.truncated): "the compressed bytes end too early"
    case .bytes(.expandsTooMuch(let ratio)):
      "it inflates to \(ratio) times its size, more than any record of the registry"
    case .empty: "the file is empty"
    case .notRegistryData: "this is no file of the registry"
    case .noStudies: "no study stands in this file"
    case .relationalTable: "this is a table of the relational copy of the registry"
    case .utf16: "the text is UTF-16"
    case .windows1252: "the text is no UTF-8; it was read as Windows-1252"
    case .noText: "the text is neither UTF-8 nor Windows-1252; what cannot be read is marked"
    case .archiveInStream: "a zip archive cannot be read from a stream"
    case .notAnArchive: "the archive has no sound directory"
    case .archiveInArchive: "an archive stands in the archive"
    case .encrypted: "this part of the archive is encrypted"
    case .unknownCompression(let method):
      "this part of the archive is compressed by method \(method)"
    case .climbingPath: "the name of this part leads out of the archive"
    case .overlappingParts: "two parts of the archive share their bytes"
    case .studyTooLong(let limit): "a study has more than \(limit >> 20) MiB"
    case .rowTooLong(let limit): "a row has more than \(limit >> 20) MiB"
    case .endsEarly: "the file ends in the middle"
    case .strayByte(let byte): "\(Self.name(byte)) stands where a study belongs"
    case .tooMuchSpace(let limit): "more than \(limit >> 20) MiB of space stand between studies"
    case .columnMissing(let column): "the table has no column \"\(column)\""
    case .tooManyFields(let found, let expected):
      "the row has \(found) fields, and the header \(expected)"
    case .quoteNotClosed: "a quote is opened and never closed"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch code {
    case .bytes(.unreadable): "see that it is there and may be read, then import it again"
    case .bytes, .notAnArchive, .endsEarly: "download it again"
    case .empty, .noStudies:
      "download the studies as JSON, or the table with the column NCT Number"
    case .notRegistryData:
      "give JSON or CSV from ClinicalTrials.gov, as it is, in .gz or in .zip"
    case .relationalTable: "give the JSON of the registry instead; it holds more"
    case .utf16, .noText: "save it as UTF-8"
    case .windows1252: "compare names with the source, or save it as UTF-8"
    case .archiveInStream: "save the archive as a file and name it"
    case .archiveInArchive: "unpack the inner one and import it by itself"
    case .encrypted: "unpack it with its password and import what comes out"
    case .unknownCompression: "pack it anew with deflate, as zip does by default"
    case .climbingPath, .overlappingParts: "do not trust this archive; get it from the registry"
    case .studyTooLong, .tooMuchSpace, .strayByte:
      "what follows is read from the next study on; download the file again"
    case .rowTooLong, .quoteNotClosed: "look for a quote that is not closed, or download it again"
    case .columnMissing: "choose that column when downloading the table"
    case .tooManyFields: "look for a comma or quote in the wrong place, or download it again"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    guard (0x21...0x7E).contains(byte) else {
      return "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "`\(Character(Unicode.Scalar(byte)))`"
  }
}
