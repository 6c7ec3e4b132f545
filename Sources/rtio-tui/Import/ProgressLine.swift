import ArgumentParser
import Browser
import Glibc
import RegistryImport

/// How an import tells how far it is.
enum ProgressForm: String, ExpressibleByArgument, CaseIterable {
  /// In one line on standard error, when that is a terminal.
  case line
  /// In lines on standard output, for another program.
  case lines
  case none
}

/// Tells how far an import is, a few times a second.
final class ProgressLine {
  private let form: ProgressForm
  private let now: () -> Double
  private let start: Double
  private let totalBytes: Int?
  private var file: OpenImportFile?
  private var bytesBefore = 0
  /// What a service was asked so far; `nil` where files are read.
  var asked: Asked?
  private var studiesAtLastLook = 0
  private var lastShown = -1.0
  /// What a service was asked, and how much came.
  struct Asked {
    var requests = 0
    /// Records that are to be brought; `nil` while that is not known.
    var wanted: Int?
    var bytes = 0
  }

  /// Whether whoever reads the lines still does.
  private(set) var isHeard = true

  /// - Parameters:
  ///   - form: How it tells.
  ///   - totalBytes: Bytes of all files together; `nil` when one of them is a stream.
  ///   - now: Seconds of a clock that never goes back.
  init(_ form: ProgressForm, totalBytes: Int?, now: @escaping () -> Double) {
    self.form = form == .line && isatty(STDERR_FILENO) == 0 ? .none : form
    self.totalBytes = totalBytes
    self.now = now
    start = now()
  }

  /// Counts the bytes of this file from now on, and those of the ones before as read.
  func begin(_ file: OpenImportFile) {
    bytesBefore += self.file?.bytesRead ?? 0
    self.file = file
  }

  /// Shows how far it is; the clock is only asked now and then.
  func show(_ progress: borrowing ImportProgress) {
    guard form != .none, progress.studies - studiesAtLastLook >= 64 || progress.studies < 64 else {
      return
    }
    studiesAtLastLook = progress.studies
    let moment = now()
    guard moment - lastShown > 0.25 else { return }
    lastShown = moment
    tell(progress, .reading)
  }

  /// Says that everything was read and the list of all trials is being made.
  func showListing(after progress: ImportProgress) {
    if form == .lines { tell(progress, .listing) }
  }

  /// Shows how much of the list of all trials is made, at every thousandth study at most.
  func show(listed: Int, of total: Int) {
    guard form != .none, listed % 1_000 == 0 else { return }
    let moment = now()
    guard moment - lastShown > 0.25 else { return }
    lastShown = moment
    let pace = ImportPace(studies: listed, seconds: moment - start, wanted: total)
    switch form {
    case .line: StandardError.replaceLine(with: "listing \(pace.fewWords)")
    case .lines: write(.progressed(pace, .listing), mayWait: false)
    case .none: break
    }
  }

  /// Notes another request to a service, and the bytes that came before it.
  func note(requests: Int, bytes: Int) {
    asked?.requests = requests
    asked?.bytes = bytes
    if studiesAtLastLook == 0 { show(ImportProgress()) }
  }

  /// Says to a person what it waits for, at once.
  func say(_ words: String) {
    if form == .line { StandardError.replaceLine(with: words) }
  }

  /// Takes the line away.
  func clear() {
    if form == .line { StandardError.replaceLine(with: "") }
  }

  private func tell(_ progress: borrowing ImportProgress, _ phase: RunningWork.Phase) {
    let pace = ImportPace(
      studies: progress.studies,
      refused: progress.refused,
      findings: progress.failures + progress.warnings,
      bytes: asked?.bytes ?? bytesBefore + (file?.bytesRead ?? 0),
      totalBytes: totalBytes,
      seconds: now() - start,
      requests: asked?.requests,
      wanted: asked?.wanted
    )
    switch form {
    case .line: StandardError.replaceLine(with: pace.words)
    case .lines: write(.progressed(pace, phase), mayWait: phase == .listing)
    case .none: break
    }
  }

  /// Writes a line, unless it would have to wait for a reader that has stopped reading.
  private func write(_ report: ProgressReport, mayWait: Bool) {
    var pipe = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    let isReady = poll(&pipe, 1, 0) > 0
    isHeard = isHeard && pipe.revents & Int16(POLLERR) == 0
    guard isHeard, isReady || mayWait else { return }
    isHeard = Array("\(report.line)\n".utf8).withUnsafeBytes { bytes in
      (try? DraftFile.write(bytes, to: STDOUT_FILENO)) != nil
    }
  }
}
