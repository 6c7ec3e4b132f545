import JSONText
import TrialModel

extension JSON {
  /// The value on one line, without space between its parts.
  package var compactText: String {
    var text = ""
    write(to: &text, indentation: nil)
    return text
  }

  /// The value over several lines, two spaces for each level, ending with a line feed.
  package var text: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indentation: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let answer): text += answer ? "true" : "false"
    case .number(let number): text += number.digits
    case .string(let string): text += JSONEncoding.quoted(string)
    case .array(let elements):
      Self.write(elements, between: ("[", "]"), to: &text, indentation) { element, text, inner in
        element.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, indentation) { member, text, inner in
        text += JSONEncoding.quoted(member.name) + (inner == nil ? ":" : ": ")
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part],
    between brackets: (String, String),
    to text: inout String,
    _ indentation: Int?,
    part: (Part, inout String, Int?) -> Void
  ) {
    text += brackets.0
    let inner = indentation.map { $0 + 1 }
    for (place, element) in parts.enumerated() {
      if place > 0 { text += "," }
      text += lineBreak(inner)
      part(element, &text, inner)
    }
    if !parts.isEmpty { text += lineBreak(indentation) }
    text += brackets.1
  }

  private static func lineBreak(_ indentation: Int?) -> String {
    indentation.map { "\n" + String(repeating: "  ", count: $0) } ?? ""
  }
}
