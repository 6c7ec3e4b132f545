import Browser
import Foundation
import Testing
import TrialPages

/// Keys that are named in words, against the table of keys.
@Suite struct KeyWordsTests {
  @Test("the keys that pages name are those of the table", arguments: PageKey.allCases)
  func pagesNameKeysOfTheTable(key: PageKey) {
    let (action, context): (Action, KeyContext) =
      switch key {
      case .source: (.showSource, .results)
      case .open: (.open, .toxicity)
      case .measure: (.nextMeasure, .toxicity)
      case .decided: (.toggleDecided, .queue)
      case .compared: (.nextComparedGroup, .toxicity)
      case .reference: (.nextReferenceGroup, .toxicity)
      case .previousCompared: (.previousComparedGroup, .toxicity)
      case .previousReference: (.previousReferenceGroup, .toxicity)
      case .pooling: (.nextPooling, .forest)
      case .forest: (.openForest, .eventAcross)
      case .allComparisons: (.poolAllComparisons, .forest)
      case .cut: (.nextCut, .forest)
      case .records: (.bringRecords, .toxicity)
      }
    #expect(Keymap.standard.name(of: action, in: context) == key.name)
  }

  @Test("no words name a key by hand", arguments: ["Browser", "BrowserViews", "TrialPages"])
  func namesNoKeyByHand(room: String) throws {
    let key = #"(?:C-[a-z]|[A-Za-z0-9/?+=]|Enter|Escape|Tab|Space)"#
    let verb =
      #"(?:marks|takes|chooses?|shows?|goes|drops|removes|pools|quits|opens|searches|brings|closes|"#
      + #"leaves|folds|unfolds|decides|sorts|moves|stops|stays|replaces|keeps|completes|again)"#
    let pattern = try NSRegularExpression(pattern: #"(?<![\w\\(.'])"# + key + " " + verb + #"\b"#)
    let literal = try NSRegularExpression(pattern: #""(?:[^"\\\n]|\\.)*""#)
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/\(room)").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    )
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      // Only what is shown counts, not what is written of it.
      let text = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      let whole = NSRange(text.startIndex..., in: text)
      for match in literal.matches(in: text, range: whole) {
        guard let range = Range(match.range, in: text) else { continue }
        let words = String(text[range])
        // The table itself says what its keys do.
        if file.lastPathComponent.hasPrefix("Keymap") { continue }
        let found = pattern.firstMatch(in: words, range: NSRange(words.startIndex..., in: words))
        #expect(found == nil, "\(file.lastPathComponent): \(words)")
      }
    }
    #expect(count > 20)
  }
}
