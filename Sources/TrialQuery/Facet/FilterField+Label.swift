import TrialModel

extension FilterField {
  /// A value in a few words for the facet panel: `RT helps IO`, `active n.r.`.
  package func label(of value: FilterValue) -> String {
    // A tag is a reader's own word.
    if self == .tag { return value.text }
    if let short = Self.shortLabels[value.text] { return short }
    return switch self {
    case .immunotherapyClass, .agent: value.text
    case .backbone where value.text == "none": "no RT"
    case .has where value.text == "row": "table row"
    // The panel has room for fourteen letters beside a count.
    case .role where value.text == Role.running.rawValue: "running 2020"
    case .role: Role(rawValue: value.text)?.words ?? value.text
    default: value.text.split(separator: "-").joined(separator: " ")
    }
  }

  private static let shortLabels = [
    "not-yet-recruiting": "not yet open",
    "active-not-recruiting": "not recruiting",
    "closed-to-accrual": "closed",
    "head-and-neck": "head/neck",
    "rt-enhances-io": "RT helps IO",
    "io-sensitises-rt": "IO helps RT",
    "replacement": "IO replaces",
    "radiotherapy-alone": "RT alone",
    "chemoradiotherapy": "chemo-RT",
    "induction+concurrent": "before, during",
    "induction+consolidation": "before, after",
    "concurrent+consolidation": "during, after",
    "induction+concurrent+consolidation": "before to after",
    "induction-only": "before RT only",
    "concurrent-only": "during RT only",
    "consolidation-only": "after RT only",
  ]
}
