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
      ("overall survival", ["Overall Survival [OS]", "OS [overall survival]"]),
      (
        "locoregional control",
        ["Loco-regional control", "Loco-Regional Control", "Locoregional Control"]
      ),
      ("objective response rate", ["Overall Response Rate", "Overall Response Rate (ORR)"]),
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

  @Test(
    "a label says what sets an endpoint apart from the one whose letters it has",
    arguments: [
      ("Overall Survival (OS)", "OS"), ("OS at 2 years", "OS at 2 years"),
      ("Overall Survival Rate", "OS rate"), ("2-year overall survival", "2 year OS"),
      ("Progression Free Survival (PFS) per RECIST 1.1 by Blinded Review", "PFS…"),
      ("Time to Deterioration in Global Health Status", nil),
      ("Complete Response Rate", nil), ("Distant Metastasis-free Survival (DMFS)", "DMFS"),
    ] as [(String, String?)]
  )
  func shortLabels(title: String, label: String?) {
    #expect(Endpoint.shortLabel(of: title) == label)
  }

  @Test("signs set endpoints apart, and what is not known keeps its spelling")
  func unknown() {
    #expect(Endpoint("PD-L1 >= 1") != Endpoint("PD-L1 < 1"))
    #expect(Endpoint("Change in  FEV1").name == "Change in FEV1")
    #expect(Endpoint("Change in FEV1").letters == nil)
    #expect(Endpoint("os").name == "overall survival" && Endpoint("os").letters == "OS")
  }
}
