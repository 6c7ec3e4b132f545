import Testing
import TrialImport

@Suite("Texts of the registry are made fit to read")
struct RegistryTextTests {
  @Test(
    "backslashes before punctuation are taken out of rich text",
    arguments: [
      (#"LVEF \<45% and BNP \>= 100"#, "LVEF <45% and BNP >= 100"),
      (#"CYP3A4\*22 \[see \~ note\_1\]"#, "CYP3A4*22 [see ~ note_1]"),
      (#"a \\ b"#, #"a \ b"#),
      (#"\- first"#, "- first"),
      (#"C:\temp"#, #"C:\temp"#),
      (#"ends in \"#, #"ends in \"#),
    ]
  )
  func backslashes(given: String, expected: String) {
    #expect(RegistryText.passage(given) == expected)
  }

  @Test("titles and labels keep their backslashes, as they carry no rich text")
  func phraseKeepsBackslash() {
    #expect(RegistryText.phrase(#"5\% arm"#) == #"5\% arm"#)
  }

  @Test(
    "entities are undone, after backslashes",
    arguments: [
      ("&lt;0.0001", "<0.0001"), (#"pressure \&gt; 90"#, "pressure > 90"),
      ("glucose &gt;&#x2F;= 7", "glucose >/= 7"), ("patient&#39;s", "patient's"),
      ("AT&amp;T", "AT&T"), ("Tom & Jerry; both", "Tom & Jerry; both"),
      ("&unheard;", "&unheard;"), ("&#0;&#xD800;&#;&;", "&#xD800;&#;&;"), ("&#-38;", "&#-38;"),
    ]
  )
  func entities(given: String, expected: String) {
    #expect(RegistryText.passage(given) == expected)
  }

  @Test(
    "what was escaped twice, or had its letters made large, is undone whole",
    arguments: [
      ("Head &Amp; Neck", "Head & Neck"), ("Head &amp;amp; Neck", "Head & Neck"),
      ("Head &amp;Amp; Neck", "Head & Neck"), ("p &amp;lt; 0.05", "p < 0.05"),
      ("&AMP;", "&"), ("&amp;#39;", "'"), ("a &amp;amp;amp; b", "a & b"),
      ("grade &amp;ge; 3", "grade ≥ 3"), ("R&amp;D; more", "R&D; more"),
      ("&Alpha; is not alpha", "&Alpha; is not alpha"), ("&amp;", "&"), ("&amp;amp", "&amp"),
    ]
  )
  func escapedTwice(given: String, expected: String) {
    #expect(RegistryText.phrase(given) == expected)
    #expect(RegistryText.passage(given) == expected)
  }

  @Test(
    "tags of the older form become lines and stars, and signs that look alike stay",
    arguments: [
      ("<p>Inclusion:</p><ul><li>one</li><li>two</li></ul>", "Inclusion:\n\n* one\n* two"),
      (#"AUC\<sub\>0-28d\</sub\>"#, "AUC0-28d"), ("a<br/>b<BR>c", "a\nb\nc"),
      (#"<a href="https://example.org">page</a>"#, "page"),
      (#"steroids class \<III, emollients"#, "steroids class <III, emollients"),
      ("x <LLN and >ULN", "x <LLN and >ULN"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
      ("b <b", "b <b"), ("<", "<"), ("</", "</"), ("1<p>2", "1\n2"),
    ]
  )
  func tags(given: String, expected: String) {
    #expect(RegistryText.passage(given) == expected)
  }

  @Test(
    "what would move a cursor or turn the line is dropped",
    arguments: [
      ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}e", "abcde"), ("a\u{1B}[31mb\u{7F}\u{9B}", "a[31mb"),
      ("\u{FEFF}soft\u{AD}ly", "softly"), ("tab\there\u{A0}now", "tab here now"),
      ("one\r\ntwo\u{2028}three", "one\ntwo\nthree"), ("&#27;[2J", "[2J"),
    ]
  )
  func invisible(given: String, expected: String) {
    #expect(RegistryText.passage(given) == expected)
  }

  @Test("a text of one line has no line breaks")
  func oneLine() {
    #expect(RegistryText.phrase("Arm A:\nradiation") == "Arm A: radiation")
  }

  @Test(
    "sound texts stay as they are",
    arguments: [
      "≥ 18 years, 5 µg ± 0.5 – Müller’s", "放射線 + 免疫", "e\u{301}", "* one\n  * two\n\n1. three", "",
    ]
  )
  func untouched(text: String) {
    #expect(RegistryText.passage(text) == text)
    #expect(RegistryText.passage(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test("what has to be undone is seen wherever it stands", arguments: 0...24)
  func everyPlace(place: Int) {
    let letters = String(repeating: "x", count: place)
    for after in ["", "y", "yyyyyyyyyyyyyyyyy"] {
      #expect(RegistryText.phrase("\(letters)&gt;\(after)") == "\(letters)>\(after)")
      #expect(RegistryText.phrase("\(letters)\u{7F}\(after)") == "\(letters)\(after)")
      #expect(RegistryText.phrase("\(letters)\n\(after)") == "\(letters) \(after)")
      #expect(RegistryText.phrase("\(letters)<b>z</b>\(after)") == "\(letters)z\(after)")
      #expect(RegistryText.phrase("\(letters)≥\u{202E}\(after)") == "\(letters)≥\(after)")
      #expect(RegistryText.phrase("\(letters)\u{A0}\(after)") == "\(letters) \(after)")
      #expect(RegistryText.phrase("\(letters)≥é–\(after)") == "\(letters)≥é–\(after)")
      #expect(RegistryText.passage("\(letters)\\*\(after)") == "\(letters)*\(after)")
    }
  }
}
