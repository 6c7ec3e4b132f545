import TrialModel
import TrialQuery
import TrialStatistics

/// A pooled row of a forest plot as a figure: what it is of, and how it was computed.
///
/// The drawing and the words take it from here, so that `p` says the same in both.
struct PooledFigure {
  let plot: ForestPlot
  let pooled: PooledRows

  /// All rows by the method asked for, or by another one that sees the null otherwise.
  func total(_ entry: PooledRows.Entry) -> ShownFigure {
    let choice = ForestPooling.allCases.first { $0.label == entry.label } ?? pooled.choice
    return figure(entry, by: choice, of: rows)
  }

  /// Where a further trial would be expected; `nil` where the method has no such interval.
  var prediction: ShownFigure? {
    guard let interval = pooled.entry.prediction else { return nil }
    let effect = pooled.effect
    return ShownFigure(
      title: title("prediction interval", of: effect.studies),
      text: interval.text,
      figure: nil,
      source: nil,
      computation: Computation(
        name: "prediction interval",
        formula: PublishedFormula.prediction.words,
        publication: PublishedFormula.prediction.source,
        details: [.init("degrees", "t with \(effect.studies - 2) degrees of freedom")]
          + [variance(of: effect, common: false)].compactMap { $0 }
          + [rowsDetail(rows, effect)]
      )
    )
  }

  /// What a group comes to by itself; `nil` where groups are not pooled.
  func group(_ group: ForestGroup) -> ShownFigure? {
    guard let effect = pooled.subgroups?.effect(of: group.name) else { return nil }
    return figure(
      pooled.entry(group.name, effect),
      by: pooled.choice,
      of: group.pooled,
      sharesVariance: pooled.subgroups?.variance == .common && pooled.choice.hasVariance
    )
  }

  /// The rest without one row.
  func leftOut(_ entry: PooledRows.Entry) -> ShownFigure {
    figure(entry, by: pooled.choice, of: rows.filter { "without \($0.label)" != entry.label })
  }

  /// The test for differences between groups; `nil` where there is none.
  var difference: ShownFigure? {
    guard let test = pooled.subgroups?.effects.difference, let words = pooled.subgroups?.words.first
    else { return nil }
    return ShownFigure(
      title: "test for differences between groups",
      text: words,
      figure: nil,
      source: nil,
      computation: Computation(
        name: "test between groups",
        formula: PublishedFormula.subgroups.words,
        publication: PublishedFormula.subgroups.source,
        details: [.init("degrees", "chi-square with \(test.degreesOfFreedom) degrees of freedom")]
      )
    )
  }

  private var rows: [ForestStudy] { plot.groups.flatMap(\.pooled) }

  private func title(_ name: String, of count: Int) -> String {
    "\(plot.endpoint?.text ?? ""), pooled over \(count) \(count == 1 ? "row" : "rows"), \(name)"
  }

  private func figure(
    _ entry: PooledRows.Entry,
    by choice: ForestPooling,
    of studies: [ForestStudy],
    sharesVariance: Bool = false
  ) -> ShownFigure {
    let formula = choice.formula(for: pooled.measure)
    var details = [reference(of: entry.effect), rowsDetail(studies, entry.effect)]
    if let variance = variance(of: entry.effect, common: sharesVariance) {
      details.append(variance)
    }
    details.append(
      .init(
        "heterogeneity",
        String(entry.effect.heterogeneity.words.trimmingPrefix("Heterogeneity: "))
      )
    )
    if !sharesVariance, let command = choice.command(over: studies) {
      details.append(.init("again", command))
    }
    return ShownFigure(
      title: title(entry.label, of: entry.effect.studies),
      text: "\(entry.text)\(entry.unitWords) \(entry.interval.text)",
      figure: nil,
      source: nil,
      computation: Computation(
        name: choice.words,
        formula: formula?.words ?? "",
        publication: formula?.source ?? "",
        details: details
      )
    )
  }

  /// The distribution the interval comes from, with its degrees of freedom, and the P value.
  private func reference(of effect: PooledEffect) -> FigureDetail {
    let (name, letter) =
      switch effect.reference {
      case .normal: ("normal distribution", "z")
      case .student(let distribution):
        ("t with \(distribution.degreesOfFreedom) degrees of freedom", "t")
      }
    let statistic = DecimalText.of(effect.statistic, decimals: 2)
    return .init("interval by", "\(name); \(letter) \(statistic), \(PText.of(effect.p))")
  }

  private func rowsDetail(_ studies: [ForestStudy], _ effect: PooledEffect) -> FigureDetail {
    let weights = effect.weights.count == studies.count ? effect.weights : []
    let names = studies.enumerated()
      .map { place, study in
        weights.isEmpty
          ? study.label : "\(study.label) \(DecimalText.of(weights[place], decimals: 1)) %"
      }
    return .init("rows", "\(studies.count): \(names.joined(separator: ", "))")
  }

  private func variance(of effect: PooledEffect, common: Bool) -> FigureDetail? {
    guard let tau = effect.heterogeneity.tauSquared else {
      return .init("tau2", "none: one effect common to all")
    }
    return .init("tau2", DecimalText.of(tau, decimals: 4) + (common ? ", one for all groups" : ""))
  }
}

extension ForestPooling {
  /// What is computed of printed effects, or of a measure of counts; `nil` where there is no such method.
  func formula(for measure: EffectMeasure?) -> PublishedFormula? {
    method?.formula ?? measure.flatMap { tableMethod(for: $0)?.formula }
  }

  /// The command that pools rows anew from their printed figures; `nil` for counts.
  package func command(over studies: [ForestStudy]) -> String? {
    guard let calculation else { return nil }
    let inputs = studies.compactMap(\.calculated)
    guard inputs.count == studies.count else { return nil }
    return "rtio-tui compute \(calculation) studies=\(inputs.joined(separator: ","))"
  }

  /// The name of the same formula for `compute`; `nil` for what pools tables.
  private var calculation: String? {
    switch self {
    case .mantelHaenszel, .peto: nil
    case .commonEffect: "pool_fe"
    case .derSimonianLaird: "pool_dl"
    case .restrictedLikelihood: "pool_reml"
    case .derSimonianLairdHartungKnapp: "pool_dl_hk"
    case .restrictedLikelihoodHartungKnapp: "pool_reml_hk"
    case .restrictedLikelihoodHartungKnappFloor: "pool_reml_hk_adhoc"
    }
  }
}

extension ForestStudy {
  /// Ratio, bounds and a level other than 95 % as `compute` takes them: `0.85/0.70/1.04/0.9587`.
  ///
  /// `nil` where they are not printed so.
  fileprivate var calculated: String? {
    guard let ratio, let lower = interval?.lower, let upper = interval?.upper else { return nil }
    let level = interval?.unusualLevel.map { percent -> String in
      var digits = DecimalText.of(percent.value / 100, decimals: 8)
      while digits.hasSuffix("0") { digits.removeLast() }
      return digits
    }
    return [ratio.digits, lower.digits, upper.digits, level].compactMap { $0 }
      .joined(separator: "/")
  }
}
