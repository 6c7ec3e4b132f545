import Foundation

/// A value of the reference files: what a published tool was given or gave.
package enum ReferenceValue: Decodable, Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([ReferenceValue])
  case object([String: ReferenceValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self =
        ["Infinity": .number(.infinity), "-Infinity": .number(-.infinity)][text] ?? .text(text)
    } else if let list = try? container.decode([ReferenceValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: ReferenceValue].self))
    }
  }

  package var number: Double? { if case .number(let number) = self { number } else { nil } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var list: [ReferenceValue]? { if case .list(let list) = self { list } else { nil } }

  /// The whole number, or `nil` when it is another value.
  package var count: Int? { number.flatMap(Int.init(exactly:)) }

  /// The value of that name, or `nil` when this is no object or has no such name.
  package subscript(name: String) -> ReferenceValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }
}
