import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct PageFrameTests {
  /// What a screen shows after some actions on the invented catalogue, without the last two rows.
  private func frame(
    _ columns: Int,
    _ rows: Int,
    _ actions: [Action],
    catalogue: Catalogue? = nil,
    repertoire: Repertoire = .unicode,
    isPlain: Bool = false
  ) throws -> Frame {
    let size = Size(columns: columns, rows: rows)
    var state = BrowserState(catalogue: try catalogue ?? Invented.catalogue(), size: size)
    for action in actions { _ = state.apply(action) }
    let theme = Theme(colours: .none, repertoire: repertoire, isPlain: isPlain)
    return render(state, theme: theme)
  }

  private func body(_ frame: Frame) -> String {
    (0..<(frame.size.rows - 2)).map(frame.rowText).joined(separator: "\n")
  }

  @Test func `the arms of a trial, with a table of patients and the schedule`() throws {
    let frame = try frame(80, 40, [.open, .chooseTab(2)])
    #expect(
      body(frame).contains(
        """
         PATIENTS              ● IO+RT       ○ PBO+RT         in all   source
        ▸ enrolled                   -              -            988   NCT00000001
          randomised               399            400              -   NCT00000001

         ● IO+RT  agent after radiotherapy · Experimental
          RT         bone radiotherapy · 8 Gy, 1 fraction of 8 Gy · all in one day
          IO         agent · weeks 1, 4, 7 and 10

         ○ PBO+RT  placebo after radiotherapy · Placebo Comparator
          RT         bone radiotherapy · 8 Gy, 1 fraction of 8 Gy · all in one day
          placebo    placebo · weeks 1, 4, 7 and 10

         SCHEDULE, in weeks
          week                   0       8      16      24     32      40     48
                                 ┼───────┼──────┼───────┼──────┼───────┼──────┼────
          ● IO+RT        RT      ███
          ● IO+RT        IO          ▲                    ▲                       ▲ ··>
          ○ PBO+RT       RT      ███
          ○ PBO+RT       PBO         △                    △                       △ ··>
          █ radiotherapy   ▲ dose   △ placebo   ··> goes on
          a sign may stand for several
          week 0     first day of radiotherapy
          note       When it ends is not given.

         RADIOTHERAPY IN ALL
          IO+RT      8 Gy, 1 fraction of 8 Gy
          PBO+RT     8 Gy, 1 fraction of 8 Gy
        """
      )
    )
  }

  @Test func `then and now of a trial, and its dates on a line`() throws {
    let frame = try frame(80, 30, [.open, .chooseTab(6)])
    #expect(
      body(frame).contains(
        """
         WHAT CHANGED         review, 2020-10             newest, 2022-01-05
          state               running                     completed                  ~
          alive at 5 years    -                           7.9 v 2.7 %                +
          + new   ~ changed   ! contradicts   = same   - not stated

         WHEN
          2014-05     ┬   Published.
          2020-10     ├─= The review's search.
          2022-01-05  ┴ + Final analysis.
        """
      )
    )
  }

  @Test func `the flow in boxes, the sum that does not hold marked`() throws {
    let frame = try frame(80, 30, [.openReview, .chooseTab(2)])
    #expect(
      body(frame).contains(
        """
         FROM THE SEARCH TO THE TRIALS
        ▸                 ┌──────────────────────────────────────────┐
                          │ found in the registry                818 │
                          └─────────────────────┬────────────────────┘
              ┌─────────────────────────────────┴────┐
              │ - 799 without results                │ - 771 phase 1-2
          ┌───┴───────────────────────────────┐  ┌───┴───────────────────────────────┐
          │ with results                   11 │  │ selected                       47 │
          │ ! 818 - 799 = 19, not 11          │  └───────────────────────────────────┘
          └───┬───────────────────────────────┘
          ┌───┴───────────────────────────────┐
          │ with both treatments            1 │
          └───────────────────────────────────┘
          8 are unexplained.
        """
      )
    )
  }

  @Test func `the flow as a list where it is narrow`() throws {
    let frame = try frame(40, 20, [.openReview, .chooseTab(2)])
    #expect(
      body(frame).contains(
        """
        ▸    818  found in the registry

          -  799  without results
          =   11  with results ! 818 - 799 = 19
               1  with both treatments

          -  771  phase 1-2
          =   47  selected
        """
      )
    )
  }

  @Test func `a misprint with what is printed, what the source says, and our words`() throws {
    let frame = try frame(80, 46, [.open, .chooseTab(5)])
    #expect(
      body(frame).contains(
        """
         FOUND BY THE CHECKS: 1 failure, 0 warnings, 0 decided
        ▸ ✗     OS hazard ratio, 5-12 months  CI-ORDER, CI-INSIDE
                printed      0.65 (0.50-0.5)
                expected     CI-ORDER: a lower bound below the upper one: 0.50 is not
                             below 0.5
                             CI-INSIDE: an estimate within its interval: 0.65 is not
                             from 0.50 to 0.5, rounding allowed for
                said         0.65 (0.50-0.85) (doi:10.1/invented)
        """
      )
    )
    #expect(
      body(frame).contains(
        """
          ✗ 2   contradicted  C002
                printed      printed 2
                source says  said 2
                The matter of number 2.
                doi:10.1/invented
          ! 3   does not agree with itself  C002
                printed      printed 3
                against it   said 3
                The matter of number 3.

         LOOKED AT AND CLEARED
          ✓ 1   ok, cleared  C002
        """
      )
    )
  }

  @Test func `known rows of the table as squares, counts as printed beside those known`() throws {
    let frame = try frame(80, 40, [.openReview])
    #expect(body(frame).contains("▪▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫▫  1 known, 29 not"))
    #expect(
      body(frame).contains(
        "before                        10   1  after                         20   0"
      )
    )
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func `the cursor stands on the selected figure, also at the end of a long page`(
    columns: Int,
    rows: Int
  ) throws {
    let catalogue = try Catalogue.bundled()
    let last: [Action] = [.open, .chooseTab(7), .selectLast]
    let frame = try frame(columns, rows, last, catalogue: catalogue)
    let cursor = try #require(frame.cursor)
    #expect(frame[cursor.column, cursor.row].style.attributes.contains(.reverse))
    #expect(frame[0, cursor.row].text == "▸" || columns == 40)
  }

  @Test func `plain screens have no boxes, ASCII screens nothing but ASCII`() throws {
    let views: [[Action]] =
      (1...7).map { [.open, .chooseTab($0)] } + (1...8).map { [.openReview, .chooseTab($0)] }
      + [[.open, .chooseTab(2), .showSource], [.openHelp], [.openPalette], [.chooseColumns]]
    for actions in views {
      let plain = try frame(80, 24, actions, isPlain: true).text
      let boxes = plain.filter { "┌┐└┘".contains($0) }
      #expect(boxes.isEmpty)
      let ascii = try frame(80, 24, actions, repertoire: .ascii).text
      let foreign = ascii.filter { !$0.isASCII }
      #expect(foreign.isEmpty)
    }
  }
}
