import BundledCatalogue
import Foundation
import TestSupport
import Testing

@testable import TrialClassification

/// Most words of a text are passed by their first letters: that must lose none.
@Suite struct SignalWordTests {
  private let list: AgentList
  private let book: Phrasebook<Meaning>

  init() throws {
    list = try AgentList(BundledCatalogue.agents.description)
    book = .treatments(list)
  }

  /// What the book has to say: every word read, none passed.
  private func hasSignal(_ text: String) -> Bool { text.words.contains(where: book.isSignal) }

  @Test(
    "every name of the list is seen, however it is written and whatever stands beside it",
    arguments: ["", "a ", "x-", "7 ", "α", "é", "(", "3", "\u{0}", "ﬁ"]
  )
  func names(before: String) {
    for name in list.names.map(\.text) {
      for spelled in [name, name.uppercased(), name.lowercased()] {
        for after in ["", " b", "-y", "9", "β", ")", "z"] {
          let text = before + spelled + after
          #expect(book.hasSignal(text) == hasSignal(text), "\(text)")
        }
      }
    }
  }

  @Test("any text is judged as if every word were read", arguments: 1...4)
  func anyText(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces =
      list.names.map(\.text)
      + ["radio", "therapy", "Gy", "3475", "MK", " ", "-", "–", "é", "α", "Ｒ", "\n", "中", "x", "."]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in
          let piece = pieces.randomElement(using: &generator) ?? ""
          return String(piece.prefix(Int.random(in: 1...12, using: &generator)))
        }
        .joined()
      #expect(book.hasSignal(text) == hasSignal(text), "\(text)")
    }
  }

  @Test("the texts of all records at hand are judged as if every word were read")
  func records() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let real = ProcessInfo.processInfo.environment["RTIO_REGISTRY"].map {
      URL(filePath: $0).appending(path: "studies")
    }
    let folders = [
      tests.appending(path: "TrialImportTests/Registry/Records"),
      tests.deletingLastPathComponent().appending(path: "Resources/Trials"),
    ]
    var texts = 0
    for folder in folders + (real.map { [$0] } ?? []) {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder,
        includingPropertiesForKeys: nil
      )
      for file in files where file.pathExtension == "json" {
        let content = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        for text in content.split(separator: "\"").map(String.init) {
          texts += 1
          if book.hasSignal(text) != hasSignal(text) { Issue.record("\(text)") }
        }
      }
    }
    #expect(texts > 1000)
  }
}
