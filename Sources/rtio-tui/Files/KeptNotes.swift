import Browser
import ReaderFiles
import TrialExport
import TrialModel
import TrialQuery

/// Where a reader's or a team's tags and notes are kept.
typealias KeptNotes = Kept<ReaderNotes>

extension ReaderNotes: KeptContent {
  static var name: String { "notes" }
  static func standardPath(in world: Environment) -> String? { world.notesPath }
  init() { self.init([]) }
}

extension Conversation {
  /// Keeps a note and tells the browser how that ended.
  mutating func annotate(_ request: NoteRequest, in kept: KeptNotes) {
    let outcome = kept.keep(after: state.notes) { $0.following(request, on: $1) }
    _ = hear(.noteEnded(outcome))
  }

  /// Takes over the notes there are, or says why they cannot be read.
  mutating func readNotes(of kept: KeptNotes, isQuick: Bool = false) {
    do throws(KeptFileError) {
      let notes = try kept.read(isQuick: isQuick)
      if notes != state.notes { _ = hear(.notesRead(notes)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
