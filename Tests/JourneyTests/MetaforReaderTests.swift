import Foundation
import TestSupport
import Testing

/// The table for metafor as R reads it, and what R makes of it beside what the program does.
///
/// Run where R is installed; the comparison with metafor where that package is.
@Suite struct MetaforReaderTests {
  private static let rscript = "/usr/bin/Rscript"

  private static func hasR(with package: String? = nil) -> Bool {
    guard FileManager.default.isExecutableFile(atPath: rscript) else { return false }
    guard let package else { return true }
    return (try? Program.run(rscript, ["-e", "library(\(package))"]))?.status == 0
  }

  /// Trials with one ratio of overall survival each.
  private static let trials = [
    "PACIFIC-2", "EA5181", "CheckMate 548", "CheckMate 498", "EMR 63325-009",
  ]

  /// What R prints after reading the table of some trials into `d`.
  private func run(_ script: String, on trials: [String] = []) throws -> String {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    let made = try Program.run(
      Program.path(),
      ["export", "--format", "metafor", "-o", path] + trials
    )
    #expect(made.status == 0, "\(made.error)")
    let read = "d <- read.csv(commandArgs(TRUE)[1]); \(script)"
    let result = try Program.run(Self.rscript, ["-e", read, path])
    #expect(result.status == 0, "\(result.error)")
    return result.output
  }

  /// The pooled ratio of overall survival that the program prints in its figure.
  private func figure(pooledBy method: String) throws -> String {
    let options = [
      "--format", "svg", "--forest", "OS", "--pool", method, "--all-comparisons",
    ]
    return try Program.run(Program.path(), ["export"] + options + Self.trials).output
  }

  /// Keeps the ratios of overall survival over all of follow-up.
  private static let survival = """
    d <- d[d$endpoint == "overall survival" & d$period %in% c("", NA) &
      d$subgroup %in% c("", NA) & !is.na(d$yi), ];
    stopifnot(nrow(d) == \(trials.count));
    """

  @Test(
    "R reads numbers as numbers, and the printed bounds come back from yi, sei and level",
    .enabled(if: hasR(), "R is not installed")
  )
  func read() throws {
    let script = """
      stopifnot(is.numeric(d$yi), is.numeric(d$sei), is.numeric(d$ai));
      stopifnot(all(d$ai + d$bi == d$n1i, na.rm = TRUE), all(d$source != ""), all(d$data_as_of != ""));
      r <- d[!is.na(d$yi), ]; z <- qnorm((1 + r$level / 100) / 2);
      stopifnot(max(abs(log(r$upper / r$lower) / (2 * z) - r$sei)) < 1e-9);
      cat(nrow(r) > 20)
      """
    #expect(try run(script) == "TRUE")
  }

  @Test(
    "inverse-variance pooling written out in R gives the pooled ratio of the figure",
    .enabled(if: hasR(), "R is not installed")
  )
  func byHand() throws {
    let script = """
      w <- 1 / d$sei^2; m <- sum(w * d$yi) / sum(w); e <- qnorm(0.975) / sqrt(sum(w));
      cat(sprintf("%.2f (%.2f-%.2f)", exp(m), exp(m - e), exp(m + e)))
      """
    let pooled = try run(Self.survival + script, on: Self.trials)
    #expect(try figure(pooledBy: "common").contains(">\(pooled)<"))
  }

  @Test(
    "metafor pools the table to the ratio and interval of the figure",
    .enabled(if: hasR(with: "metafor"), "R's package metafor is not installed"),
    arguments: [
      ("common", "method = 'FE'"), ("dl", "method = 'DL'"), ("reml", "method = 'REML'"),
      ("dl-hk", "method = 'DL', test = 'knha'"), ("reml-hk", "method = 'REML', test = 'knha'"),
      ("reml-hk-floor", "method = 'REML', test = 'adhoc'"),
    ]
  )
  func byMetafor(method: String, options: String) throws {
    let script = """
      suppressMessages(library(metafor)); m <- rma(yi, sei = sei, data = d, \(options));
      cat(sprintf("%.2f (%.2f-%.2f)", exp(m$beta), exp(m$ci.lb), exp(m$ci.ub)))
      """
    let pooled = try run(Self.survival + script, on: Self.trials)
    #expect(try figure(pooledBy: method).contains(">\(pooled)<"))
  }
}
