import Foundation
import TerminalModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG file as a reader of XML finds it: its words with their places, and its shapes.
final class DrawnFigure: NSObject, XMLParserDelegate {
  /// Words with the pixels they take, each character counted as half its size wide.
  ///
  /// That is what letters are wide on average in a common font, so words that meet here meet on
  /// paper.
  struct Words {
    let text: String
    let x: ClosedRange<Double>
    let baseline: Double
    let size: Double
  }

  private(set) var words: [Words] = []
  private(set) var shapes: [(name: String, attributes: [String: String])] = []
  private(set) var title = ""
  private(set) var summary = ""
  private var open: (name: String, attributes: [String: String])?
  private var text = ""

  /// The figure; `nil` when the text is no well-formed XML.
  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  var size: (width: Double, height: Double) {
    let root = shapes.first { $0.name == "svg" }?.attributes ?? [:]
    return (Double(root["width"] ?? "") ?? 0, Double(root["height"] ?? "") ?? 0)
  }

  func shapes(_ name: String) -> [[String: String]] {
    shapes.filter { $0.name == name }.map(\.attributes)
  }

  /// Pairs of words that stand on each other.
  var overlaps: [String] {
    words.indices.flatMap { place in
      words[(place + 1)...]
        .filter { other in
          let own = words[place]
          let height = max(own.size, other.size)
          return abs(own.baseline - other.baseline) < 0.8 * height
            && own.x.lowerBound < other.x.upperBound && other.x.lowerBound < own.x.upperBound
        }
        .map { "\(words[place].text) / \($0.text)" }
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    shapes.append((name, attributes))
    open = (name, attributes)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    switch name {
    case "title": title = text
    case "desc": summary = text
    case "text": add(text, open?.attributes ?? [:])
    default: break
    }
  }

  private func add(_ text: String, _ attributes: [String: String]) {
    func number(_ name: String) -> Double { Double(attributes[name] ?? "") ?? 0 }
    let size = number("font-size")
    let width = Double(TextWidth.of(text)) * size / 2
    let start =
      switch attributes["text-anchor"] {
      case "end": number("x") - width
      case "middle": number("x") - width / 2
      default: number("x")
      }
    words.append(Words(text: text, x: start...(start + width), baseline: number("y"), size: size))
  }
}
