import Glibc
import ReaderFiles
import TrialModel
import TrialScreening

extension OpenReview {
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
      let names = try decisions.names().filter { Self.reader(ofFile: $0) != nil }
      // A file that is gone takes its decisions with it.
      isReplaced = !marks.keys.allSatisfy(names.contains)
      for name in names where !isReplaced {
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
      // The reason first: a narrow screen cuts the end.
      throw ProgramError(.notDone, "nothing was decided: \(error.reason) ('\(place)')")
    }
  }

  /// The file of a reader: the one there is, else one of the name as the protocol spells it.
  private func fileName(of reader: ReviewName) -> String {
    let own = reader.text + ReviewFolder.decisionsEnding
    guard marks[own] == nil else { return own }
    let spelled = review.protocol.readers.first { $0 == reader } ?? reader
    let known = marks.keys.sorted().first { name in
      Self.reader(ofFile: name) == reader
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
    guard let reader = Self.reader(ofFile: name), let mark = marks[name],
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
