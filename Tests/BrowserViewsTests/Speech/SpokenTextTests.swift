import BrowserViews
import Testing

/// Signs as they are read out.
@Suite struct SpokenTextTests {
  @Test(
    "signs are words, and digits stay as printed",
    arguments: [
      ("0.72, 95 % CI 0.59 to 0.89", "0.72, 95 percent interval 0.59 to 0.89"),
      ("HR 0.72 (0.59-0.89)", "hazard ratio 0.72 (0.59 to 0.89)"),
      ("risk difference -2.1 points", "risk difference minus 2.1 points"),
      ("+9.1 (1.9 to 15.8)", "plus 9.1 (1.9 to 15.8)"),
      ("grade 3-4, 16/475", "grade 3 to 4, 16 of 475"),
      ("grade 3/4", "grade 3/4"),
      ("2020-10 and 2021-01-11", "2020-10 and 2021-01-11"),
      ("v: show or hide the preview", "v: show or hide the preview"),
      ("keys: j k move, v preview", "keys: j k move, v preview"),
      ("DURVA v PBO", "DURVA against PBO"),
      ("P<0.001, <2%", "P below 0.001, below 2 percent"),
      ("818 - 799 = 19", "818 minus 799 equals 19"),
      ("I2 34.6 %, tau2 0.0071", "I squared 34.6 percent, tau squared 0.0071"),
      ("Trials › PACIFIC · 3", "Trials, PACIFIC, 3"),
      ("doi:10.1016/S1470-2045(14)70189-5", "doi:10.1016/S1470-2045(14)70189-5"),
      ("PACIFIC-2 by the HR of others", "PACIFIC-2 by the HR of others"),
    ]
  )
  func words(text: String, said: String) {
    #expect(SpokenText.words(text) == said)
  }

  @Test("nothing is said of a control character but that it is there")
  func controls() {
    let said = SpokenText.words("a\u{1B}[2Jb\u{7}")
    #expect(!said.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }
}
