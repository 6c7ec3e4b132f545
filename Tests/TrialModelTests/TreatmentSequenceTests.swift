import Testing
import TrialModel

@Suite("Sequences combine induction, concurrent and consolidation")
struct TreatmentSequenceTests {
  @Test("every combination is read as it is written", arguments: 1...7)
  func roundTrip(rawValue: Int) {
    let sequence = TreatmentSequence(rawValue: UInt8(rawValue))
    #expect(TreatmentSequence(sequence.text) == sequence)
  }

  @Test("the parts are written in the order of time, whatever order they were read in")
  func order() {
    #expect(TreatmentSequence("consolidation+induction")?.text == "induction+consolidation")
  }

  @Test(
    "an unknown part is refused",
    arguments: ["", "adjuvant", "concurrent+", "+", "concurrent+adjuvant", "Concurrent"]
  )
  func refused(text: String) {
    #expect(TreatmentSequence(text) == nil)
  }

  @Test("no immunotherapy around radiotherapy is no text")
  func none() {
    #expect(TreatmentSequence([]).text.isEmpty)
  }
}
