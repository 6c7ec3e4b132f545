package import TrialModel

/// The tabs of the review.
///
/// Every claim of the review stands on one of them, by its kind.
package enum ReviewPages {
  package static func questions(of catalogue: Catalogue) -> Page {
    QuestionsPage.page(of: catalogue)
  }

  /// What has been reported since, beside what the review says.
  package static func since(of catalogue: Catalogue) -> Page {
    SincePage(report: SinceReport(of: catalogue)).page
  }

  package static func flow(of catalogue: Catalogue) -> Page { FlowPage.page(of: catalogue) }

  package static func counts(of catalogue: Catalogue) -> Page { CountsPage.page(of: catalogue) }

  package static func themes(of catalogue: Catalogue) -> Page {
    ClaimPages.page(
      of: [("THEMES", ["theme"]), ("FINDINGS", ["finding"]), ("MECHANISMS", ["mechanism"])],
      in: catalogue
    )
  }

  package static func safety(of catalogue: Catalogue) -> Page {
    ClaimPages.page(of: [("SAFETY", ["safety"])], in: catalogue)
  }

  package static func conclusions(of catalogue: Catalogue) -> Page {
    let others = Set(catalogue.review.claims.map(\.kind)).subtracting(ClaimPages.placed)
    return ClaimPages.page(
      of: [
        ("CONCLUSIONS", ["conclusion"]), ("OUTLOOK", ["outlook"]), ("OTHER", others.sorted()),
      ],
      in: catalogue
    )
  }

  /// What the checks found over the catalogue, then all known misprints and contradictions.
  package static func checks(of catalogue: Catalogue, _ checks: CheckQueue) -> Page {
    let own = catalogue.review.discrepancies.map {
      ChecksPage.Matter(discrepancy: $0, trial: nil)
    }
    let ofTrials = catalogue.trials.flatMap { trial in
      trial.discrepancies.map { ChecksPage.Matter(discrepancy: $0, trial: trial) }
    }
    return Page(
      ChecksPage.queue(in: catalogue, checks)
        + ChecksPage.sections(of: own + ofTrials, in: catalogue)
    )
  }
}
