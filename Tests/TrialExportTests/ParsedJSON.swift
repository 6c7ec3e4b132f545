import Foundation
import Testing
import TrialExport

/// JSON read back by a reader that is not ours.
struct ParsedJSON {
  private let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private init(value: Any?) { self.value = value }

  subscript(_ name: String) -> ParsedJSON {
    ParsedJSON(value: (value as? [String: Any])?[name])
  }

  subscript(_ place: Int) -> ParsedJSON {
    let array = value as? [Any] ?? []
    return ParsedJSON(value: array.indices.contains(place) ? array[place] : nil)
  }

  var string: String? { value as? String }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var bool: Bool? { value as? Bool }
  var isNull: Bool { value is NSNull }
  /// `nil` when there is no array.
  var count: Int? { (value as? [Any])?.count }
  var names: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
}
