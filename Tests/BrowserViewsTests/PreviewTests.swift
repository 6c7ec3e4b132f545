import TestSupport
import Testing
import TrialModel
import TrialPages

@testable import BrowserViews

@Suite struct PreviewTests {
  /// The words of a page that have a digit, with the marks that stand beside figures.
  private func words(of page: Page) -> Set<String> {
    let texts = page.sections.flatMap(\.rows).flatMap { row -> [String] in
      switch row.content {
      case .armValues(_, let values, let trailing): values.map(\.text) + [trailing]
      case .ratio(let ratio): [ratio.text, ratio.p, ratio.marks]
      default: []
      }
    }
    return Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
  }

  @Test("a preview draws figures as the overview has them, with their marks", arguments: [80, 120])
  func drawsFiguresOfTheOverview(width: Int) throws {
    let catalogue = try Catalogue.bundled()
    for trial in catalogue.trials {
      let known = words(of: OverviewPage.page(of: trial, in: catalogue))
      let lines = Preview(of: trial, in: catalogue, width: width).lines
      #expect(lines.count <= 7)
      // Title and heads come first, what was known then and is known now last.
      let drawn = lines.count - 2 - (trial.stateThen == nil ? 1 : 2)
      let findings = MainFindings(trial, in: catalogue).lines.prefix(max(0, drawn))
      for (line, finding) in zip(lines.dropFirst(2), findings) {
        let drawn = line.spans.dropFirst().map(\.text).joined(separator: " ")
        for word in drawn.split(separator: " ").map(String.init)
        where word.contains(where: \.isNumber) {
          #expect(known.contains(word), "\(trial.name): \(word)")
        }
        for mark in [finding.marks, finding.ratio?.marks ?? ""] where !mark.isEmpty {
          #expect(drawn.contains(mark), "\(trial.name): \(drawn)")
        }
      }
    }
  }
}
