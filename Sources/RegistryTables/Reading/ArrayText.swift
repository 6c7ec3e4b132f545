/// An array of texts as PostgreSQL writes it: `{plain,"with, comma",NULL,""}`.
enum ArrayText {
  /// The elements, `nil` for null.
  ///
  /// `nil` as a whole for what is no such array.
  static func elements(_ text: String) -> [String?]? {
    var bytes = ArraySlice(text.utf8)
    guard bytes.popFirst() == UInt8(ascii: "{") else { return nil }
    if bytes.elementsEqual([UInt8(ascii: "}")]) { return [] }
    var elements: [String?] = []
    while true {
      let element: String?
      if bytes.first == UInt8(ascii: "\"") {
        bytes = bytes.dropFirst()
        guard let quoted = quoted(&bytes) else { return nil }
        element = quoted
      } else {
        let plain = bytes.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        bytes = bytes.dropFirst(plain.count)
        let word = String(decoding: plain, as: UTF8.self)
        element = word == "NULL" ? nil : word
      }
      elements.append(element)
      switch bytes.popFirst() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "}"): return bytes.isEmpty ? elements : nil
      default: return nil
      }
    }
  }

  /// Reads up to the closing quote and over it; `nil` where there is none.
  private static func quoted(_ bytes: inout ArraySlice<UInt8>) -> String? {
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let next = bytes.popFirst() else { return nil }
        text.append(next)
      default: text.append(byte)
      }
    }
    return nil
  }
}
