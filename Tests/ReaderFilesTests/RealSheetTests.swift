import Testing
import TrialChecks
import TrialModel

@testable import ReaderFiles

/// Sheets as people keep them: what papers print and spreadsheets save.
@Suite struct RealSheetTests {
  private static func read(_ text: String) throws -> ExtractionFile {
    try ExtractionFile(Array(text.utf8))
  }

  private static func codes(_ file: ExtractionFile) -> [String] {
    checkFindings(of: file.rows).map { "\($0.subject.place) \($0.code.rawValue)" }
  }

  @Test(
    "the same figures in other clothes give the same findings",
    arguments: [
      "id,figure,ratio,interval\nA,OS,0.65,0.70-0.90\n",
      "id;figure;ratio;interval\r\nA;OS;0,65;0,70-0,90\r\n",
      "id\tfigure\tratio\tinterval\nA\tOS\t0,65\t0,70 - 0,90\n",
      "id;figure;ratio;interval\nA;OS;0.65;0.70, 0.90\n",
      "sep=;\nid;figure;ratio;interval\nA;OS;0,65;\"0,70; 0,90\"\n",
      "id,figure,ratio,interval\rA,OS,0.65,0.70\u{2010}0.90\r",
      "id,figure,ratio,interval\nA,OS,0.65,0.70\u{2011}0.90",
      "id,figure,ratio,interval\nA,OS,0.65,(0.70 \u{2014} 0.90)",
      "id,figure,ratio,interval\nA,OS,0.65*,\"[0.70, 0.90]†\"",
      "id,figure,ratio,interval\nA,OS,·65,\"95% CI: .70 to .90\"",
      "id,figure,ratio\nA,OS,0.65 (0.70–0.90)",
      "id,figure,ratio\nA,OS,\"0.65 (95% CI 0.70 to 0.90; P = .03)\"",
      "Study,Endpoint,\"HR (95% CI)\"\nA,OS,\"0.65 [0.70, 0.90], p=NS\"",
      "Extraction of 2026\n\nid,figure,ratio,interval,,\nA,OS,0.65,0.70-0.90,,\n,,,,,\n",
      "id,figure,Reviewer,ratio,lower,upper\nA,OS,\"Smith, J\",0.65,0.70,0.90",
    ]
  )
  func sameFindings(text: String) throws {
    let file = try Self.read(text)
    #expect(file.refusals.isEmpty, "\(file.refusals.map(\.message))")
    #expect(Self.codes(file).contains("A CI-INSIDE"), "\(file)")
    let figure = try #require(file.rows.first?.figure)
    #expect(figure.value.value == 0.65 && figure.interval?.lower?.value == 0.7)
    #expect(figure.interval?.upper?.value == 0.9)
  }

  @Test(
    "what is not given is no number and no refusal",
    arguments: [
      "NR", "NE", "NA", "N/A", "n.a.", "-", "–", "—", "NS", "not reached", "not reported", "", "?",
      "…",
    ]
  )
  func absent(word: String) throws {
    let file = try Self.read(
      """
      id,figure,ratio,estimate,interval,p,affected,atRisk,percent
      A,OS,\(word),\(word),\(word),\(word),\(word),\(word),\(word)
      B,PFS,,13,14.1-18.0,\(word),3,9,\(word)
      """
    )
    #expect(file.refusals.isEmpty, "\(file.refusals.map(\.message))")
    #expect(file.rows.count == 2 && file.rows[0].figure == nil && file.rows[0].count == nil)
    #expect(Self.codes(file) == ["B CI-INSIDE"])
  }

  @Test func `a median that was not reached leaves its row and its file whole`() throws {
    let file = try Self.read(
      "id,figure,estimate,lower,upper\nT1,OS,NR,34.7,NR\nT2,PFS,13,14.1,18.0\nT3,OS,41.5,34.4,NE\n"
    )
    #expect(file.refusals.isEmpty && file.rows.count == 3)
    #expect(Self.codes(file) == ["T2 CI-INSIDE"])
    #expect(file.rows[2].figure?.interval?.upper == nil)
  }

  @Test(
    "counts are read as tables print them",
    arguments: [
      ("64/393 (16%)", 64, 393, "16"), ("1,064 / 2 393", 1064, 2393, nil),
      ("64 (16.3)", 64, nil, "16.3"),
      ("40.0", 40, nil, nil), ("64 (<1%)", 64, nil, nil), ("0", 0, nil, nil),
    ]
  )
  func counts(cell: String, affected: Int, atRisk: Int?, percent: String?) throws {
    let file = try Self.read("id,figure,affected\nA,fatigue,\"\(cell)\"\n")
    let count = try #require(file.rows.first?.count, "\(file.refusals)")
    #expect(count.affected == affected && count.atRisk == atRisk)
    #expect(count.percent?.digits == percent)
  }

  @Test(
    "numbers and P values are read as papers and spreadsheets write them",
    arguments: [
      ("2.3E-05", "0.000023"), ("1E-3", "0.001"), ("P<.0001", "0.0001"), ("p = 0.03*", "0.03"),
      ("≤0.05", "0.05"),
    ]
  )
  func pValues(cell: String, digits: String) throws {
    let file = try Self.read("id,figure,ratio,p\nA,OS,0.8,\(cell)\n")
    #expect(file.rows.first?.figure?.p?.number.digits == digits, "\(file.refusals)")
  }

  @Test func `a level that stands with the interval counts`() throws {
    let file = try Self.read("id,figure,ratio,interval\nA,OS,1.11,95.87% CI 0.88-1.39\n")
    guard case .printed(let level)? = file.rows.first?.figure?.interval?.level else {
      Issue.record("no level: \(file)")
      return
    }
    #expect(level.digits == "95.87")
  }

  @Test func `columns that are not known are named, those under another name too`() throws {
    let file = try Self.read("Trial,Outcome,HR,Comment,intervall,,\nA,OS,0.8,good,0.7-0.9,seen,\n")
    let remarks = file.remarks.joined(separator: "\n")
    #expect(remarks.contains("'Trial' as id") && remarks.contains("'HR' as ratio"))
    #expect(
      remarks.contains("'Comment'") && remarks.contains("'intervall' (did you mean interval?)")
    )
    #expect(remarks.contains("no name: column 6"))
    #expect(remarks.contains("nothing can be checked"))
    #expect(file.refusals.isEmpty)
  }

  @Test func `what was recognised is said`() throws {
    let semicolons = try Self.read("id;figure;ratio;interval\nA;OS;0,8;0,7-0,9\n")
    #expect(semicolons.remarks.contains { $0.contains("semicolons") })
    #expect(semicolons.remarks.contains { $0.contains("decimal points") })
    let latin: [UInt8] =
      Array("id,figure,ratio,interval\nM".utf8) + [0xFC] + Array("nchen,OS,0.8,0.7".utf8)
      + [0x96] + Array("0.9\n".utf8)
    let windows = try ExtractionFile(latin)
    #expect(windows.rows.first?.subject.place == "München")
    #expect(windows.rows.first?.figure?.interval?.upper?.digits == "0.9")
    #expect(windows.remarks.contains { $0.contains("Windows-1252") })
    let wide = "id\tfigure\tratio\nA\tOS\t0.8\n".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let utf16 = try ExtractionFile([0xFF, 0xFE] + wide)
    #expect(utf16.rows.count == 1 && utf16.remarks.contains { $0.contains("UTF-16") })
  }

  @Test func `a plain sheet is read without a remark`() throws {
    let file = try Self.read("id,figure,ratio,interval\nA,OS,0.8,0.7-0.9\n")
    #expect(file.remarks.isEmpty && file.refusals.isEmpty)
  }

  @Test func `a quote that is never closed spoils its row, not what follows`() throws {
    let file = try Self.read("id,figure,ratio\nA,\"x,1\nB,y,2\nC,\"z,3\nD,w,4\n")
    #expect(file.refusals.map(\.line) == [2, 4])
    #expect(file.rows.map(\.subject.place) == ["B", "D"])
    let odd = try Self.read("id,figure,ratio\nA,x,1\nB,\"y,2\nC,z,3\n")
    #expect(odd.refusals.map(\.line) == [3] && odd.rows.map(\.subject.place) == ["A", "C"])
  }
}
