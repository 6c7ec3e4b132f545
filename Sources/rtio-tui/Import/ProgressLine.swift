import Glibc
import RegistryImport

/// The one line of progress on standard error, when that is a terminal.
final class ProgressLine {
  private let isShown: Bool
  private let pace: ImportPace
  private var files: [OpenImportFile] = []
  private var bytesBefore = 0
  private var studiesAtLastLook = 0
  private var lastShown = 0.0

  init(isShown: Bool, pace: ImportPace) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
    self.pace = pace
  }

  /// Counts the bytes of this file from now on, and those of the ones before as read.
  func begin(_ file: OpenImportFile) {
    bytesBefore += files.last?.bytesRead ?? 0
    files = [file]
  }

  /// Shows how far it is, a few times a second; the clock is only asked now and then.
  func show(_ progress: borrowing ImportProgress, now: () -> Double) {
    guard isShown, progress.studies - studiesAtLastLook >= 64 || progress.studies < 64 else {
      return
    }
    studiesAtLastLook = progress.studies
    let moment = now()
    guard moment - lastShown > 0.2 else { return }
    lastShown = moment
    let line = pace.line(
      studies: progress.studies,
      findings: progress.failures + progress.warnings,
      bytes: bytesBefore + (files.last?.bytesRead ?? 0),
      now: moment
    )
    StandardError.write("\r\u{1B}[K\(line)")
  }

  /// Takes the line away.
  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
