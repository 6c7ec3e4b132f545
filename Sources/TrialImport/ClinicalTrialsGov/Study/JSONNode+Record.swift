import JSONText
import TrialModel

/// How the registry spells simple values; each finds a fault and gives `nil` for another.
extension JSONNode {
  /// A text of one line; `nil` when it is empty.
  func phrase(_ notes: inout RecordNotes) -> String? {
    text(&notes).flatMap { RegistryText.phrase($0).nonEmpty }
  }

  /// A text with the registry's markup; `nil` when it is empty.
  func passage(_ notes: inout RecordNotes) -> String? {
    text(&notes).flatMap { RegistryText.passage($0).nonEmpty }
  }

  func truth(_ notes: inout RecordNotes) -> Bool? {
    boolean ?? wrong(.boolean, &notes)
  }

  /// A whole number from 0; one in quotes is read all the same.
  func wholeNumber(_ notes: inout RecordNotes) -> Int? {
    if let integer {
      guard integer >= 0 else { return fault(.notACount(numberText ?? ""), &notes) }
      return integer
    }
    switch kind {
    case .number: return fault(.notACount(numberText ?? ""), &notes)
    case .string:
      let digits = string ?? ""
      guard let count = Int(digits), count >= 0 else {
        return fault(.notACount("\"\(digits.prefix(40))\""), &notes)
      }
      notes.find(.quotesDiffer(expected: .number), at: self)
      return count
    default: return wrong(.number, &notes)
    }
  }

  /// A number as posted, which the registry sends in quotes; one without is read all the same.
  func postedNumber(_ notes: inout RecordNotes) -> PostedNumber? {
    switch kind {
    case .string: return phrase(&notes).map { PostedNumber(registry: $0) }
    case .number:
      notes.find(.quotesDiffer(expected: .string), at: self)
      return numberText.map { PostedNumber(registry: $0) }
    default: return wrong(.string, &notes)
    }
  }

  func date(_ notes: inout RecordNotes) -> PartialDate? {
    guard let text = phrase(&notes) else { return nil }
    return PartialDate(registry: text) ?? fault(.notADate(String(text.prefix(40))), &notes)
  }

  /// How many elements a list has; 0 for anything else.
  var listCount: Int { kind == .array ? count : 0 }

  /// Whether this is a list; a finding when it is not.
  func isList(_ notes: inout RecordNotes) -> Bool {
    if kind == .array { return true }
    notes.find(.wrongKind(expected: .array, found: kind), at: self)
    return false
  }

  private func text(_ notes: inout RecordNotes) -> String? {
    string ?? wrong(.string, &notes)
  }

  /// Finds a fault here and gives `nil`.
  func fault<Value>(_ fault: ImportFinding.RecordCode, _ notes: inout RecordNotes) -> Value? {
    notes.find(fault, at: self)
    return nil
  }

  private func wrong<Value>(_ expected: JSONKind, _ notes: inout RecordNotes) -> Value? {
    fault(.wrongKind(expected: expected, found: kind), &notes)
  }
}
