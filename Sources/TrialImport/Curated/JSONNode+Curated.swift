import JSONText
import TrialModel

/// How the catalogue's files spell simple values; each finds a fault and gives `nil` for another.
extension JSONNode {
  /// A text that is not empty, of at most `limit` characters.
  func text(limit: Int? = nil, _ notes: inout FileNotes) -> String? {
    guard let text = string else { return wrong([.string], &notes) }
    guard !text.isEmpty else { return fault(.textEmpty, &notes) }
    if let limit, text.utf8.count > limit, text.count > limit {
      return fault(.textTooLong(length: text.count, limit: limit), &notes)
    }
    return text
  }

  /// A number with its digits.
  func number(_ notes: inout FileNotes) -> PrintedNumber? {
    guard let digits = numberText else { return wrong([.number], &notes) }
    guard let number = try? PrintedNumber(digits: digits) else {
      return fault(.notAPlainNumber(digits), &notes)
    }
    return number
  }

  /// A number or the reason why there is none.
  func reportedNumber(_ notes: inout FileNotes) -> Reported<PrintedNumber>? {
    switch kind {
    case .number: number(&notes).map { .value($0) }
    case .string: word(Absence.self, &notes).map { .absent($0) }
    default: wrong([.number, .string], &notes)
    }
  }

  /// A whole number from `from`, and at most `to`.
  func whole(from: Int = 0, to: Int? = nil, _ notes: inout FileNotes) -> Int? {
    guard let digits = numberText else { return wrong([.number], &notes) }
    guard let number = Int(digits) else { return fault(.notAWholeNumber(digits), &notes) }
    guard number >= from, number <= to ?? number else {
      return fault(.numberOutOfRange(digits, from: from, to: to), &notes)
    }
    return number
  }

  /// `true` or `false`.
  func truth(_ notes: inout FileNotes) -> Bool? {
    guard let truth = boolean else { return wrong([.boolean], &notes) }
    return truth
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ words: Word.Type,
    _ notes: inout FileNotes
  ) -> Word? {
    guard let text = string else { return wrong([.string], &notes) }
    return Word(rawValue: text) ?? unknown(text, of: words.allCases.map(\.rawValue), &notes)
  }

  /// A word of a list that is no enum of the model.
  func word(of known: [String], _ notes: inout FileNotes) -> String? {
    guard let text = string else { return wrong([.string], &notes) }
    return known.contains(text) ? text : unknown(text, of: known, &notes)
  }

  /// The address of a page, as it is written.
  func address(_ notes: inout FileNotes) -> String? {
    guard let text = string else { return wrong([.string], &notes) }
    return WebAddress(text) == nil ? fault(.notAnAddress(text), &notes) : text
  }

  /// A year, month or day.
  func date(_ notes: inout FileNotes) -> PartialDate? {
    guard let text = string else { return wrong([.string], &notes) }
    guard let date = try? PartialDate(text) else { return fault(.notADate(text), &notes) }
    return date
  }

  /// The number of a claim.
  func claim(_ notes: inout FileNotes) -> ClaimID? {
    guard let text = string else { return wrong([.string], &notes) }
    guard let claim = ClaimID(text) else { return fault(.notAClaim(text), &notes) }
    return claim
  }

  /// The number of a claim that this or another file makes.
  func claimReference(_ notes: inout FileNotes) -> ClaimID? {
    guard let claim = claim(&notes) else { return nil }
    notes.refers(to: claim, at: offset)
    return claim
  }

  /// A key of the bibliography.
  func source(_ notes: inout FileNotes) -> SourceKey? {
    guard let text = text(&notes) else { return nil }
    notes.uses(source: text, at: offset)
    return SourceKey(text)
  }

  /// The registry number of a trial of the catalogue.
  func trialReference(_ notes: inout FileNotes) -> TrialID? {
    guard let text = text(&notes) else { return nil }
    let trials = notes.surroundings.trials
    guard trials.contains(text) else {
      return fault(.unknown(.trial, text, nearest: trials.sorted().nearest(to: text)), &notes)
    }
    return TrialID(text)
  }

  /// A list; elements at fault are left out, after their faults are found.
  func list<Element>(
    _ notes: inout FileNotes,
    _ read: (JSONNode, inout FileNotes) -> Element?
  ) -> [Element]? {
    guard kind == .array else { return wrong([.array], &notes) }
    var list: [Element] = []
    list.reserveCapacity(count)
    for element in elements {
      if let element = read(element, &notes) { list.append(element) }
    }
    return list
  }

  /// A list of texts.
  func texts(_ notes: inout FileNotes) -> [String]? {
    list(&notes) { $0.text(&$1) }
  }

  /// Finds a fault at this value and gives `nil`.
  func fault<Value>(_ code: ImportFinding.Code, _ notes: inout FileNotes) -> Value? {
    notes.find(code, at: offset)
    return nil
  }

  /// Finds that this value is of another type and gives `nil`.
  func wrong<Value>(_ expected: [JSONKind], _ notes: inout FileNotes) -> Value? {
    fault(.wrongType(expected: expected, found: kind), &notes)
  }

  private func unknown<Value>(
    _ word: String,
    of known: [String],
    _ notes: inout FileNotes
  ) -> Value? {
    fault(.wordUnknown(word, nearest: known.nearest(to: word), known: known), &notes)
  }
}
