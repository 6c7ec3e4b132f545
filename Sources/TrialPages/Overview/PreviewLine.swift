import TrialModel

/// One endpoint of a trial in one line, or its severe events: values by arm, then the ratio.
package struct PreviewLine: Hashable, Sendable {
  /// The endpoint with its unit: `overall survival, mo`.
  package let label: String
  /// The endpoint in the letters of its source: `OS, mo`.
  package let shortLabel: String
  /// The values of the arms as the overview has them, by the place of their column.
  ///
  /// Empty where no source gives any.
  package let values: [ArmValue]
  /// Marks of the values: `!`, `c` or `k` for a correction, `r` for the review alone.
  package let marks: String
  /// The ratio as the overview draws it; `nil` where there is none or the values are no whole.
  package let ratio: RatioRow?
  /// What the ratio is, in a few letters: `HR`; empty without a ratio.
  package let measure: String
}

extension MainFindings {
  /// The heads of the columns of the preview, with the patients randomised where that is known.
  package var heads: [ArmHead] {
    arms.map { arm in
      let size = arm.size(of: .randomised)?.value.value
      return ArmHead(label: arm.shortLabel, side: arm.side, count: size.map { Int($0.value) })
    }
  }

  /// The figures of the overview as lines, the most important first.
  ///
  /// A ratio stands beside the values of its endpoint where both are about all of follow-up and of
  /// the patients, else in a line of its own.
  package var lines: [PreviewLine] {
    let ratios = ratios
    let values = values
    let rows = Dictionary(zip(values, valueRows(values))) { first, _ in first }
    let ofEndpoints = endpoints.flatMap { endpoint -> [PreviewLine] in
      let ratio = ratios.first { $0.outcome.endpoint == endpoint }
      let value = values.first { $0.outcome.endpoint == endpoint }
      if let ratio, let value, ratio.outcome.isWhole, value.outcome.isWhole {
        return [line(of: value, drawn: rows[value], beside: ratio)]
      }
      return [ratio.map { line(of: $0) }, value.map { line(of: $0, drawn: rows[$0]) }]
        .compactMap { $0 }
    }
    return ofEndpoints + [severe].compactMap { $0 }
  }

  private func line(
    of value: ResultRow,
    drawn row: PageRow?,
    beside ratio: ResultRow? = nil
  ) -> PreviewLine {
    var label = Self.shortLabel(of: value)
    var values: [ArmValue] = []
    if case .armValues(let name, let cells, _) = row?.content { (label, values) = (name, cells) }
    return PreviewLine(
      label: label,
      shortLabel: Self.shortLabel(of: value),
      values: values,
      marks: value.marks(in: trial, catalogue),
      ratio: ratio.flatMap(drawn),
      measure: ratio.map(measure) ?? ""
    )
  }

  private func line(of ratio: ResultRow) -> PreviewLine {
    PreviewLine(
      label: ratio.outcome.isWhole
        ? ratio.outcome.endpointText
        : "\(ratio.outcome.endpointText), \(ratio.outcome.rowText)",
      shortLabel: Self.shortLabel(of: ratio),
      values: [],
      marks: "",
      ratio: drawn(ratio),
      measure: measure(of: ratio)
    )
  }

  private func drawn(_ ratio: ResultRow) -> RatioRow? {
    if case .ratio(let row) = ratioRow(ratio).content { row } else { nil }
  }

  private func measure(of ratio: ResultRow) -> String {
    ForestEndpoint(
      name: ratio.outcome.endpoint,
      measure: ratio.outcome.measure ?? "ratio"
    ).shortMeasure
  }

  private var severe: PreviewLine? {
    let events = SevereEvents(trial, arms: arms, in: catalogue)
    guard let row = events.row, case .armValues(let label, let values, _) = row.content else {
      return nil
    }
    return PreviewLine(
      label: label,
      shortLabel: label,
      values: values,
      marks: events.line?.marks ?? "",
      ratio: nil,
      measure: ""
    )
  }
}
