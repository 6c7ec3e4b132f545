import Browser
import CheckFiles
import TrialChecks
import TrialExport

/// The file that the decisions of a reader or a team are kept in.
struct DecisionsFile {
  /// The path; `nil` when none was named and there is no home to keep it in.
  let path: String?
  /// Whether the user named it.
  let isNamed: Bool
  /// Whether decisions are written at all; without a terminal they are only shown.
  let isKept: Bool
  private let world: Environment

  /// The file that was named, else that of the user.
  init(_ named: String?, isKept: Bool = true, in world: Environment) {
    path = named.map(world.expanding) ?? world.decisionsPath
    isNamed = named != nil
    self.isKept = isKept
    self.world = world
  }

  /// The decisions there are; none while there is no file.
  ///
  /// - Throws: why the file cannot be read, with its path.
  func read() throws(DecisionsProblem) -> Decisions {
    guard let path else { return Decisions() }
    let text: String?
    do throws(FileText.Problem) {
      text = try world.read(path)
    } catch {
      throw DecisionsProblem(path: path, reason: error.reason)
    }
    guard let text else { return Decisions() }
    guard !text.contains("\u{FFFD}") else {
      throw DecisionsProblem(path: path, reason: "it is no text in UTF-8")
    }
    do throws(FileProblem) {
      return try Decisions.read(text)
    } catch {
      throw DecisionsProblem(path: path, reason: error.message)
    }
  }

  /// Whether a file was named that is not there.
  var isMissing: Bool { isNamed && !(path.map(world.exists) ?? false) }

  /// Keeps a decision of today: reads what others decided meanwhile, and replaces the whole file.
  ///
  /// A file that cannot be read is left as it is.
  func keep(_ request: DecisionRequest, after shown: Decisions) -> DecisionOutcome {
    guard let today = world.today() else {
      return .failed(reason: "the clock of this machine shows no day to keep it with")
    }
    guard isKept else {
      return .kept(shown.deciding(request, on: today), where: "not kept: no terminal")
    }
    guard let path else {
      return .failed(reason: "there is no home to keep decisions in; name a file by --decisions")
    }
    let lock = FileText.Lock(besides: path)
    defer { lock.release() }
    do throws(DecisionsProblem) {
      let decisions = try read().deciding(request, on: today)
      let text = decisions.text
      guard text.utf8.count <= FileText.longest else {
        return .failed(reason: "with this note \(path) would be over a megabyte; shorten it")
      }
      if let reason = world.writeShared(text, path) {
        return .failed(reason: "\(path) was not written: \(reason)")
      }
      return .kept(decisions, where: "kept in \(world.abbreviating(path))")
    } catch {
      return .failed(reason: "\(error.message); nothing was written")
    }
  }
}

/// Why decisions cannot be read.
struct DecisionsProblem: Error {
  let path: String
  /// The place in the file, what is wrong and what to do; or why the file cannot be read.
  let reason: String

  var message: String { "the decisions cannot be read: \(path): \(reason)" }
}

extension Conversation {
  /// Keeps a decision, and tells the browser how that ended.
  mutating func decide(_ request: DecisionRequest, in file: DecisionsFile) {
    _ = hear(.decisionEnded(file.keep(request, after: state.checks.decisions)))
  }

  /// Takes over the decisions of a file, or says why they cannot be read.
  mutating func readDecisions(of file: DecisionsFile) {
    do throws(DecisionsProblem) {
      let decisions = try file.read()
      if !decisions.all.isEmpty { _ = hear(.decisionsRead(decisions)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
