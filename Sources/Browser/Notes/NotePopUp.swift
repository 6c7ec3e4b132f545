package import TrialModel
import TrialQuery

/// What a reader says of a trial by itself, while it is typed: tags, a note, and whose it is.
package struct NotePopUp: Hashable, Sendable {
  /// A text that is typed.
  package enum Field: Hashable, Sendable, CaseIterable {
    case tags, note, initials
  }

  package let trial: TrialID
  /// What the trial is called.
  package let name: String
  /// What every reader says of it by now.
  package let notes: [ReaderNote]
  /// The tags that trials have, those of most first.
  package let known: [String]
  package internal(set) var tagsLine: TypedLine
  package internal(set) var noteLine: TypedLine
  package internal(set) var initialsLine: TypedLine
  /// The text that typing goes into.
  package internal(set) var field = Field.tags
  /// Why it could not be kept; `nil` unless that was tried.
  package internal(set) var refusal: String?
  /// Whose note was here before what is typed now; `nil` where there was none.
  let opened: String?
  /// Initials whose note would be replaced, which was asked about and may be meant.
  var doubted: String?

  /// The reader's own note to be changed, or a new one.
  init(of trial: ListedTrial, notes: [ReaderNote], known: [String], initials: String) {
    self.trial = trial.id
    name = trial.name
    self.notes = notes
    self.known = known
    let own = notes.first { $0.initials == initials }
    tagsLine = TypedLine(own?.tags.joined(separator: " ") ?? "")
    noteLine = TypedLine(own?.text ?? "")
    initialsLine = TypedLine(initials)
    opened = own?.initials
  }

  package var tags: String { tagsLine.text }
  package var note: String { noteLine.text }
  package var initials: String { initialsLine.text }

  /// What the reader whose initials are typed said before; `nil` when nothing.
  package var earlier: ReaderNote? { notes.first { $0.initials == initials.trimmed } }

  /// What the others say.
  package var others: [ReaderNote] { notes.filter { $0.initials != initials.trimmed } }

  /// The line that has the keys.
  var line: TypedLine {
    get {
      switch field {
      case .tags: tagsLine
      case .note: noteLine
      case .initials: initialsLine
      }
    }
    set {
      switch field {
      case .tags: tagsLine = newValue
      case .note: noteLine = newValue
      case .initials: initialsLine = newValue
      }
    }
  }
}

extension NotePopUp {
  /// What was typed, ready to be kept; the table of keys names those that a refusal speaks of.
  ///
  /// - Throws: what is wrong or missing; that it would replace the note of initials it was not opened with is
  ///   asked about once.
  mutating func draft(naming keymap: Keymap) throws(FormRefusal<Field>) -> ReaderNote.Draft {
    let initials = initials.trimmed
    let draft: ReaderNote.Draft
    do throws(NoteRefusal) {
      draft = try ReaderNote.Draft(
        subject: ReaderNote.Subject(trial: trial, initials: initials),
        tags: typedTags,
        text: note.trimmed.isEmpty ? nil : note.trimmed
      )
    } catch {
      let remedy =
        error == .nothingSaid
        ? "type one of them; \(keymap.name(of: .removeNote)) takes back what you said before"
        : error.remedy
      throw FormRefusal("\(error.what); \(remedy)", at: .tags)
    }
    guard !initials.isEmpty else {
      throw FormRefusal(Initials.wish(in: .noting, naming: keymap), at: .initials)
    }
    if let earlier, earlier.initials != opened, doubted != initials {
      doubted = initials
      throw FormRefusal(
        "there is a note of \(earlier.line); "
          + "\(keymap.name(of: .open, in: .noting)) again puts this in its place",
        at: .initials
      )
    }
    return draft
  }

  /// The words of the line of tags, in the spelling that other trials have.
  private var typedTags: [String] {
    words(of: tags).map { word in
      known.first { $0.lowercased() == word.lowercased() } ?? word
    }
  }

  /// Words between spaces and commas, each without a number sign before it.
  private func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }
      .map { String($0.first == "#" ? $0.dropFirst() : $0) }
      .filter { !$0.isEmpty }
  }

  /// The tag that is being typed; empty after a space or a comma.
  private var fragment: String {
    String(tags.reversed().prefix { !$0.isWhitespace && $0 != "," && $0 != "#" }.reversed())
  }

  /// The known tags that the one being typed can become; all that are not there yet when nothing was typed of it.
  package var matches: [String] {
    let typed = fragment.lowercased()
    let there = Set(words(of: tags).map { $0.lowercased() })
    return known.filter { tag in
      typed.isEmpty ? !there.contains(tag.lowercased()) : tag.lowercased().hasPrefix(typed)
    }
  }

  /// Puts in the first of the known tags that the one being typed can become.
  ///
  /// - Returns: whether there was something to complete.
  mutating func complete() -> Bool {
    guard field == .tags, !fragment.isEmpty, let match = matches.first, match != fragment else {
      return false
    }
    tagsLine.text = tags.dropLast(fragment.count) + match
    return true
  }
}

extension NotePopUp: ReadersForm {
  var asPopUp: PopUp { .noting(self) }
}
