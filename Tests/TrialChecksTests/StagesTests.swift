import Testing

@testable import TrialChecks

@Suite struct StagesTests {
  @Test(
    "stages are read as they are written",
    arguments: [
      ("stage IV lung cancer", Stages.four), ("unresectable stage III disease", Stages.three),
      ("stage IIIA or IIIB disease", Stages.three),
      ("stage I-III Merkel cell carcinoma", Stages([.one, .two, .three])),
      ("stage I or II disease", Stages([.one, .two])),
      ("early-stage disease", Stages([.one, .two])),
      ("locally advanced non-small-cell lung cancer", Stages.three),
      ("locally advanced oropharyngeal cancer", Stages()), ("metastatic melanoma", Stages()),
      ("stage", Stages()),
    ]
  )
  func read(text: String, stages: Stages) { #expect(Stages(namedIn: text) == stages) }
}
