import Testing

@testable import RegistryTables

/// Tests of the texts in which a server hands over cells, and of words in them.
@Suite("Cells as the server writes them") struct AACTCellTests {
  @Test(
    "An array is parted into elements",
    arguments: [
      ("{}", []), ("{a,b}", ["a", "b"]), ("{NULL,\"NULL\",\"\"}", [nil, "NULL", ""]),
      (#"{"a,b","c \"d\" \\ e","{f}"}"#, ["a,b", #"c "d" \ e"#, "{f}"]), ("{a", nil), ("a", nil),
      ("", nil), ("{\"a}", nil), ("{a}b", nil), ("{\"a\"b}", nil),
    ] as [(String, [String?]?)]
  )
  func array(text: String, elements: [String?]?) {
    #expect(ArrayText.elements(text) == elements)
  }

  @Test(
    "A number keeps its value and loses needless zeros",
    arguments: [
      ("0.70", "0.7"), ("95.0", "95"), ("95", "95"), ("-0.50", "-0.5"), ("0", "0"), ("0.00", "0"),
      ("-0.0", "0"), ("1e-05", "0.00001"), ("1.5e+03", "1500"), ("2.5E2", "250"),
      ("12345678901234567890.10", "12345678901234567890.1"),
      (".5", "0.5"), ("007", "7"), ("NaN", nil), ("Infinity", nil), ("", nil), ("1.2.3", nil),
      ("1e", nil),
      ("1e999999999", nil), ("--1", nil), ("1,000", nil),
    ] as [(String, String?)]
  )
  func digits(text: String, digits: String?) {
    #expect(AACTWords.digits(text) == digits)
  }

  @Test(
    "A word of an older copy is the registry's own",
    arguments: [
      ("COMPLETED", "COMPLETED"), ("Active, not recruiting", "ACTIVE_NOT_RECRUITING"),
      ("Unknown status", "UNKNOWN"), ("N/A", "NA"), ("Active Comparator", "ACTIVE_COMPARATOR"),
    ]
  )
  func word(text: String, word: String) {
    #expect(AACTWords.word(text) == word)
  }

  @Test(
    "A phase of an older copy is the registry's own",
    arguments: [
      ("PHASE2", "PHASE2"), ("Phase 2", "PHASE2"), ("Early Phase 1", "EARLY_PHASE1"),
      ("EARLY_PHASE1", "EARLY_PHASE1"), ("NA", "NA"),
    ]
  )
  func phase(text: String, phase: String) {
    #expect(AACTWords.phase(text) == phase)
  }
}
