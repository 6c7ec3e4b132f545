import Foundation
import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialQuery

/// The table for metafor: logarithms with their standard errors, and counts of events.
@Suite struct MetaforTableTests {
  private let rows: [[String: String]]

  init() throws {
    let catalogue = try Catalogue.bundled()
    rows = try Self.rows(of: catalogue.trials, in: catalogue)
  }

  /// The rows for metafor by the names of their columns.
  static func rows(
    of trials: [Trial],
    in catalogue: Catalogue,
    drawn: Set<PlottedResult>? = nil,
    isDrawnAlone: Bool = false
  ) throws -> [[String: String]] {
    var document = DataDocument(
      metaforWith: drawn ?? PlottedResult.all(of: trials, in: catalogue),
      isDrawnAlone: isDrawnAlone,
      filter: "",
      in: catalogue
    )
    var text = ""
    for trial in trials { document.add(trial) { text += $0 } }
    document.end { text += $0 }
    return document.rows == 0 ? [] : read(text)
  }

  /// Reads comma-separated values with quoted cells.
  private static func read(_ text: String) -> [[String: String]] {
    var lines: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      let last = lines.count - 1
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: lines[last].append("")
      case "\n" where !isQuoted: lines.append([""])
      case "\r" where !isQuoted: break
      default: lines[last][lines[last].count - 1].unicodeScalars.append(scalar)
      }
    }
    let heads = lines.removeFirst()
    return lines.filter { $0.count == heads.count }
      .map { Dictionary(uniqueKeysWithValues: zip(heads, $0)) }
  }

  @Test("the ratio and its interval come back from yi and sei, at the level of the interval")
  func ratiosComeBack() throws {
    let ratios = rows.filter { $0["yi"] != "" }
    #expect(ratios.count > 20)
    for row in ratios {
      let yi = try #require(Double(row["yi"] ?? ""))
      let sei = try #require(Double(row["sei"] ?? ""))
      let ratio = try #require(Double(row["ratio"] ?? ""))
      let lower = try #require(Double(row["lower"] ?? ""))
      let upper = try #require(Double(row["upper"] ?? ""))
      #expect(abs(exp(yi) - ratio) < 1e-12)
      #expect(sei > 0)
      guard row["level"] == "95" else { continue }
      #expect(abs(exp(2 * 1.959963984540054 * sei) - upper / lower) < 1e-9)
    }
  }

  @Test("an interval at 99.73 % is not read as one at 95 %")
  func unusualLevel() throws {
    let row = try #require(rows.first { $0["level"] == "99.73" })
    #expect(row["trial"] == "NCT02125461" && row["upper"] == "0.997")
    let sei = try #require(Double(row["sei"] ?? ""))
    #expect(abs(sei - log(0.997 / 0.47) / (2 * 2.9997)) < 1e-4)
  }

  @Test("a misprinted interval goes in corrected, with the printed text beside it")
  func corrected() throws {
    let row = try #require(rows.first { $0["printed"] == "0.65 (0.50–0.5)" })
    #expect(row["upper"] == "0.85" && row["corrected"] == "yes")
  }

  @Test("diarrhoea of grade 3-4 after ipilimumab is 64 of 393 against 7 of 396")
  func counts() throws {
    let row = try #require(
      rows.first { $0["trial"] == "NCT00861614" && $0["endpoint"] == "diarrhoea, grade 3-4" }
    )
    let cells = ["ai", "bi", "ci", "di", "n1i", "n2i"].map { row[$0] ?? "" }
    #expect(cells == ["64", "329", "7", "389", "393", "396"])
    #expect(row["yi"] == "")
  }

  @Test("a ratio says whether its plot draws it, and every row has moderators")
  func drawn() throws {
    let survival = rows.filter { $0["endpoint"] == "overall survival" && $0["yi"] != "" }
    let pacific = survival.filter { $0["acronym"] == "PACIFIC" }
    #expect(pacific.count { $0["drawn"] == "yes" } == 1)
    #expect(pacific.contains { $0["drawn"] == "no" })
    #expect(rows.filter { $0["ai"] != "" }.allSatisfy { $0["drawn"] == "" && $0["pooled"] == "" })
    #expect(pacific.allSatisfy { ($0["drawn"] == "yes") == ($0["pooled"] == "yes") })
    let replaced = survival.filter { $0["acronym"] == "CheckMate 498" && $0["drawn"] == "yes" }
    #expect(replaced.map { $0["pooled"] } == ["no"])
    #expect(replaced.allSatisfy { $0["not_pooled"]?.contains("in place of") == true })
    for row in rows { #expect(row["site"] != "" && row["phase"] != "" && row["rt"] != "") }
    let row = try #require(rows.first { $0["acronym"] == "PACIFIC" })
    #expect(row["class"] == "PD-L1" && row["agent"] == "durvalumab")
    // The year of a trial is when it started, where that was read.
    let years = Set(rows.filter { $0["acronym"] == "CA184-043" }.map { $0["year"] })
    #expect(years == ["2009"])
  }

  @Test("cells add up to the patients at risk, and every row names its source")
  func sums() throws {
    for row in rows {
      #expect(row["source"] != "" && row["citation"] != "")
      guard let ai = Int(row["ai"] ?? "") else { continue }
      let numbers = ["bi", "ci", "di", "n1i", "n2i"].compactMap { Int(row[$0] ?? "") }
      #expect(numbers.count == 5)
      #expect(ai + numbers[0] == numbers[3] && numbers[1] + numbers[2] == numbers[4])
    }
  }
}
