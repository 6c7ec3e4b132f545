import TerminalModel
import Testing

@Suite struct ASCIITextTests {
  @Test(
    "a sign keeps its meaning, a letter loses its accent, and what has neither is a question mark",
    arguments: [
      ("plain", "plain"), ("Södertälje, 60–66 Gy", "Sodertalje, 60-66 Gy"),
      ("≥ 5 and ≤10", ">= 5 and <=10"),
      ("2 ± 0.5", "2 +/- 0.5"), ("TNF-α, β2", "TNF-alpha, beta2"), ("Straße", "Strasse"),
      ("Me\u{301}nie\u{300}re", "Meniere"), ("50\u{A0}%", "50 %"), ("試", "?"), ("m²", "m^2"),
    ]
  )
  func twins(text: String, ascii: String) {
    #expect(ASCIIText.of(text) == ascii)
  }
}
