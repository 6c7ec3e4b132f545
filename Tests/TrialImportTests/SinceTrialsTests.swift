import BundledCatalogue
import Testing
import TrialImport
import TrialModel

@Suite("What was reported since the review is in the catalogue")
struct SinceTrialsTests {
  private static let catalogue: Catalogue? =
    CuratedCatalogue.read(
      files: BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }
    )
    .catalogue

  /// What every trial reports, and how often.
  private static let counts: [SinceFigure: Int] = {
    var counts: [SinceFigure: Int] = [:]
    for figure in (catalogue?.trials ?? []).flatMap(\.reportedFigures) {
      counts[figure, default: 0] += 1
    }
    return counts
  }()

  private func catalogue() throws -> Catalogue { try #require(Self.catalogue) }

  @Test("every figure of the list is in its trial once", arguments: SinceFigure.shown)
  func shown(_ figure: SinceFigure) {
    #expect(Self.counts[figure] == 1)
  }

  @Test("a figure that is left out stands nowhere in its trial", arguments: SinceFigure.leftOut)
  func leftOut(_ figure: SinceFigure) throws {
    let trial = try #require(try catalogue().trial(TrialID(figure.trial)))
    #expect(
      !trial.reportedFigures.contains {
        $0.printed == figure.printed && $0.kind == figure.kind && $0.subject == figure.subject
          && $0.arm == figure.arm
      }
    )
  }

  @Test("every figure of the trials since the review is in the list")
  func listed() throws {
    let listed = Set(SinceFigure.shown)
    let figures = try catalogue().trials.filter { $0.role == .since }.flatMap(\.reportedFigures)
    #expect(figures.filter { !listed.contains($0) } == [])
  }

  @Test("a list of twenty-nine trials and seven that were there before")
  func trials() throws {
    let catalogue = try catalogue()
    let trials = Set(SinceFigure.all.map(\.figure.trial)).compactMap {
      catalogue.trial(TrialID($0))
    }
    #expect(trials.count { $0.role == .since } == 29)
    #expect(trials.count { $0.role != .since } == 7)
  }

  @Test("no trial since the review makes or mends a claim of the review")
  func claims() throws {
    for trial in try catalogue().trials where trial.role == .since {
      #expect(trial.claims.isEmpty && trial.discrepancies.isEmpty, "\(trial.id.text)")
      #expect(trial.table.membership == .notListed && trial.stateThen == nil, "\(trial.id.text)")
      #expect(trial.results.allSatisfy { $0.figure.source != .review }, "\(trial.id.text)")
    }
  }

  @Test("a trial with a result shows one of them in the list")
  func headlines() throws {
    for trial in try catalogue().trials where trial.role == .since {
      let headlines = trial.results.filter(\.isHeadline)
      let mayLack = trial.results.isEmpty || trial.classification.primaryEndpoint == .noneFound
      #expect(headlines.count == 1 || mayLack, "\(trial.id.text)")
    }
  }

  @Test(
    "a ratio of three arms names two of them, and its rows and sides say which",
    arguments: [
      ("NCT04543617", "os-hr-b-2026", "ATEZO v PBO"),
      ("NCT02999087", "pfs-hr-fit-2024", "B AVE v A CIS"),
      ("NCT03952585", "pfs-hr-nivolumab-60-gy-2026", "NIVO+60 Gy v CIS+70 Gy"),
    ]
  )
  func compared(trial: String, result: String, name: String) throws {
    let trial = try #require(try catalogue().trial(TrialID(trial)))
    let result = try #require(trial.results.first { $0.id == result })
    #expect(result.comparedArms?.name == name)
  }

  @Test("an address is not shown that is a bare number, a preview host, or not known")
  func addresses() throws {
    for source in try catalogue().sources.values {
      let address = source.readAt ?? ""
      let host = address.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
      #expect(!host.allSatisfy { $0.isNumber || $0 == "." || $0 == ":" } || host.isEmpty)
      #expect(!address.contains("vercel.app") && !address.contains("platformsh.site"))
      #expect(!source.citation.contains("stored file id"))
      let isUnknownFile = source.citation.hasPrefix("File in a public repository")
      #expect(!isUnknownFile || (source.readAt == nil && source.isSecondary), "\(source.key.text)")
    }
  }
}
