import Testing
import TrialQuery

@Suite struct FoldedTextTests {
  @Test(
    "case, accents and the kind of dash do not count",
    arguments: [
      ("Émile", "emile"), ("E\u{301}MILE", "emile"), ("ch14.18–CHO", "ch14.18-cho"),
      ("Ørsted", "orsted"), ("Æther", "aether"), ("-2.8", "\u{2212}2.8"),
      ("α-emitter", "Α-Emitter"),
    ]
  )
  func folds(_ one: String, _ other: String) {
    #expect(FoldedText(one) == FoldedText(other))
  }

  @Test func `letters without a Latin base keep apart`() {
    #expect(FoldedText("β") != FoldedText("b"))
  }
}
