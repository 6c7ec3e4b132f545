import Testing
import TrialChecks
import TrialModel

@testable import ReaderFiles

@Suite struct ExtractionFileTests {
  private static func codes(_ text: String) throws -> [String] {
    let file = try ExtractionFile(Array(text.utf8))
    #expect(file.refusals.isEmpty, "\(file.refusals.map(\.message))")
    return checkFindings(of: file.rows).map(\.code.rawValue)
  }

  @Test(
    "a row is checked as the catalogue is",
    arguments: [
      ("id,figure,ratio,lower,upper,p\nA,OS,0.85,0.72,1.00,0.053", []),
      ("id,figure,ratio,interval\nA,OS,0.65,0.50–0.5", ["CI-ORDER", "CI-INSIDE"]),
      ("id,figure,ratio,interval,p\nA,OS,0·85,0·72 to 1·00,P=·053", []),
      ("id,figure,ratio,interval,p\nA,OS,0.85,0.72-1.00,<0.0001", ["P-CI"]),
      ("id,figure,ratio,lower,upper,level\nA,OS,1.11,0.88,1.39,95.87", []),
      ("id,figure,ratio,lower,upper,level\nA,OS,1.11,1.04,1.18,50", []),
      ("id,figure,estimate,lower,upper\nA,median,41.5,34.4,NR", []),
      ("id,figure,estimate,lower,upper\nA,change,-1.5,−3.0,−0.5", []),
      ("id,figure,affected,atRisk,percent\nA,fatigue,40,393,11%", ["PCT-COUNT"]),
      ("id,figure,affected,atRisk,percent\nA,fatigue,40,393,10", []),
      ("id,figure,affected,atRisk,randomised\nA,fatigue,40,393,390", ["SET-SIZE"]),
      ("id,figure,parts,total\nA,agents,4+2+1,5\nA,arms,399 + 400,799", ["SUM"]),
      ("id,figure,ratio\nA,OS,0.8\nA,OS,0.8", ["DUPLICATE"]),
    ]
  )
  func checks(text: String, codes: [String]) throws { #expect(try Self.codes(text) == codes) }

  @Test(
    "a file without the columns, or that is no text, is refused whole",
    arguments: [
      ("", "1:1"), ("id,ratio\n", "1:1"), ("id,rato\n", "1:1"), ("no,names\n", "1:1"),
      ("id,figure,id\n", "1:11"), ("\u{0}", "1:1"),
    ]
  )
  func unreadable(text: String, place: String) {
    #expect {
      _ = try ExtractionFile(Array(text.utf8))
    } throws: { error in
      (error as? FileRefusal)?.message.hasPrefix("\(place): ") ?? false
    }
  }

  @Test(
    "a cell that cannot be read spoils its row alone, and is named with line and column",
    arguments: [
      ("id,figure,ratio\nA,OS,much\n", "2:6"), ("id,figure,ratio\nA,OS\n", "2:1"),
      ("id,figure,ratio\n,OS,1\n", "2:1"), ("id,figure,ratio,lower\nA,OS,0.85,0.72\n", "2:11"),
      ("id,figure,ratio,p\nA,OS,0.85,1.5\n", "2:11"), ("id,figure,percent\nA,x,101\n", "2:5"),
      ("id,figure,affected\nA,x,\"15,13\"\n", "2:5"), ("id,figure,atRisk\nA,x,0\n", "2:5"),
      ("id,figure,parts\nA,x,1+2\n", "2:5"), ("id,figure,ratio,interval\nA,x,1,0.9\n", "2:7"),
      ("id,figure,ratio,lower,upper,level\nA,x,1,0.9,1.1,0.95\n", "2:15"),
      ("id,figure,ratio\nA,x,0\n", "2:5"), ("id,figure,ratio\nA,x,\"1\n", "2:5"),
      ("id,figure,ratio\nA,x\"y,1\n", "2:4"), ("id,figure,ratio\nA,x,1,2\n", "2:1"),
      ("id,figure,ratio\nA,x,0.8 (0.7-much)\n", "2:5"), ("id,figure,affected\nA,x,1/2/3\n", "2:5"),
    ]
  )
  func located(text: String, place: String) throws {
    let header = try #require(text.split(separator: "\n").first).split(separator: ",")
    let next = (["B", "next"] + header.dropFirst(2).map { _ in "" }).joined(separator: ",")
    let file = try ExtractionFile(Array((text + next + "\n").utf8))
    let refusal = try #require(file.refusals.first)
    #expect(file.refusals.count == 1 && refusal.message.hasPrefix("\(place): "), "\(file.refusals)")
    #expect(!refusal.remedy.isEmpty)
    #expect(file.rows.map(\.subject.place) == ["B"])
  }

  @Test func `every refusal is told, not the first alone`() throws {
    let file = try ExtractionFile(Array("id,figure,ratio\nA,a,x\nB,b,0.9\nC,c,y\n".utf8))
    #expect(file.refusals.map(\.line) == [2, 4])
    #expect(file.rows.map(\.subject.place) == ["B"])
  }

  @Test func `digits are kept as written`() throws {
    let file = try ExtractionFile(Array("id,figure,ratio,interval\nA,OS,0·80,0.70–1.00".utf8))
    let figure = try #require(file.rows.first?.figure)
    #expect(figure.value.digits == "0.80")
    #expect(figure.interval?.upper?.digits == "1.00")
    #expect(figure.printed == "0·80; 0.70–1.00")
  }

  @Test(
    "no text traps",
    arguments: ["\"", ",", "\r", "id,figure,interval\n,,-", "id,figure,p\nA,B,<", "\u{FEFF}"]
  )
  func fuzz(text: String) {
    for extra in ["", "\n", "\"", ",", "9999999999999999999999"] {
      guard let file = try? ExtractionFile(Array((text + extra).utf8)) else { continue }
      _ = checkFindings(of: file.rows)
    }
  }
}
