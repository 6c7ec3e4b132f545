import Testing

@testable import TrialStatistics

/// Where a statement turns false, to the last digits.
@Suite struct HalvingTests {
  @Test(
    "the place is found to a relative error of 1e-15, however large or small",
    arguments: [1e-300, 1e-9, 0.25, 1, 2.5, 1e9, 1e300]
  )
  func found(place: Double) {
    let found = halved(from: 0, to: 4 * place) { $0 < place }
    #expect(abs(found - place) <= 2e-15 * place)
  }

  @Test("it ends where the statement never turns, at the end it would turn at")
  func ends() {
    #expect(abs(halved(from: 0, to: 1) { _ in true } - 1) <= 1e-15)
    #expect(halved(from: 0, to: 1) { _ in false } >= 0)
    #expect(halved(from: 2, to: 2) { _ in true } == 2)
  }
}
