import Testing
import TrialChecks
import TrialModel

@testable import CheckFiles

@Suite struct ExtractionFileTests {
  private static func codes(_ text: String) -> [String] {
    let (rows, problems) = ExtractionFile.read(text)
    #expect(problems.isEmpty, "\(problems.map(\.message))")
    return checkFindings(of: rows).map(\.code.rawValue)
  }

  @Test(
    "a row is checked as the catalogue is",
    arguments: [
      ("id,figure,ratio,lower,upper,p\nA,OS,0.85,0.72,1.00,0.053", []),
      ("id,figure,ratio,interval\nA,OS,0.65,0.50–0.5", ["CI-ORDER", "CI-INSIDE"]),
      ("id,figure,ratio,interval,p\nA,OS,0·85,0·72 to 1·00,P=·053", []),
      ("id,figure,ratio,interval,p\nA,OS,0.85,0.72-1.00,<0.0001", ["P-CI"]),
      ("id,figure,ratio,lower,upper,level\nA,OS,1.11,0.88,1.39,95.87", []),
      ("id,figure,estimate,lower,upper\nA,median,41.5,34.4,NR", []),
      ("id,figure,estimate,lower,upper\nA,change,-1.5,−3.0,−0.5", []),
      ("id,figure,affected,atRisk,percent\nA,fatigue,40,393,11%", ["PCT-COUNT"]),
      ("id,figure,affected,atRisk,percent\nA,fatigue,40,393,10", []),
      ("id,figure,affected,atRisk,randomised\nA,fatigue,40,393,390", ["SET-SIZE"]),
      ("id,figure,parts,total\nA,agents,4+2+1,5\nA,arms,399 + 400,799", ["SUM"]),
      ("id,figure,ratio\nA,OS,0.8\nA,OS,0.8", ["DUPLICATE"]),
    ]
  )
  func checks(text: String, codes: [String]) { #expect(Self.codes(text) == codes) }

  @Test(
    "what cannot be read is named with line and column",
    arguments: [
      ("", "1:1"), ("id,ratio\n", "1:1"), ("id,figure,rato\n", "1:11"),
      ("id,figure,id\n", "1:11"), ("id,figure,ratio\nA,OS,much\n", "2:6"),
      ("id,figure,ratio\nA,OS\n", "2:1"), ("id,figure,ratio\n,OS,1\n", "2:1"),
      ("id,figure,ratio,lower\nA,OS,0.85,0.72", "2:11"), ("id,figure,p\nA,OS,0.05", "2:6"),
      ("id,figure,ratio,p\nA,OS,0.85,1.5", "2:11"), ("id,figure,percent\nA,x,101", "2:5"),
      ("id,figure,affected\nA,x,\"1,513\"", "2:5"), ("id,figure,atRisk\nA,x,0", "2:5"),
      ("id,figure,parts\nA,x,1+2", "2:5"), ("id,figure,ratio,interval\nA,x,1,0.9", "2:7"),
      ("id,figure,ratio,lower,upper,level\nA,x,1,0.9,1.1,0.95", "2:15"),
      ("id,figure,ratio\nA,x,0", "2:5"), ("id,figure,ratio\nA,x,\"1", "2:5"),
    ]
  )
  func located(text: String, place: String) throws {
    let problem = try #require(ExtractionFile.read(text).problems.first)
    #expect(problem.message.hasPrefix("\(place): "), "\(problem.message)")
    #expect(!problem.remedy.isEmpty)
  }

  @Test func `every problem is told, not the first alone`() {
    let (rows, problems) = ExtractionFile.read("id,figure,ratio\nA,a,x\nB,b,0.9\nC,c,y\n")
    #expect(problems.map(\.line) == [2, 4])
    #expect(rows.map(\.subject.place) == ["B"])
  }

  @Test func `digits are kept as written`() throws {
    let rows = ExtractionFile.read("id,figure,ratio,interval\nA,OS,0·80,0.70–1.00").rows
    let figure = try #require(rows.first?.figure)
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
      let (rows, _) = ExtractionFile.read(text + extra)
      _ = checkFindings(of: rows)
    }
  }
}
