import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery
import TrialScreening

/// The list of trials, its facets and preview, and the head of a trial's page, where a review is open.
@Suite("A list with a review over it") struct ScreenedListTests {
  /// AB and CD disagree about the first trial of the catalogue; CD alone decided about the others.
  private func state(
    _ keys: String = "",
    columns: Int = 120,
    rows: Int = 40,
    reader: String? = nil
  ) throws -> BrowserState {
    let catalogue = try Catalogue.bundled()
    let ids = catalogue.trials.map(\.id)
    var review = LivingReview.invented(of: ids, lines: 0, seed: 2)
    review = LivingReview(
      review.protocol,
      runs: Array(review.runs.prefix(1)),
      screening: Screening(),
      leftOut: [:]
    )
    let acts =
      [("AB", ids[0], ScreeningDecision(.include))]
      + ids.map { ("CD", $0, ScreeningDecision(.exclude, reason: "no-rt")) }
    for (place, act) in acts.enumerated() {
      review.add(
        ScreeningLine(
          id: act.1,
          stage: .records,
          reader: try #require(ReviewName(act.0)),
          at: try #require(Moment(microseconds: 1_790_000_000_000_000 + place)),
          act: .decision(act.2)
        ),
        as: String(place)
      )
    }
    let name = try reader.map { try #require(ReviewName($0)) }
    var state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(catalogue.trials, .bundled),
      size: Size(columns: columns, rows: rows),
      review: ReviewSession(review, reader: name, folder: "my-review")
    )
    try state.press(script: keys, on: PartialDate("2026-11-30"))
    return state
  }

  private func text(_ state: BrowserState) -> String {
    render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
  }

  @Test("the list has the decisions at every width, and the facet of them comes first")
  func lists() throws {
    for (columns, rows) in [(40, 10), (80, 24), (120, 40)] {
      let text = text(try state("/ 'screen:conflict' Enter", columns: columns, rows: rows))
      #expect(text.contains("conflict"), "\(columns)")
      #expect(!text.contains("……"))
    }
    let wide = text(try state("/ 'screen:conflict' Enter"))
    #expect(wide.contains("Screening") && wide.contains("AB include, CD exclude"))
    let facets = text(try state("f"))
    let line = try #require(facets.split(separator: "\n").first { $0.contains("Role") })
    let screening = try #require(line.firstRange(of: "Screening"))
    let role = try #require(line.firstRange(of: "Role"))
    #expect(screening.lowerBound < role.lowerBound)
  }

  @Test("the preview and the page of a trial say who decided what, and hide what is hidden")
  func says() throws {
    let open = "/ 'screen:conflict' Enter"
    let preview = text(try state("\(open) v v"))
    #expect(preview.contains("conflict; AB include; CD exclude"))
    let page = text(try state("\(open) Enter", columns: 80, rows: 24))
    #expect(page.contains("conflict, stage records"))
    #expect(page.contains("exclude (records), no radiotherapy"))
    let blind = text(try state("/ 'screen:open' Enter Enter Enter", reader: "AB"))
    #expect(blind.contains("hidden until you decided"))
    #expect(!blind.contains("no radiotherapy;"))
  }

  @Test("fields of a review are offered to sort by and as columns where one is open alone")
  func offers() throws {
    for key in ["s", "C"] {
      #expect(text(try state("\(key) G")).contains("Second look"), "\(key)")
      var plain = BrowserState(catalogue: try .bundled(), size: Size(columns: 120, rows: 40))
      try plain.press(script: "\(key) G", on: PartialDate("2026-11-30"))
      #expect(!text(plain).contains("Second look"), "\(key)")
    }
  }
}
