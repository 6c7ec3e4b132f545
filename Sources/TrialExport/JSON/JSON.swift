package import TrialModel

/// A JSON value whose members keep their order and whose numbers keep their digits.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(PrintedNumber)
  case string(String)
  case array([JSON])
  /// The members in the order in which they are written; names come once.
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON {
  /// The text, or `null`.
  package init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  /// The number with its digits, or `null`.
  package init(_ number: PrintedNumber?) { self = number.map(JSON.number) ?? .null }

  /// The whole number, or `null`.
  package init(_ count: Int?) { self.init(count.map { PrintedNumber($0) }) }

  /// The answer, or `null` where it is not known.
  package init(_ answer: Bool?) { self = answer.map(JSON.bool) ?? .null }

  /// The texts in their order.
  package init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }

  /// The object with the members of another after its own; itself when either is no object.
  package func adding(_ other: JSON) -> JSON {
    guard case .object(let own) = self, case .object(let more) = other else { return self }
    let names = Set(own.map(\.name))
    return .object(own + more.filter { !names.contains($0.name) })
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(stringLiteral text: String) { self = .string(text) }
  package init(nilLiteral: ()) { self = .null }
}
