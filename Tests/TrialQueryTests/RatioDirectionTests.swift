import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Where a direction is claimed, and where it is not.
@Suite struct RatioDirectionTests {
  private func number(_ digits: String) throws -> PrintedNumber {
    try PrintedNumber(digits: digits)
  }

  private func interval(_ lower: String, _ upper: String) throws -> PrintedInterval {
    PrintedInterval(lower: try number(lower), upper: try number(upper), level: .notPrinted)
  }

  @Test func `nothing is claimed of a ratio whose record codes no reference`() throws {
    let direction = RatioDirection.notCoded
    #expect(direction.below == "below 1" && direction.above == "above 1: reference not coded")
    #expect(direction.words(for: try number("0.5"), try interval("0.4", "0.6")) == nil)
  }

  @Test func `a ratio says whom it favours, and where it crosses 1 that the estimate does`() throws
  {
    let direction = RatioDirection.favours("IPI", over: "PBO")
    #expect(direction.words(for: try number("0.5"), try interval("0.4", "0.6")) == "favours IPI")
    #expect(direction.words(for: try number("1.5"), try interval("1.4", "1.6")) == "favours PBO")
    #expect(
      direction.words(for: try number("0.9"), try interval("0.7", "1.1"))
        == "favours IPI by the estimate alone"
    )
    #expect(direction.words(for: try number("0.9"), nil) == "favours IPI by the estimate alone")
    #expect(direction.words(for: try number("1.00"), try interval("0.7", "1.1")) == nil)
  }

  @Test func `of other ratios the size is said, and of turned ones that of the control`() throws {
    let size = RatioDirection.size(of: "", with: "Drug", isTurned: false)
    #expect(size.below == "less with Drug" && size.above == "more with Drug")
    let hazard = RatioDirection.size(of: "hazard", with: "Placebo", isTurned: true)
    #expect(hazard.above == "higher hazard with Placebo" && hazard.isTurned)
    #expect(
      hazard.words(for: try number("1.2"), try interval("0.9", "1.6"))
        == "higher hazard with Placebo by the estimate alone"
    )
  }

  @Test func `one foot speaks for the rows that have a direction, in the way most are made`() {
    let own = RatioDirection.favours("IPI", over: "PBO")
    let other = RatioDirection.favours("DURVA", over: "PBO")
    let turned = RatioDirection.size(of: "hazard", with: "Placebo", isTurned: true)
    #expect([own, own].common == own)
    #expect([own, other].common == .favours("experimental", over: "control"))
    // A row that is not coded, contradicts itself or is turned takes nothing from the others.
    #expect([own, .notCoded, own].common == own)
    #expect([own, other, .contradictory].common == .favours("experimental", over: "control"))
    #expect([own, turned].common == own)
    #expect([turned].common == turned)
    #expect([turned, .notCoded].common == turned)
    #expect([RatioDirection]().common == .notCoded)
    #expect([.contradictory, .contradictory].common == .contradictory)
    #expect([.contradictory, .notCoded].common == .notCoded)
  }

  @Test func `of wanted events the control is favoured below 1`() {
    let first = RatioDirection.favours("PBO", over: "IPI", isOfSecond: true)
    let second = RatioDirection.favours("PBO", over: "DURVA", isOfSecond: true)
    #expect(first.compared == "IPI" && !first.isTurned)
    #expect(
      [first, second].common == .favours("control", over: "experimental", isOfSecond: true)
    )
    // Rows of which some count what is wanted have the size in common alone.
    let harm = RatioDirection.favours("NIVO", over: "PBO")
    #expect([first, harm].common == .size(of: "", with: "experimental", isTurned: false))
    let unknown = RatioDirection.favours("PBO", over: "NIVO", isOfSecond: nil)
    #expect(unknown.compared == nil && [first, unknown].common == .notCoded)
  }
}
