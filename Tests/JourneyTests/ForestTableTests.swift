import Foundation
import TestSupport
import Testing

/// The table of a forest plot, and R's metafor run over its rows.
///
/// The comparison with metafor is run where R and that package are installed.
@Suite struct ForestTableTests {
  private static let rscript = "/usr/bin/Rscript"

  private static let hasMetafor: Bool = {
    guard FileManager.default.isExecutableFile(atPath: rscript) else { return false }
    return (try? Program.run(rscript, ["-e", "library(metafor)"]))?.status == 0
  }()

  /// A row of the table as JSON has it.
  private struct Row: Decodable {
    let row: String
    let group: String?
    let pooled: Bool?
    let not_pooled: String?
    let comparison: String?
    let control_given: String?
    let cut_choice: String?
    let yi: Double?
    let sei: Double?
    let k: Int?
    let tau2: Double?
    let q: Double?
    let q_df: Int?
    let q_p: Double?
    let p: Double?
    let command: String?
  }

  private struct Table: Decodable { let rows: [Row] }

  private func rows(_ options: [String]) throws -> [Row] {
    let made = try Program.run(
      Program.path(),
      ["export", "--table", "forest", "--format", "json", "--forest"] + options
    )
    #expect(made.status == 0, "\(made.error)")
    return try JSONDecoder().decode(Table.self, from: Data(made.output.utf8)).rows
  }

  @Test
  func `a table by sequence has rows, arms, reasons, groups pooled and the test between them`()
    throws
  {
    let rows = try rows(["OS", "--by", "sequence"])
    let studies = rows.filter { $0.row == "study" }
    #expect(studies.contains { $0.comparison == "TIRA+ATEZ v PBO" && $0.pooled == true })
    #expect(studies.contains { $0.control_given == "temozolomide" && $0.pooled == false })
    #expect(studies.allSatisfy { ($0.not_pooled == nil) == ($0.pooled == true) })
    #expect(studies.allSatisfy { $0.cut_choice != nil })
    let groups = rows.filter { $0.row == "group" }
    #expect(Set(groups.map(\.group)).count == groups.count && groups.count > 1)
    #expect(rows.count { $0.row == "pooled" } == 1)
    let test = try #require(rows.first { $0.row == "between groups" })
    #expect(test.q_df == groups.count - 1)
  }

  @Test func `the primary analysis and all comparisons are asked for by name`() throws {
    func weighed(_ options: [String]) throws -> (count: Int, cuts: Set<String>) {
      let studies = try rows(["OS"] + options).filter { $0.row == "study" }
      return (studies.count { $0.pooled == true }, Set(studies.compactMap(\.cut_choice)))
    }
    let usual = try weighed([])
    #expect(try weighed(["--all-comparisons"]).count > usual.count)
    #expect(try weighed(["--cut", "primary"]).cuts.contains("called the primary analysis"))
  }

  @Test(
    "the command of a pooled row computes it anew",
    arguments: ["common", "dl", "reml", "dl-hk", "reml-hk", "reml-hk-floor"]
  )
  func computesAnew(pooling: String) throws {
    let pooled = try rows(["OS", "--pool", pooling]).filter { $0.command != nil }
    #expect(pooled.map(\.row) == ["pooled"])
    let row = try #require(pooled.first)
    let words = try #require(row.command?.split(separator: " ").dropFirst().map(String.init))
    let answer = try Program.run(Program.path(), words).output
    let numbers = answer.split(separator: "\n").reduce(into: [String: Double]()) { found, line in
      let parts = line.split { $0 == " " || $0 == "\t" || $0 == ":" }.map(String.init)
      if parts.count > 1 { found[parts[0]] = Double(parts[1]) }
    }
    #expect(isClose(row.yi, try #require(numbers["log_est"])), "\(answer)")
    #expect(isClose(row.sei, try #require(numbers["se"])))
  }

  @Test(
    "metafor over the rows gives the pooled effects, tau2, Q and P, of groups and between them",
    .enabled(if: hasMetafor, "R's package metafor is not installed"),
    arguments: [
      ("OS", "sequence", "reml", "REML", "z"), ("OS", "sequence", "dl", "DL", "z"),
      ("OS", "sequence", "common", "FE", "z"), ("OS", "site", "reml-hk", "REML", "knha"),
      ("progression-free survival", "rt", "reml", "REML", "z"),
    ]
  )
  func agreesWithMetafor(
    endpoint: String,
    grouping: String,
    pooling: String,
    method: String,
    test: String
  ) throws {
    let rows = try rows([endpoint, "--by", grouping, "--pool", pooling])
    // Hartung and Knapp's interval needs two rows, so that groups of one may leave groups unpooled.
    let groups = rows.filter { $0.row == "group" }
    let weighed = rows.filter { $0.row == "study" && $0.pooled == true }
    try check(weighed, against: try #require(rows.first { $0.row == "pooled" }), method, test)
    for group in groups {
      try check(weighed.filter { $0.group == group.group }, against: group, method, test)
    }
    guard let between = rows.first(where: { $0.row == "between groups" }) else { return }
    let script = """
      a <- commandArgs(TRUE); b <- as.numeric(strsplit(a[1], ",")[[1]]);
      s <- as.numeric(strsplit(a[2], ",")[[1]]);
      m <- rma(b, sei = s, method = "FE"); cat(m$QE, m$QEp)
      """
    let answer = try metafor(script, groups)
    #expect(isClose(between.q, answer[0]) && isClose(between.q_p, answer[1]))
  }

  private func check(_ rows: [Row], against pooled: Row, _ method: String, _ test: String) throws {
    #expect(rows.count == pooled.k)
    let script = """
      a <- commandArgs(TRUE); y <- as.numeric(strsplit(a[1], ",")[[1]]);
      s <- as.numeric(strsplit(a[2], ",")[[1]]);
      m <- rma(y, sei = s, method = "\(method)", test = "\(test)",
        control = list(threshold = 1e-12, maxiter = 10000));
      cat(m$beta, m$se, m$tau2, m$QE, m$QEp, m$pval)
      """
    let answer = try metafor(script, rows)
    #expect(isClose(pooled.yi, answer[0]) && isClose(pooled.sei, answer[1]))
    #expect(isClose(pooled.tau2 ?? 0, answer[2]))
    #expect(isClose(pooled.q, answer[3]) && isClose(pooled.q_p, answer[4]))
    #expect(isClose(pooled.p, answer[5]))
  }

  /// What a script prints of the estimates and standard errors of some rows.
  private func metafor(_ script: String, _ rows: [Row]) throws -> [Double] {
    func list(_ numbers: [Double?]) -> String {
      numbers.map { $0.map { "\($0)" } ?? "NA" }.joined(separator: ",")
    }
    let script = "suppressMessages(library(metafor)); options(digits = 12); " + script
    let made = try Program.run(
      Self.rscript,
      ["-e", script, list(rows.map(\.yi)), list(rows.map(\.sei))]
    )
    #expect(made.status == 0, "\(made.error)")
    let numbers = made.output.split(separator: " ").compactMap { Double($0) }
    return try #require(numbers.isEmpty ? nil : numbers)
  }

  private func isClose(_ own: Double?, _ other: Double) -> Bool {
    own.map { abs($0 - other) <= 1e-6 + 1e-5 * abs(other) } ?? false
  }
}
