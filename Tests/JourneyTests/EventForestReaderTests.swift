import Foundation
import TestSupport
import Testing

/// The rows of a forest plot of one adverse event as R reads them, and what metafor pools them to beside
/// the figure.
///
/// Run where R and that package are installed.
@Suite struct EventForestReaderTests {
  private static let rscript = "/usr/bin/Rscript"

  private static var hasMetafor: Bool {
    guard FileManager.default.isExecutableFile(atPath: rscript) else { return false }
    return (try? Program.run(rscript, ["-e", "library(metafor)"]))?.status == 0
  }

  /// What R prints after reading the weighed rows of a plot into `d`.
  private func run(_ script: String, event: String, measure: String) throws -> String {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["rows"]
    let made = try Program.run(
      Program.path(),
      [
        "export", "--format", "csv", "--table", "forest", "--event", event, "--measure", measure,
        "-o", path,
      ]
    )
    #expect(made.status == 0, "\(made.error)")
    let read = """
      suppressMessages(library(metafor)); d <- read.csv(commandArgs(TRUE)[1]);
      d <- d[d$pooled == "yes", ]; stopifnot(nrow(d) > 1, all(d$ai <= d$n1i), all(d$ci <= d$n2i));
      """
    let result = try Program.run(Self.rscript, ["-e", read + script, path])
    #expect(result.status == 0, "\(result.error)")
    return result.output
  }

  private func figure(event: String, measure: String, pooledBy method: String) throws -> String {
    try Program.run(
      Program.path(),
      [
        "export", "--format", "svg", "--event", event, "--measure", measure, "--pool", method,
      ]
    )
    .output
  }

  @Test(
    "metafor pools the rows of an event to the effect and interval of the figure",
    .enabled(if: hasMetafor, "R's package metafor is not installed"),
    arguments: ["pneumonitis", "any event"],
    [
      ("rd", "mh", "m <- rma.mh(ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=d, measure='RD');"),
      ("rr", "mh", "m <- rma.mh(ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=d, measure='RR');"),
      ("or", "mh", "m <- rma.mh(ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=d, measure='OR');"),
      ("or", "peto", "m <- rma.peto(ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=d);"),
      ("rd", "common", "m <- rma(yi, sei=sei, data=d, method='FE');"),
      ("rr", "dl", "m <- rma(yi, sei=sei, data=d, method='DL');"),
      ("or", "reml", "m <- rma(yi, sei=sei, data=d, method='REML');"),
      ("or", "reml-hk", "m <- rma(yi, sei=sei, data=d, method='REML', test='knha');"),
    ]
  )
  func pools(event: String, way: (measure: String, method: String, model: String)) throws {
    let text =
      way.measure == "rd"
      ? "cat(sprintf('%+.1f (%.1f to %.1f)', 100*m$beta, 100*m$ci.lb, 100*m$ci.ub))"
      : "cat(sprintf('%.2f (%.2f-%.2f)', exp(m$beta), exp(m$ci.lb), exp(m$ci.ub)))"
    let pooled = try run(way.model + text, event: event, measure: way.measure)
    let drawn = try figure(event: event, measure: way.measure, pooledBy: way.method)
    #expect(drawn.contains(">\(pooled)<"), "\(pooled)")
  }

  @Test(
    "yi and sei are what escalc makes of the counts, zero cells corrected for ratios alone",
    .enabled(if: hasMetafor, "R's package metafor is not installed"),
    arguments: [("rd", "none"), ("rr", "only0"), ("or", "only0")]
  )
  func escalc(measure: String, rule: String) throws {
    let script = """
      e <- escalc('\(measure.uppercased())', ai=ai, n1i=n1i, ci=ci, n2i=n2i, data=d, to='\(rule)');
      cat(max(abs(e$yi - d$yi), abs(sqrt(e$vi) - d$sei)) < 1e-9)
      """
    #expect(try run(script, event: "pneumonitis", measure: measure) == "TRUE")
  }
}
