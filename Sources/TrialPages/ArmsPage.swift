package import TrialModel

/// The arms of a trial: who was in them, what was given, and when.
package enum ArmsPage {
  /// The page, with doses for the α/β of the options beside 10 and 3.
  package static func page(
    of trial: Trial,
    in catalogue: Catalogue,
    options: PageOptions = PageOptions()
  ) -> Page {
    var sections: [PageSection] = []
    if trial.role != .registry, let patients = patients(of: trial, in: catalogue) {
      sections.append(patients)
    }
    let registered = trial.registration.map {
      RegisteredArms($0, toggled: options.posted.toggled).sections
    }
    if trial.role == .registry, let registered { return Page(sections + registered) }
    sections += trial.arms.map { section(for: $0) }
    sections.append(schedule(of: trial))
    sections.append(radiotherapyTotals(of: trial))
    if let doses = CourseDoses(of: trial, alphaBeta: options.alphaBeta).section {
      sections.append(doses)
    }
    if let voices = RegistryVoices(trial, in: catalogue) { sections.append(voices.arms) }
    return Page(sections + (registered ?? []))
  }

  private static func section(for arm: Arm) -> PageSection {
    let name = [arm.label, arm.type].compactMap { $0 }.joined(separator: " · ")
    return PageSection(
      .arm(arm.head, name: name),
      rows: arm.interventions.map { row(for: $0, of: arm) }
    )
  }

  private static func row(for intervention: Intervention, of arm: Arm) -> PageRow {
    let dose = intervention.radiotherapy?.words
    let text = [intervention.name, dose, intervention.text].compactMap { $0 }
      .joined(separator: " · ")
    return PageRow(
      .statement(label: intervention.kind.label, text: text),
      figures: [
        ShownFigure(
          title: "\(arm.shortLabel), \(intervention.name)",
          text: text,
          figure: nil,
          source: intervention.source,
          side: arm.side
        )
      ]
    )
  }

  private static func radiotherapyTotals(of trial: Trial) -> PageSection {
    let rows = trial.arms.flatMap { arm in
      arm.interventions.compactMap { intervention -> PageRow? in
        guard let words = intervention.radiotherapy?.words else { return nil }
        return PageRow(
          .statement(label: arm.shortLabel, text: words),
          figures: [
            ShownFigure(
              title: "\(arm.shortLabel), total radiotherapy",
              text: words,
              figure: nil,
              source: intervention.source,
              side: arm.side
            )
          ]
        )
      }
    }
    let none = PageRow(.paragraph("No source at hand gives dose and fractions as numbers."))
    return PageSection(.name("RADIOTHERAPY IN ALL"), rows: rows.isEmpty ? [none] : rows)
  }
}

extension RadiotherapyDose {
  /// Dose and fractions in words, `8 Gy, 1 fraction of 8 Gy`; `nil` when no part is stated.
  var words: String? {
    let total = totalGray.map { "\($0.digits) Gy" }
    let count = fractions.map { "\($0.digits) fraction\($0.value == 1 ? "" : "s")" }
    let each = grayPerFraction.map { "\(fractions == nil ? "fractions " : "")of \($0.digits) Gy" }
    let parts = [count, each].compactMap { $0 }.joined(separator: " ")
    let all = [total, parts.isEmpty ? nil : parts].compactMap { $0 }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }
}

extension Intervention.Kind {
  /// The kind in at most 10 letters, for the label of a row.
  var label: String {
    switch self {
    case .radiotherapy: "RT"
    case .immunotherapy: "IO"
    case .chemotherapy: "chemo"
    case .placebo: "placebo"
    case .surgery: "surgery"
    case .other: "other"
    }
  }
}
