import JSONText
import TrialModel
package import TrialStore

/// A line of a reader with the book that it goes into.
package struct WaitingLine: Hashable, Sendable {
  package let book: String
  package let line: ReaderLine

  package init(_ book: String, _ line: ReaderLine) {
    self.book = book
    self.line = line
  }

  /// The line as it stands in a journal, without a line feed.
  var text: String {
    let study = line.study.map { String($0.value) } ?? "null"
    return "{\"book\":\(JSONEncoding.quoted(book)),\"study\":\(study),"
      + "\"reader\":\(JSONEncoding.quoted(line.reader)),\"at\":\(JSONEncoding.quoted(line.at)),"
      + "\"line\":\(JSONEncoding.quoted(line.text))}"
  }

  /// `nil` for what is no line of a journal.
  init?(_ bytes: Span<UInt8>, with json: inout JSONReader) {
    let read = try? json.read(bytes) { WaitingLine($0) }
    guard let line = read ?? nil else { return nil }
    self = line
  }

  /// `nil` for what is no line of a journal.
  init?(_ node: JSONNode) {
    guard let book = node.member("book")?.string, let reader = node.member("reader")?.string,
      let at = node.member("at")?.string, let text = node.member("line")?.string,
      let number = node.member("study")
    else { return nil }
    var study: RegistryNumber?
    if number.kind != .null {
      guard let value = number.integer, let named = RegistryNumber(value) else { return nil }
      study = named
    }
    self.init(book, ReaderLine(study: study, reader: reader, at: at, text: text))
  }
}
