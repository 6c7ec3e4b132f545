import Glibc
import ReaderFiles
import TrialModel
import TrialScreening

/// A review that was read from its folder, and goes on as lines are added here and by other programs.
struct OpenReview {
  let folder: ReviewFolder
  /// Protocol, runs, decisions, and where every record stands by them.
  private(set) var review: LivingReview
  /// What has to be known of the files: lines that were left alone, each with place and remedy.
  var remarks: [String] { ofProtocol + ofLines }
  private var ofProtocol: [String] = []
  private var ofLines: [String] = []
  /// How far each file of a reader was read, by its name.
  private var marks: [String: Mark]

  /// How far a file was read.
  private struct Mark {
    let identity: FileIdentity
    /// Up to the last line feed.
    var bytes: Int
    var lines: Int
  }

  /// Reads a folder.
  ///
  /// Missing folders are made where that can be done. Protocol and runs have to be sound; lines of readers that
  /// cannot be read are remarks.
  ///
  /// - Throws: `ProgramError` when there is no such folder, and with the place of what cannot be read.
  init(_ folder: ReviewFolder) throws(ProgramError) {
    self.folder = folder
    let opened = try folder.opened()
    for name in [ReviewFolder.runsName, ReviewFolder.decisionsName] { opened.makeFolder(name) }
    let named = try Self.protocol(of: folder, opened)
    let runs = try Self.runs(of: folder, opened)
    review = LivingReview(named, runs: runs, screening: Screening(), leftOut: [:])
    marks = [:]
    try readAll(opened)
    if named.consensus == .agree, named.readers.count < 2 {
      ofProtocol.append(
        "\(folder.place(ReviewFolder.protocolName)): two readers have to agree and "
          + "\(named.readers.count) is named; name another, or write \"consensus\": \"one\""
      )
    }
  }

  /// Puts in what the narrowing steps leave out.
  mutating func leaveOut(_ ids: [TrialID: String]) { review.leaveOut(ids) }

  private static func `protocol`(
    of folder: ReviewFolder,
    _ opened: borrowing OpenFolder
  ) throws(ProgramError) -> ReviewProtocol {
    let place = folder.place(ReviewFolder.protocolName)
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try opened.bytes(of: ReviewFolder.protocolName, atMost: FileText.longest)
    } catch {
      throw ProgramError(.wrongUse, "'\(place)' cannot be read: \(error.reason)")
    }
    guard let bytes else {
      throw ProgramError(
        .wrongUse,
        "'\(folder.path)' is no review: it has no \(ReviewFolder.protocolName); "
          + "'rtio-tui review new DIR' makes one"
      )
    }
    do throws(FileRefusal) {
      return try ReviewProtocol.read(bytes)
    } catch {
      throw ProgramError(.wrongUse, "the protocol cannot be read\n  \(place):\(error.message)")
    }
  }

  private static func runs(
    of folder: ReviewFolder,
    _ opened: borrowing OpenFolder
  ) throws(ProgramError) -> [SearchRun] {
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
          runs.append(try SearchRun.read(bytes))
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

  /// Reads the files of all readers from their beginning.
  private mutating func readAll(_ opened: borrowing OpenFolder) throws(ProgramError) {
    var screening = Screening()
    marks = [:]
    ofLines = []
    do throws(FileError) {
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else { return }
      for name in try decisions.names() where name.hasSuffix(ReviewFolder.decisionsEnding) {
        guard let reader = ReviewName(String(name.dropLast(ReviewFolder.decisionsEnding.count)))
        else {
          remark(name, "the name of the file is no name of a reader; call it after one")
          continue
        }
        do throws(FileError) {
          guard let file = try decisions.open(name) else { continue }
          defer { close(file) }
          var status = stat()
          guard fstat(file, &status) == 0 else { throw .bySystem }
          let bytes = try FileBytes.read(file, from: 0, atMost: ReviewFolder.longestFile)
          let read = ScreeningFile(bytes, of: reader)
          for entry in read.entries { screening.add(entry.line, as: entry.text) }
          for refusal in read.refusals { remark(name, refusal) }
          marks[name] = Mark(
            identity: FileIdentity(status),
            bytes: read.wholeBytes,
            lines: read.lineCount
          )
        } catch {
          // The decisions of one reader are not to be taken for none.
          let place = folder.place("\(ReviewFolder.decisionsName)/\(name)")
          throw FileError(reason: "'\(place)' cannot be read: \(error.reason)")
        }
      }
    } catch {
      throw ProgramError(.wrongUse, "the decisions cannot be read: \(error.reason)")
    }
    review.replaceDecisions(by: screening)
  }

  private mutating func remark(_ name: String, _ words: String) {
    ofLines.append("\(folder.place("\(ReviewFolder.decisionsName)/\(name)")): \(words)")
  }

  private mutating func remark(_ name: String, _ refusal: FileRefusal) {
    let place = folder.place("\(ReviewFolder.decisionsName)/\(name)")
    ofLines.append("\(place):\(refusal.message); the line is left alone")
  }

  // MARK: Going on

  /// Takes up what other programs added since the files were read; whether there was anything.
  ///
  /// - Throws: `ProgramError` when a file cannot be read any more.
  @discardableResult
  mutating func refresh() throws(ProgramError) -> Bool {
    let opened = try folder.opened()
    var (isNew, isReplaced) = (false, false)
    do throws(FileError) {
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else {
        return false
      }
      for name in try decisions.names() where name.hasSuffix(ReviewFolder.decisionsEnding) {
        guard let identity = decisions.identity(of: name) else { continue }
        guard let mark = marks[name], mark.identity.isSameFile(as: identity),
          identity.size >= mark.bytes
        else {
          // A new file, or another in the place of one.
          isReplaced = true
          break
        }
        guard identity.size > mark.bytes, let file = try decisions.open(name) else { continue }
        defer { close(file) }
        let bytes = try FileBytes.read(file, from: mark.bytes, atMost: ReviewFolder.longestFile)
        if takeUp(bytes, of: name) { isNew = true }
      }
    } catch {
      throw ProgramError(
        .wrongUse,
        "'\(folder.place(ReviewFolder.decisionsName))' cannot be read: \(error.reason)"
      )
    }
    if isReplaced { try readAll(opened) }
    return isNew || isReplaced
  }

  /// Adds lines of a reader at one stage, all or none, and waits until they are on the disk.
  ///
  /// Each gets a moment later than every earlier line of that reader for its record and stage, those that
  /// another program added meanwhile among them.
  ///
  /// - Returns: The lines as they were written.
  /// - Throws: `ProgramError` when nothing was written, with the reason.
  @discardableResult
  mutating func add(
    _ acts: [(id: TrialID, act: ScreeningLine.Act)],
    of reader: ReviewName,
    at stage: ReviewProtocol.Stage,
    in world: Environment
  ) throws(ProgramError) -> [ScreeningLine] {
    let opened = try folder.opened()
    let name = fileName(of: reader)
    do throws(FileError) {
      opened.makeFolder(ReviewFolder.decisionsName)
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else {
        throw FileError(reason: "there is no folder for it and none can be made")
      }
      let file = try ReaderFile(name, in: decisions)
      try catchUp(with: file, name, opened)
      let lines = try stamped(acts, reader, stage, in: world)
      let read = marks[name]?.bytes ?? 0
      try file.add(lines.map(\.text), afterLineFeed: read == file.identity.size)
      // What counts is what stands there now.
      takeUp(try file.bytes(from: read), of: name)
      return lines
    } catch {
      let place = folder.place("\(ReviewFolder.decisionsName)/\(name)")
      throw ProgramError(.notDone, "nothing was decided: '\(place)': \(error.reason)")
    }
  }

  /// The file of a reader: the one there is, else one of the name as the protocol spells it.
  private func fileName(of reader: ReviewName) -> String {
    let own = reader.text + ReviewFolder.decisionsEnding
    guard marks[own] == nil else { return own }
    let spelled = review.protocol.readers.first { $0 == reader } ?? reader
    let known = marks.keys.sorted().first { name in
      ReviewName(String(name.dropLast(ReviewFolder.decisionsEnding.count))) == reader
    }
    return known ?? spelled.text + ReviewFolder.decisionsEnding
  }

  /// Takes up what another program added to a file that is held now.
  private mutating func catchUp(
    with file: borrowing ReaderFile,
    _ name: String,
    _ opened: borrowing OpenFolder
  ) throws(FileError) {
    let identity = file.identity
    if let mark = marks[name] {
      guard mark.identity.isSameFile(as: identity), identity.size >= mark.bytes else {
        do throws(ProgramError) {
          return try readAll(opened)
        } catch {
          throw FileError(reason: error.message)
        }
      }
    } else {
      marks[name] = Mark(identity: identity, bytes: 0, lines: 0)
    }
    let read = marks[name]?.bytes ?? 0
    if identity.size > read { takeUp(try file.bytes(from: read), of: name) }
  }

  private func stamped(
    _ acts: [(id: TrialID, act: ScreeningLine.Act)],
    _ reader: ReviewName,
    _ stage: ReviewProtocol.Stage,
    in world: Environment
  ) throws(FileError) -> [ScreeningLine] {
    guard let now = world.moment() else {
      throw FileError(reason: "the clock of this machine is off by centuries; set it")
    }
    var latest: [TrialID: Moment] = [:]
    var lines: [ScreeningLine] = []
    for (id, act) in acts {
      let earlier = latest[id] ?? review.screening.latestMoment(of: reader, on: id, at: stage)
      let at = now.following(earlier)
      if let earlier, at <= earlier {
        throw FileError(
          reason: "a line on \(id.text) is of \(earlier.text), and nothing can be later; correct it"
        )
      }
      latest[id] = at
      lines.append(ScreeningLine(id: id, stage: stage, reader: reader, at: at, act: act))
    }
    return lines
  }

  /// Takes up the whole lines of what was added to a file; whether there were any.
  @discardableResult
  private mutating func takeUp(_ bytes: [UInt8], of name: String) -> Bool {
    let stem = name.dropLast(ReviewFolder.decisionsEnding.count)
    guard let reader = ReviewName(String(stem)), let mark = marks[name],
      let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    else { return false }
    let read = ScreeningFile(Array(bytes[...end]), of: reader, linesBefore: mark.lines)
    for entry in read.entries { review.add(entry.line, as: entry.text) }
    for refusal in read.refusals { remark(name, refusal) }
    marks[name]?.bytes += read.wholeBytes
    marks[name]?.lines += read.lineCount
    return true
  }
}
