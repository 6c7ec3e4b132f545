import Glibc
import ReaderFiles
import ReaderJournal
import TrialScreening

/// A review in a folder, and how far the file of each reader was read.
struct ReviewInFolder: ReviewPlace {
  let folder: ReviewFolder
  /// How far each file of a reader was read, by its name; `nil` before anything was.
  private var marks: [String: Mark]?

  init(_ folder: ReviewFolder) { self.folder = folder }

  /// How far a file was read.
  private struct Mark {
    let identity: FileIdentity
    /// Up to the last line feed.
    var bytes: Int
    var lines: Int
  }

  var name: String { folder.path }
  var title: String { folder.path }
  var argument: String { folder.path }
  var option: String { "--review \(folder.path)" }
  var editing: String { "Edit \(protocolPlace)" }
  var protocolPlace: String { folder.place(ReviewFolder.protocolName) }
  var linesPlace: String { folder.place(ReviewFolder.decisionsName) + "/" }

  func protocolText() throws(ProgramError) -> [UInt8] {
    let opened = try folder.opened()
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try opened.bytes(of: ReviewFolder.protocolName, atMost: FileText.longest)
    } catch {
      throw ProgramError(.wrongUse, "'\(protocolPlace)' cannot be read: \(error.reason)")
    }
    if let bytes { return bytes }
    throw ProgramError(
      .wrongUse,
      "'\(folder.path)' is no review: it has no \(ReviewFolder.protocolName); "
        + "'rtio-tui review new DIR' makes one"
    )
  }

  func runs() throws(ProgramError) -> [SearchRun] {
    let opened = try folder.opened()
    // Version control keeps no empty folders.
    for name in [ReviewFolder.runsName, ReviewFolder.decisionsName] { opened.makeFolder(name) }
    var runs: [SearchRun] = []
    var place = folder.place(ReviewFolder.runsName)
    do throws(FileError) {
      guard let folderOfRuns = try OpenFolder(ReviewFolder.runsName, in: opened) else { return [] }
      for name in try folderOfRuns.names() where name.hasSuffix(".json") {
        place = folder.place("\(ReviewFolder.runsName)/\(name)")
        guard let bytes = try folderOfRuns.bytes(of: name, atMost: ReviewFolder.longestFile) else {
          continue
        }
        do throws(FileRefusal) {
          runs.append(try SearchRun.read(bytes, named: name))
        } catch {
          throw FileError(reason: error.message)
        }
      }
    } catch {
      let gap = error.reason.first?.isNumber ?? false ? "" : " "
      throw ProgramError(.wrongUse, "a run cannot be read\n  \(place):\(gap)\(error.reason)")
    }
    return runs
  }

  func keep(_ run: SearchRun) throws(ProgramError) -> SearchRun { try folder.keep(run) }

  func begin(with text: String) throws(ProgramError) { try folder.begin(with: text) }

  func isThere() throws(ProgramError) -> Bool {
    access(folder.path, F_OK) == 0 ? try folder.opened().has(ReviewFolder.protocolName) : false
  }

  func replaceProtocol(by text: String) throws(ProgramError) {
    throw ProgramError(
      .wrongUse,
      "the protocol of a folder is a file of yours: edit '\(protocolPlace)'"
    )
  }

  func storeLocation(_ named: StoreLocation?) throws(ProgramError) -> StoreLocation {
    try folder.storeLocation(named)
  }

  func seeWritable() throws(ProgramError) {
    for path in [folder.path, folder.place(ReviewFolder.runsName)]
    where access(path, F_OK) == 0 && access(path, W_OK) != 0 {
      throw ProgramError(
        .notDone,
        "nothing was asked: in '\(path)' no run can be written: \(SystemReason.text); "
          + "give the folder to be written in"
      )
    }
  }

  /// `nil`: what is added to a file of the folder is there.
  func deliver() throws(ProgramError) -> JournalSending? { nil }
}

// Lines of readers.
extension ReviewInFolder {
  mutating func news(isQuick: Bool) throws(ProgramError) -> AddedLines {
    let opened = try folder.opened()
    guard let marks else { return try all(opened) }
    var news = AddedLines()
    do throws(FileError) {
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else {
        return news
      }
      let names = try decisions.names().filter { Self.reader(ofFile: $0) != nil }
      // A file that is gone takes its decisions with it.
      news.isWhole = !marks.keys.allSatisfy(names.contains)
      for name in names where !news.isWhole {
        guard let identity = decisions.identity(of: name) else { continue }
        guard let mark = marks[name], mark.identity.isSameFile(as: identity),
          identity.size >= mark.bytes
        else {
          // A new file, or another in the place of one.
          news.isWhole = true
          break
        }
        guard identity.size > mark.bytes, let file = try decisions.open(name) else { continue }
        defer { close(file) }
        let bytes = try FileBytes.read(file, from: mark.bytes, atMost: ReviewFolder.longestFile)
        takeUp(bytes, of: name, into: &news)
      }
    } catch {
      throw ProgramError(
        .wrongUse,
        "'\(folder.place(ReviewFolder.decisionsName))' cannot be read: \(error.reason)"
      )
    }
    return news.isWhole ? try all(opened) : news
  }

  mutating func add(
    of reader: ReviewName,
    _ make: (AddedLines) throws(FileError) -> [ScreeningLine]
  ) throws(ProgramError) -> AddedLines {
    try add(of: reader, texts: { news throws(FileError) in try make(news).map(\.text) })
  }

  mutating func add(copied lines: [ScreeningFile.Entry]) throws(ProgramError) -> Int {
    let known = Set(try all(folder.opened()).entries.map(\.text))
    var added = 0
    for (reader, entries) in Dictionary(grouping: lines, by: \.line.reader) {
      let news = try add(
        of: reader,
        texts: { news throws(FileError) in
          let late = Set(news.entries.map(\.text))
          return entries.map(\.text).filter { !known.contains($0) && !late.contains($0) }
        }
      )
      added += news.entries.count
    }
    return added
  }

  /// Adds lines to the file of a reader while it is held.
  private mutating func add(
    of reader: ReviewName,
    texts: (AddedLines) throws(FileError) -> [String]
  ) throws(ProgramError) -> AddedLines {
    let opened = try folder.opened()
    let name = fileName(of: reader)
    do throws(FileError) {
      opened.makeFolder(ReviewFolder.decisionsName)
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else {
        throw FileError(reason: "there is no folder for it and none can be made")
      }
      let file = try ReaderFile(name, in: decisions)
      let lines = try texts(try catchUp(with: file, name, opened))
      var news = AddedLines()
      guard !lines.isEmpty else { return news }
      let read = marks?[name]?.bytes ?? 0
      try file.add(lines, afterLineFeed: read == file.identity.size)
      // What counts is what stands there now.
      takeUp(try file.bytes(from: read), of: name, into: &news)
      return news
    } catch {
      // The reason first: a narrow screen cuts the end.
      throw ProgramError(.notDone, "nothing was decided: \(error.reason) ('\(linesPlace)\(name)')")
    }
  }

  /// The file of a reader: the one there is, else one of the reader's name.
  private func fileName(of reader: ReviewName) -> String {
    let own = reader.text + ReviewFolder.decisionsEnding
    guard marks?[own] == nil else { return own }
    return marks?.keys.sorted().first { Self.reader(ofFile: $0) == reader } ?? own
  }

  /// What another program added to a file that is held now.
  private mutating func catchUp(
    with file: borrowing ReaderFile,
    _ name: String,
    _ opened: borrowing OpenFolder
  ) throws(FileError) -> AddedLines {
    let identity = file.identity
    var news = AddedLines()
    if let mark = marks?[name] {
      guard mark.identity.isSameFile(as: identity), identity.size >= mark.bytes else {
        do throws(ProgramError) {
          return try all(opened)
        } catch {
          throw FileError(reason: error.message)
        }
      }
    } else {
      marks = marks ?? [:]
      marks?[name] = Mark(identity: identity, bytes: 0, lines: 0)
    }
    let read = marks?[name]?.bytes ?? 0
    if identity.size > read { takeUp(try file.bytes(from: read), of: name, into: &news) }
    return news
  }

  /// The files of all readers from their beginning.
  private mutating func all(_ opened: borrowing OpenFolder) throws(ProgramError) -> AddedLines {
    var news = AddedLines(isWhole: true)
    var marks: [String: Mark] = [:]
    defer { self.marks = marks }
    do throws(FileError) {
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else {
        return news
      }
      for name in try decisions.names() where name.hasSuffix(ReviewFolder.decisionsEnding) {
        guard let reader = Self.reader(ofFile: name) else {
          news.remarks.append(
            "\(linesPlace)\(name): the name of the file is no name of a reader; call it after one"
          )
          continue
        }
        do throws(FileError) {
          guard let file = try decisions.open(name) else { continue }
          defer { close(file) }
          var status = stat()
          guard fstat(file, &status) == 0 else { throw .bySystem }
          let bytes = try FileBytes.read(file, from: 0, atMost: ReviewFolder.longestFile)
          let read = ScreeningFile(bytes, of: reader)
          note(read, of: name, into: &news)
          marks[name] = Mark(
            identity: FileIdentity(status),
            bytes: read.wholeBytes,
            lines: read.lineCount
          )
        } catch {
          // The decisions of one reader are not to be taken for none.
          throw FileError(reason: "'\(linesPlace)\(name)' cannot be read: \(error.reason)")
        }
      }
    } catch {
      throw ProgramError(.wrongUse, "the decisions cannot be read: \(error.reason)")
    }
    return news
  }

  /// Takes up the whole lines of what was added to a file.
  private mutating func takeUp(_ bytes: [UInt8], of name: String, into news: inout AddedLines) {
    guard let reader = Self.reader(ofFile: name), let mark = marks?[name],
      let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    else { return }
    let read = ScreeningFile(Array(bytes[...end]), of: reader, linesBefore: mark.lines)
    note(read, of: name, into: &news)
    marks?[name]?.bytes += read.wholeBytes
    marks?[name]?.lines += read.lineCount
  }

  private func note(_ read: ScreeningFile, of name: String, into news: inout AddedLines) {
    news.entries += read.entries
    news.remarks += read.refusals.map {
      "\(linesPlace)\(name):\($0.message); the line is left alone"
    }
  }

  /// Whose decisions a file of that name holds; `nil` for a name that is none of a reader's file.
  private static func reader(ofFile name: String) -> ReviewName? {
    guard name.hasSuffix(ReviewFolder.decisionsEnding) else { return nil }
    return ReviewName(String(name.dropLast(ReviewFolder.decisionsEnding.count)))
  }
}
