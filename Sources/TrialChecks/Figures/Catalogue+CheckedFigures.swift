import TrialModel

/// A result with its figure as the checks see it.
struct CheckedResult {
  let result: ReportedResult
  let figure: CheckedFigure
}

extension Trial {
  /// Every figure of the trial that has a number.
  var checkedFigures: [CheckedFigure] {
    checkedResults.map(\.figure) + checkedStatements
  }

  /// Every result that has a number.
  var checkedResults: [CheckedResult] {
    results.compactMap { result in
      CheckedFigure(result.figure, subject(of: result), isRatio: result.kind == .ratio)
        .map { CheckedResult(result: result, figure: $0) }
    }
  }

  /// What a result is called.
  func subject(of result: ReportedResult) -> Subject {
    let kind = result.measure ?? result.kind.rawValue
    let parts = [
      "\(result.endpointLabel) \(kind)", result.arm?.text, result.subgroup, result.period,
    ]
    return subject(
      result.id,
      parts.compactMap { $0 }.joined(separator: ", "),
      of: result.figure
    )
  }

  /// A figure of the trial under a name of its own.
  func subject(_ id: String, _ title: String, of figure: Figure) -> Subject {
    Subject(
      place: self.id.text,
      id: id,
      title: title,
      source: figure.source,
      claims: [figure.claim].compactMap { $0 },
      remark: figure.note
    )
  }

  /// The figures of claims and facts.
  private var checkedStatements: [CheckedFigure] {
    let elsewhere = Set(results.map(\.figure) + sizes.map(\.figure))
    let ofClaims = claims.flatMap { $0.checkedFigures(at: id.text, besides: elsewhere) }
    let facts = publicationFacts + registryFacts
    let ofFacts = facts.enumerated()
      .compactMap { place, fact in
        fact.figure.flatMap { figure in
          CheckedFigure(
            figure,
            subject(
              "fact \(fact.field) \(figure.source.text) \(place + 1)",
              fact.field,
              of: figure
            ),
            isRatio: figure.unit == .ratio
          )
        }
      }
    return ofClaims + ofFacts
  }
}

extension Claim {
  /// The figures of the claim, without those that are checked where they stand.
  func checkedFigures(at place: String, besides others: Set<Figure> = []) -> [CheckedFigure] {
    figures.enumerated()
      .compactMap { number, figure in
        others.contains(figure)
          ? nil
          : CheckedFigure(
            figure,
            Subject(
              place: place,
              id: "\(id.text) \(number + 1)",
              title: figure.population ?? "claim \(id.text)",
              source: figure.source,
              claims: [id],
              remark: figure.note
            ),
            isRatio: figure.unit == .ratio
          )
      }
  }
}
