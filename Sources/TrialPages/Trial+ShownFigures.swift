package import TrialModel

extension Trial {
  /// Every figure the catalogue has of the trial outside the claims, each with what it is.
  ///
  /// Sizes come first, then results, toxicity, and the facts that are numbers.
  package var shownFigures: [ShownFigure] {
    sizes.map { size in
      ShownFigure(
        title: "patients \(size.counted.rawValue)",
        figure: size.figure,
        side: nil
      )
    }
      + arms.flatMap { arm in
        arm.sizes.map { size in
          ShownFigure(
            title: "patients \(size.counted.rawValue), \(arm.shortLabel)",
            figure: size.figure,
            side: arm.side
          )
        }
      }
      + results.map { result in
        let arm = arms.first { $0.id == result.arm }
        return ShownFigure(
          title: result.title(arm: arm?.shortLabel),
          figure: result.figure,
          side: arm?.side
        )
      }
      + (toxicity?.shownFigures(arms: arms) ?? [])
      + (registryFacts + publicationFacts).compactMap { fact in
        fact.figure.map { ShownFigure(title: fact.field, figure: $0, side: nil) }
      }
  }
}

extension ShownFigure {
  fileprivate init(title: String, figure: Figure, side: Arm.Side?) {
    self.init(
      title: title,
      text: figure.printed,
      figure: figure,
      source: figure.source,
      side: side
    )
  }
}

extension ReportedResult {
  /// What the figure is, in words that stand alone: `overall survival, median, IPI+RT`.
  fileprivate func title(arm: String?) -> String {
    let sort: String? =
      switch kind {
      case .median, .difference: kind.rawValue
      case .ratio: measure ?? kind.rawValue
      case .rate, .count: nil
      }
    return [endpoint, component, sort, period, subgroup, arm].compactMap { $0 }.joined(
      separator: ", "
    )
  }
}

extension Toxicity {
  fileprivate func shownFigures(arms: [Arm]) -> [ShownFigure] {
    groups.flatMap { group in
      let totals: [(String, EventGroup.Total?)] = [
        ("deaths", group.deaths), ("serious events", group.serious), ("other events", group.other),
      ]
      return totals.compactMap { name, total in
        total.map { total in
          ShownFigure(
            title: "\(name), \(group.title)",
            text: total.patients.text ?? "-",
            figure: nil,
            source: total.source,
            side: group.side(among: arms)
          )
        }
      }
    }
      + events.flatMap { event in
        event.cells.map { cell in shown(cell, of: event, arms: arms) }
      }
  }

  private func shown(_ cell: AdverseEventCell, of event: AdverseEvent, arms: [Arm]) -> ShownFigure {
    let group = groups.first { $0.id == cell.group }
    let grade = event.grade.words
    let title = [event.term, grade, event.limitation, group?.label(among: arms)]
    let count = cell.patients.text
    let texts = [cell.affected == nil ? nil : count, cell.percent?.printed]
    return ShownFigure(
      title: title.compactMap { $0 }.joined(separator: ", "),
      text: texts.compactMap { $0 }.joined(separator: ", "),
      figure: cell.figure,
      source: cell.source,
      side: group?.side(among: arms)
    )
  }
}

extension EventGroup {
  fileprivate func side(among arms: [Arm]) -> Arm.Side? {
    arms.first { $0.id == arm }?.side ?? ownSide
  }

  /// The short label of its arm, or its own title where it is no single arm.
  fileprivate func label(among arms: [Arm]) -> String {
    arms.first { $0.id == arm }?.shortLabel ?? title
  }
}
