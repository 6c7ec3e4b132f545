import TrialModel

extension FilterField {
  /// A value in a few words for the facet panel: `RT helps IO`, `active n.r.`.
  package func label(of value: FilterValue) -> String {
    if let short = Self.shortLabels[value.text] { return short }
    return switch self {
    case .immunotherapyClass, .agent: value.text
    case .backbone where value.text == "none": "no RT"
    case .has where value.text == "row": "table row"
    case .role where value.text == Role.context.rawValue: "added by us"
    case .role where value.text == Role.registry.rawValue: "imported"
    default: value.text.split(separator: "-").joined(separator: " ")
    }
  }

  private static let shortLabels = [
    "not-yet-recruiting": "not yet open",
    "active-not-recruiting": "active n.r.",
    "closed-to-accrual": "closed",
    "head-and-neck": "head/neck",
    "rt-enhances-io": "RT helps IO",
    "io-sensitises-rt": "IO helps RT",
    "radiotherapy-alone": "RT alone",
    "chemoradiotherapy": "chemo-RT",
    "induction+concurrent": "ind+conc",
    "induction+consolidation": "ind+cons",
    "concurrent+consolidation": "conc+cons",
    "induction+concurrent+consolidation": "ind+conc+cons",
    "induction-only": "ind only",
    "concurrent-only": "conc only",
    "consolidation-only": "cons only",
  ]
}
