import Foundation
import FoundationXML
import TestSupport
import Testing
import TrialFigures
import TrialScreening

@Suite("The flow of a review as a figure") struct ReviewFlowFigureTests {
  @Test("is well-formed and has every box with its number and every reason")
  func svg() throws {
    let flow = ReviewFlow(try RandomReview.twelve())
    let svg = ReviewFlowFigure(flow, title: "RT & \"IO\" <2020>").svg(provenance: "run of today")
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    for words in [
      "Records identified from registers (n = 12)", "Records screened (n = 10)",
      "because of no-rt (n = 2)", "Trials included (n = 1)", "All sums come out.", "run of today",
      "RT &amp; \"IO\" &lt;2020&gt;",
    ] {
      #expect(svg.contains(words), "\(words)")
    }
  }
}
