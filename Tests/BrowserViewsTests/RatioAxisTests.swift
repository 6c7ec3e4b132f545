import TrialPages
import BrowserViews
import Foundation
import Testing

@Suite struct RatioAxisTests {
  private let axis = RatioAxis(columns: 17, lower: 0.5, upper: 2)

  @Test func `1 stands in the middle of 0.5 and 2, the ends in the first and last cell`() {
    #expect(axis.column(of: 0.5) == 0)
    #expect(axis.column(of: 1) == 8)
    #expect(axis.column(of: 2) == 16)
  }

  @Test("an axis of any width and range is logarithmic", arguments: [2, 15, 17, 20, 33, 41])
  func isLogarithmic(columns: Int) throws {
    for (lower, upper) in [(0.5, 2.0), (0.35, 2.85), (0.1, 10), (0.75, 1.5)] {
      let axis = RatioAxis(columns: columns, lower: lower, upper: upper)
      for ratio in stride(from: lower, through: upper, by: 0.013) {
        let share = Foundation.log(ratio / lower) / Foundation.log(upper / lower)
        let place = try #require(axis.column(of: ratio))
        #expect(abs(Double(place) - share * Double(columns - 1)) <= 0.5 + 1e-9)
      }
    }
  }

  @Test(
    "an interval has its ends, its mark and the null line",
    arguments: [
      (0.85, 0.72...1.00, "    ├─■─┤        "), (1.46, 1.10...1.95, "        ┊├──■───┤"),
      (0.65, 0.50...0.85, "├──■──┤ ┊        "), (0.6, 0.43...0.86, "◄─■───┤ ┊        "),
      (1.47, 0.86...2.52, "      ├─────■───►"), (0.3, 0.1...0.4, "◄       ┊        "),
      (3, 2.5...4, "        ┊       ►"), (1, 0.99...1.01, "        ■        "),
      (3, 1.5...Double.infinity, "        ┊    ├──►"),
    ]
  )
  func drawsIntervals(value: Double, bounds: ClosedRange<Double>, cells: String) {
    #expect(axis.cells(value: value, bounds: bounds) == cells)
  }

  @Test func `without bounds there is the mark, without a value the null line alone`() {
    #expect(axis.cells(value: 0.8, bounds: nil) == "     ■  ┊        ")
    #expect(axis.cells(value: nil, bounds: nil) == "        ┊        ")
  }

  @Test("the drawing is as wide as the axis", arguments: [0, 1, 2, 5, 17, 33])
  func keepsItsWidth(columns: Int) {
    let axis = RatioAxis(columns: columns, lower: 0.35, upper: 2.85)
    for value in [0, 0.01, 0.35, 1, 2.85, 90] {
      #expect(axis.cells(value: value, bounds: value / 2...value * 2).count == columns)
    }
  }

  @Test func `a lower bound of zero runs off the axis`() {
    #expect(axis.cells(value: 0.7, bounds: 0...0.9) == "◄───■──┤┊        ")
  }

  @Test func `ticks are labelled two blanks apart, 1 always on the null line`() throws {
    #expect(axis.ticks.map(\.label) == ["0.5", "1", "2"])
    let wide = RatioAxis(columns: 41, lower: 0.5, upper: 2)
    #expect(wide.ticks.map(\.label) == ["0.5", "0.75", "1", "1.25", "1.5", "2"])
    for axis in [axis, wide] {
      let one = try #require(axis.ticks.first { $0.label == "1" })
      #expect(one.column == axis.nullColumn)
      for (left, right) in zip(axis.ticks, axis.ticks.dropFirst()) {
        #expect(left.column + left.label.count + 2 <= right.column)
      }
    }
  }

  @Test func `ends that make no axis become 0.5 and 2`() {
    let axis = RatioAxis(columns: 17, lower: 3, upper: 1)
    #expect((axis.lower, axis.upper) == (0.5, 2))
  }
}
