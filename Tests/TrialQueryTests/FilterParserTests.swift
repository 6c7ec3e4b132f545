import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct FilterParserTests {
  /// Two invented trials: one of lung, one of head and neck.
  private let trials = [
    Trial.invented(1),
    .invented(2, classification: .invented(sites: ["head and neck"], classes: ["PD-1"])),
  ]
  private var parser: FilterParser { FilterParser(trials: trials) }

  @Test func `reading what a filter prints gives the same filter`() throws {
    let trials = try Trial.varied(40, seed: 1)
    let parser = FilterParser(trials: trials)
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let filter = Filter.varied(over: trials, using: &generator)
      let read = try parser.parse(filter.text)
      #expect(read == filter, "\(filter.text)")
      #expect(read.text == filter.text)
    }
  }

  @Test func `whatever is typed is read as something that prints alike, or has a place`() {
    var generator = SeededGenerator(seed: 9)
    let parts = [
      "site", "n", "year", ":", ">=", "<", "..", "20", "lung", ",", "\"", "\\", "-", " ", " ", "é",
      "(", ")", "(", ")", " AND ", " OR ", " NOT ", "or",
    ]
    for _ in 0..<5000 {
      let count = Int.random(in: 1...9, using: &generator)
      let text = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
      do throws(FilterRefusal) {
        let filter = try parser.parse(text)
        #expect(try parser.parse(filter.text) == filter, "\(text)")
      } catch {
        let end = error.place.offset + error.place.length
        #expect((0...text.count).contains(error.place.offset), "\(text)")
        #expect(end <= text.count || error.place.length == 1, "\(text)")
      }
    }
  }

  @Test(
    "spellings that mean the same are read as one",
    arguments: [
      ("class:pd1", "class:PD-1"),
      (#"site:"Head and Neck""#, "site:head-and-neck"),
      (#"site:"head & neck""#, "site:head-and-neck"),
      ("STATUS:activenotrecruiting", "status:active-not-recruiting"),
      ("class:PD-1,pd-1", "class:PD-1"),
      ("site=lung   site:LUNG", "site:lung"),
      ("year:2014..", "year:2014.."),
      ("n:1..20,30", "n:1..20,30"),
      ("primary:\"not met\"", "primary:not-met"),
      (" \t ", ""),
      (#"durva"bone  metastasis""#, #"durva "bone metastasis""#),
      ("lung OR brain", "(lung OR brain)"),
      ("lung or brain", "lung or brain"),
      (#""OR" lung"#, #""OR" lung"#),
      ("lung AND brain", "lung brain"),
      ("lung NOT brain", "lung -brain"),
      ("lung AND NOT brain", "lung -brain"),
      ("lung OR NOT brain", "(lung OR -brain)"),
      ("a OR b c OR d", "(((a OR b) c) OR d)"),
      ("a OR b OR c", "(a OR b OR c)"),
      ("a OR b AND c", "(a OR b) c"),
      ("a AND b OR c", "((a b) OR c)"),
      ("a (b OR c) d", "a (b OR c) d"),
      ("(a b) (c)", "a b c"),
      ("-(a OR b)", "-(a OR b)"),
      ("NOT (a b)", "-(a b)"),
      ("-(-a)", "a"),
      ("site:lung OR site:\"head and neck\"", "site:lung,head-and-neck"),
      ("(site:lung OR n>5)AND(x)", "(site:lung OR n>5) x"),
      ("x(y)z", #""x(y)z""#),
      ("site:(lung)", "site:lung"),
      ("site:(lung OR \"head and neck\")", "site:lung,head-and-neck"),
      ("site:(lung AND NOT head-and-neck)", "site:lung -site:head-and-neck"),
      ("-site:(lung head-and-neck)", "-(site:lung site:head-and-neck)"),
      (
        "site:((lung) OR (head-and-neck lung)) x", "(site:lung OR (site:head-and-neck site:lung)) x"
      ),
      ("n:(<100 OR 200..300,500 OR >=900)", "(n<100 OR n:200..300,500 OR n>=900)"),
      ("x OR site:lung OR site:head-and-neck", "(x OR site:lung,head-and-neck)"),
      ("site:lung OR (x OR site:head-and-neck)", "(site:lung,head-and-neck OR x)"),
      ("SITE=(lung)", "site:lung"),
    ]
  )
  func readsAlike(typed: String, printed: String) throws {
    #expect(try parser.parse(typed).text == printed)
  }

  @Test("conditions on whole numbers are equal when they let the same ones through")
  func numbersAreCanonical() throws {
    #expect(try parser.parse("n>499") == parser.parse("n>=500"))
    #expect(try parser.parse("year:2014..2014") == parser.parse("year:2014"))
    #expect(try parser.parse("n<100") != parser.parse("n<=100"))
  }

  @Test("a value of the vocabulary is right though no trial has it")
  func vocabularyIsKnown() throws {
    #expect(try parser.parse("class:gene-therapy").trials(of: trials).isEmpty)
  }

  @Test("a filter that cannot be read says what, where and what to write", arguments: Wrong.all)
  func wrong(_ wrong: Wrong) {
    let error = #expect(throws: FilterRefusal.self) { try parser.parse(wrong.text) }
    #expect(error?.message == wrong.message)
    #expect(error?.place == FilterRefusal.Place(offset: wrong.offset, length: wrong.length))
    #expect(error?.repaired == wrong.repaired)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    /// The text with the wrong part underlined as a reader would see it.
    let carets: String
    let message: String
    var repaired: String?

    var testDescription: String { text }
    var offset: Int { carets.prefix { $0 == " " }.count }
    var length: Int { carets.filter { $0 == "^" }.count }

    static let all = [
      Wrong(
        text: "site:lng class:PD-1",
        carets: "     ^^^",
        message: "no site is called 'lng'. Nearest: lung (1)",
        repaired: "site:lung class:PD-1"
      ),
      Wrong(
        text: "-stat:recruiting",
        carets: " ^^^^",
        message: "no field is called 'stat'. Nearest: status",
        repaired: "-status:recruiting"
      ),
      Wrong(
        text: "durva xyzzy:1",
        carets: "      ^^^^^",
        message: "no field is called 'xyzzy'. Fields: role status class agent sequence site rt "
          + "question region phase primary has changed ae sae screen tag note n year"
      ),
      Wrong(
        text: "changed:perhaps",
        carets: "        ^^^^^^^",
        message: "no answer to 'changed' is called 'perhaps'. Known: yes no"
      ),
      Wrong(
        text: #"role:running "bone"#,
        carets: "             ^^^^^",
        message: "the closing quote is missing. Put a \" at the end of the words",
        repaired: #"role:running "bone""#
      ),
      Wrong(
        text: "lung OR",
        carets: "     ^^",
        message: "nothing follows OR. Write lung OR brain; in small letters it is a word"
      ),
      Wrong(
        text: "AND lung",
        carets: "^^^",
        message: "nothing stands before AND. Write lung AND brain; in small letters it is a word"
      ),
      Wrong(
        text: "a OR AND b",
        carets: "  ^^^^^^",
        message: "nothing follows OR. Write lung OR brain; in small letters it is a word"
      ),
      Wrong(
        text: "lung (a OR b",
        carets: "     ^",
        message: "the closing bracket is missing. Put a ) where they end",
        repaired: "lung (a OR b)"
      ),
      Wrong(
        text: "lung) a",
        carets: "    ^",
        message: "nothing was opened that this bracket closes. "
          + "Put a ( where they begin, or quotes around the word"
      ),
      Wrong(
        text: "site:(lung OR lng)",
        carets: "              ^^^",
        message: "no site is called 'lng'. Nearest: lung (1)",
        repaired: "site:(lung OR lung)"
      ),
      Wrong(
        text: "sit:(lung)",
        carets: "^^^",
        message: "no field is called 'sit'. Nearest: site",
        repaired: "site:(lung)"
      ),
      Wrong(
        text: "site:(lung OR",
        carets: "           ^^",
        message: "nothing follows OR. Write lung OR brain; in small letters it is a word"
      ),
      Wrong(
        text: "site:(lung",
        carets: "     ^",
        message: "the closing bracket is missing. Put a ) where they end",
        repaired: "site:(lung)"
      ),
      Wrong(
        text: "lung ( )",
        carets: "     ^^^",
        message: "there is nothing between the brackets. Put words between them or take them away"
      ),
      Wrong(
        text: String(repeating: "(", count: 21) + "a",
        carets: String(repeating: " ", count: 20) + "^",
        message: "brackets stand within brackets more than 20 deep. Take some away"
      ),
      Wrong(
        text: "site: n>5",
        carets: "     ^",
        message: "a value is missing for 'site'. Write site:lung"
      ),
      Wrong(
        text: "class:PD-1,",
        carets: "           ^",
        message: "a value is missing for 'class'. Write class:PD-1"
      ),
      Wrong(
        text: "n>=1,513",
        carets: "   ^^^^^",
        message: "'1,513' is no whole number of at most 9 digits, as 'n' needs. "
          + "Write n>=500 or n:100..500"
      ),
      Wrong(
        text: "n:9999999999",
        carets: "  ^^^^^^^^^^",
        message: "'9999999999' is no whole number of at most 9 digits, as 'n' needs. "
          + "Write n>=500 or n:100..500"
      ),
      Wrong(
        text: "year:2020..2014",
        carets: "     ^^^^^^^^^^",
        message: "the range begins at 2020, above its end at 2014. Write year:2014..2020",
        repaired: "year:2014..2020"
      ),
      Wrong(
        text: "year:..",
        carets: "     ^^",
        message: "'..' is no whole number of at most 9 digits, as 'year' needs. "
          + "Write year:2014..2020"
      ),
      Wrong(
        text: "site>3",
        carets: "^^^^^",
        message: "'site' takes words, which have no order. Write site:lung"
      ),
      Wrong(
        text: "lung - x",
        carets: "     ^",
        message: "nothing follows the minus sign. Write what to leave out: -status:terminated"
      ),
      Wrong(
        text: #"-"  ""#,
        carets: " ^^^^",
        message: "there is nothing between the quotes. Put words between them or take them away"
      ),
      Wrong(
        text: ":lung",
        carets: "^",
        message: "the name of a field is missing. Fields: role status class agent sequence site "
          + "rt question region phase primary has changed ae sae screen tag note n year"
      ),
    ]
  }
}
