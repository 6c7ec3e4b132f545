import Foundation
import TerminalModel
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Frames as ANSI text and as pictures")
struct FramePicturesTests {
  private var frame: Frame {
    var frame = Frame(size: Size(columns: 20, rows: 3))
    frame.put("Trials", column: 1, row: 0, style: Style(.bold))
    frame.put("a < b & c", column: 2, row: 1)
    frame.put("id", column: 0, row: 2, style: Style(.reverse))
    frame.put(
      "!",
      column: 3,
      row: 2,
      style: Style(foreground: PaletteColour(16), background: PaletteColour(178))
    )
    frame.put("link", column: 6, row: 2, style: Style([.underline, .dim]))
    return frame
  }

  @Test("each row of the ANSI text begins and ends plain, and changes style where the frame does")
  func ansi() {
    let rows = frame.ansi.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows == [
        " \u{1B}[0;1mTrials\u{1B}[0m",
        "  a < b & c",
        "\u{1B}[0;7mid\u{1B}[0m \u{1B}[0;38;5;16;48;5;178m!\u{1B}[0m  \u{1B}[0;2;4mlink\u{1B}[0m",
      ]
    )
  }

  @Test("the ANSI text without its sequences is the text of the frame")
  func ansiText() {
    #expect(frame.ansi.replacing(/\u{1B}\[[0-9;]*m/, with: "") == frame.text)
  }

  @Test(
    "colours are named by the shortest sequence that any terminal knows",
    arguments: [
      (1, "\u{1B}[0;31;41m"), (12, "\u{1B}[0;94;104m"), (243, "\u{1B}[0;38;5;243;48;5;243m"),
    ]
  )
  func colours(index: UInt8, expected: String) {
    let colour = PaletteColour(index)
    #expect(Style(foreground: colour, background: colour).selectGraphicRendition == expected)
  }

  @Test("a picture says in words what it is given to say, and nothing where it is given nothing")
  func description() {
    let picture = frame.svg(title: "t", description: "filter n<9 & \u{1B}[2J")
    #expect(picture.contains("<desc>filter n&lt;9 &amp; ") && !picture.contains("\u{1B}"))
    #expect(XMLParser(data: Data(picture.utf8)).parse())
    #expect(!frame.svg(title: "t").contains("<desc>"))
  }

  @Test("the picture is well-formed, has its title, and gives the text back")
  func svg() throws {
    let picture = frame.svg(title: "Trials <1> & more")
    let reader = PictureReader()
    let parser = XMLParser(data: Data(picture.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.title == "Trials <1> & more")
    #expect(
      reader.texts.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "Trials", "a < b & c", "id", "!", "link",
      ]
    )
  }

  @Test("the picture shows bold, reverse, underline and colour")
  func svgStyles() {
    let picture = frame.svg(title: "t")
    #expect(picture.contains("font-weight=\"bold\">Trials<"))
    #expect(picture.contains("text-decoration=\"underline\">link<"))
    #expect(picture.contains("fill=\"#d7af00\"/>"))
    #expect(picture.contains("fill=\"#fdfdfb\">id<"))
  }

  @Test("the same frame gives the same picture, another frame another")
  func stable() {
    var other = frame
    #expect(other.svg(title: "t") == frame.svg(title: "t"))
    other.put("x", column: 19, row: 0)
    #expect(other.svg(title: "t") != frame.svg(title: "t"))
  }
}

/// Collects what an SVG picture says.
private final class PictureReader: NSObject, XMLParserDelegate {
  private(set) var title = ""
  private(set) var texts: [String] = []
  private var element = ""

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    element = name
    if name == "text" { texts.append("") }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if element == "title" { title += text }
    if element == "text" { texts[texts.count - 1] += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    element = ""
  }
}
