import Testing
import TrialModel

@Suite struct EndpointTests {
  @Test(
    "one endpoint is one, whatever its spelling",
    arguments: [
      (
        "overall survival",
        [
          "OS", "(OS", "Overall Survival", "Overall Survival (OS)", "OS (Overall Survival)",
          "overall  survival.",
          "Overall-survival",
        ]
      ),
      (
        "progression-free survival",
        [
          "PFS", "Progression-free Survival", "Progression Free Survival (PFS)",
          "progression‐free survival",
        ]
      ),
      ("all-cause mortality", ["All Cause Mortality", "All-cause Mortality"]),
      ("time to next treatment", ["Time to Next Treatment (TTNT)", "Time To Next Treatment"]),
      ("duration of response", ["DoR", "Duration of Response (DOR)"]),
    ] as [(String, [String])]
  )
  func isOne(name: String, spellings: [String]) {
    for spelling in spellings { #expect(Endpoint(spelling) == Endpoint(name), "\(spelling)") }
  }

  @Test(
    "a longer phrase is another endpoint",
    arguments: [
      "OS in PD-L1 >= 1 %", "OS in PD-L1 < 1 %", "Overall survival at 5 years",
      "overall survival rate",
      "Overall Survival (PD-L1 positive)", "survival", "progression-free survival", "", "()", ")(",
    ]
  )
  func isAnother(title: String) {
    #expect(Endpoint(title) != .overallSurvival)
  }

  @Test("signs set endpoints apart, and what is not known keeps its spelling")
  func unknown() {
    #expect(Endpoint("PD-L1 >= 1") != Endpoint("PD-L1 < 1"))
    #expect(Endpoint("Change in  FEV1").name == "Change in FEV1")
    #expect(Endpoint("Change in FEV1").letters == nil)
    #expect(Endpoint("os").name == "overall survival" && Endpoint("os").letters == "OS")
  }
}
