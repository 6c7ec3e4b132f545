import Glibc
import ReaderFiles
import TrialModel
import TrialScreening

/// A review that was read from its folder, and goes on as lines are added here and by other programs.
struct OpenReview {
  let folder: ReviewFolder
  /// Protocol, runs, decisions, and where every record stands by them.
  var review: LivingReview
  /// What has to be known of the files: lines that were left alone, each with place and remedy.
  var remarks: [String] { ofProtocol + ofLines }
  private var ofProtocol: [String] = []
  private var ofLines: [String] = []
  /// How far each file of a reader was read, by its name.
  var marks: [String: Mark]

  /// How far a file was read.
  struct Mark {
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
    let named = try Self.protocol(of: folder, opened)
    // Version control keeps no empty folders; one without a protocol is no review, and left as it is.
    for name in [ReviewFolder.runsName, ReviewFolder.decisionsName] { opened.makeFolder(name) }
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
          let run = try SearchRun.read(bytes)
          guard run.fits(fileName: name) else {
            throw FileRefusal(
              line: 1,
              column: 1,
              what: "the run is of the search \(run.search.text), and its file is named otherwise",
              remedy: "bring the file back as `review update` wrote it"
            )
          }
          runs.append(run)
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
  mutating func readAll(_ opened: borrowing OpenFolder) throws(ProgramError) {
    var screening = Screening()
    marks = [:]
    ofLines = []
    do throws(FileError) {
      guard let decisions = try OpenFolder(ReviewFolder.decisionsName, in: opened) else { return }
      for name in try decisions.names() where name.hasSuffix(ReviewFolder.decisionsEnding) {
        guard let reader = Self.reader(ofFile: name) else {
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

  mutating func remark(_ name: String, _ refusal: FileRefusal) {
    let place = folder.place("\(ReviewFolder.decisionsName)/\(name)")
    let remark = "\(place):\(refusal.message); the line is left alone"
    // A line that was cut off is met again once it has an end.
    if !ofLines.contains(remark) { ofLines.append(remark) }
  }

  /// Whose decisions a file of that name holds; `nil` for a name that is none of a reader's file.
  static func reader(ofFile name: String) -> ReviewName? {
    guard name.hasSuffix(ReviewFolder.decisionsEnding) else { return nil }
    return ReviewName(String(name.dropLast(ReviewFolder.decisionsEnding.count)))
  }
}
