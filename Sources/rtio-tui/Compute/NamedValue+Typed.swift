import Calculator
import JSONText

extension NamedValue {
  /// Reads `x1=64` as it is typed in a shell.
  ///
  /// - Throws: `CalculatorRefusal` when it has no name, or JSON in it is broken.
  init(typed text: String) throws(CalculatorRefusal) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw CalculatorRefusal(
        what: "'\(text)' is not name=value",
        place: "inputs",
        remedy: "write it as in x1=64"
      )
    }
    let name = String(text[..<sign])
    self.init(name, try CalculatorValue(typed: text[text.index(after: sign)...], as: name))
  }
}

extension CalculatorValue {
  /// Reads a number, a list with commas, numbers that belong together with slashes, JSON, or text.
  fileprivate init(typed text: Substring, as name: String) throws(CalculatorRefusal) {
    if text.isEmpty {
      self = .null
    } else if text.first == "[" || text.first == "{" {
      var reader = JSONReader()
      do throws(JSONError) {
        self = try reader.read(Array(text.utf8).span) { CalculatorValue($0) }
      } catch {
        throw CalculatorRefusal(what: error.code.what, place: name, remedy: error.code.remedy)
      }
    } else {
      self = Self.numbers(text) ?? .text(String(text))
    }
  }

  /// A number, or lists of numbers; `nil` when a part of it is none.
  private static func numbers(_ text: Substring) -> CalculatorValue? {
    for separator in [",", "/"] as [Character] where text.contains(separator) {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      let values = parts.compactMap(numbers)
      return values.count == parts.count ? .list(values) : nil
    }
    var reader = JSONReader()
    let digits = try? reader.read(Array(text.utf8).span) { $0.numberText }
    return digits.flatMap { $0 }.map { .number($0) }
  }
}
