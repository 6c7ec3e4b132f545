package import TrialModel
import TrialQuery

extension BrowserState {
  /// What readers say of trials by themselves, as the list has it.
  package var notes: ReaderNotes { index.notes }

  /// Opens the pop-up of the reader's own tags and note on the selected trial.
  mutating func openNote() {
    guard let row = currentRow else { return }
    popUp = .noting(
      NotePopUp(of: row, notes: notes.of(row.id), known: notes.tags, initials: initials)
    )
  }

  mutating func apply(_ action: Action, to popUp: NotePopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return keep(popUp)
    case .removeNote: return remove(popUp)
    case .complete: if !popUp.complete() { popUp.moveField(forward: true) }
    case .selectNext: popUp.moveField(forward: true)
    case .selectPrevious: popUp.moveField(forward: false)
    default: edit(&popUp.line, by: action.onOneLine)
    }
    popUp.refusal = nil
    self.popUp = .noting(popUp)
    return []
  }

  /// Hears how a note ended: shows it everywhere, or says what went wrong.
  mutating func hear(_ outcome: KeepingOutcome<ReaderNotes>) {
    guard case .noting(let popUp) = popUp else { return }
    hear(outcome, of: popUp, "the note was") { browser, notes in
      browser.adopt(notes)
      let subject = ReaderNote.Subject(trial: popUp.trial, initials: popUp.initials.trimmed)
      let said = notes[subject].map { $0.brief } ?? "nothing said by \(subject.initials) any more"
      return "\(popUp.name): \(said)"
    }
  }

  /// Takes over what readers say: screens follow, selections stay where they can.
  mutating func adopt(_ notes: ReaderNotes) {
    guard notes != self.notes else { return }
    index = index.noted(by: notes)
    drawAnew()
  }

  private mutating func keep(_ popUp: NotePopUp) -> [Effect] {
    var popUp = popUp
    do throws(FormRefusal<NotePopUp.Field>) {
      let draft = try popUp.draft(naming: keymap)
      initials = draft.subject.initials
      return [.annotate(.set(draft))]
    } catch {
      return refuse(popUp, error.words, at: error.field)
    }
  }

  private mutating func remove(_ popUp: NotePopUp) -> [Effect] {
    if let earlier = popUp.earlier { return [.annotate(.remove(earlier.subject))] }
    let initials = popUp.initials.trimmed
    return refuse(
      popUp,
      initials.isEmpty
        ? "type your initials: what these said is taken back"
        : "\(initials) said nothing of this trial; there is nothing to take back"
    )
  }
}

extension ReaderNote {
  /// Tags and whether there is a note, for the line at the foot: `tagged board, toxicity, with a note, AB`.
  fileprivate var brief: String {
    let tagged = tags.isEmpty ? "" : "tagged \(tags.joined(separator: ", ")), "
    let note = text == nil ? "" : tags.isEmpty ? "with a note, " : "and a note, "
    return "\(tagged)\(note)\(initials)"
  }
}
