import TrialPages
import TrialModel
import TrialQuery

/// A row of the source pop-up before it has a width: a label and words.
struct SourceRow: Hashable, Sendable {
  let label: String
  let text: String
  let kind: SourceLayout.Kind

  init(_ label: String, _ text: String, kind: SourceLayout.Kind = .words) {
    self.label = label
    self.text = text
    self.kind = kind
  }

  /// A line left empty.
  static let gap = SourceRow("", "")
}

extension SourcePopUp {
  /// What is known of the selected figure, the printed value first; the table names the keys for others.
  func rows(in catalogue: Catalogue, naming keymap: Keymap) -> [SourceRow] {
    guard figures.indices.contains(selected) else { return [] }
    let shown = figures[selected]
    let name = [trial, shown.title].compactMap { $0 }.joined(separator: ", ")
    var rows = [SourceRow("", name, kind: .name)]
    rows += shown.printedRows(in: catalogue)
    let about = shown.aboutRows(in: catalogue)
    if !about.isEmpty { rows += [.gap] + about }
    rows += [.gap] + shown.sourceRows(in: catalogue)
    guard figures.count > 1 else { return rows }
    let keys = [Action.selectNext, .selectPrevious].map { keymap.name(of: $0, in: .source) }
    let moving = keys.joined(separator: " ")
    rows += [.gap, SourceRow("", "in this row, \(moving) chooses", kind: .name)]
    return rows
      + figures.enumerated().map { place, figure in
        let name = figure.computation?.name ?? figure.title
        return SourceRow("", "\(name): \(figure.text)", kind: .choice(place))
      }
  }
}

extension ShownFigure {
  /// What is printed, what speaks against it, and what the page shows.
  fileprivate func printedRows(in catalogue: Catalogue) -> [SourceRow] {
    if let computation {
      return [SourceRow("computed", text), SourceRow("formula", computation.formula)]
        + computation.details.map { SourceRow($0.label, $0.text) }
        + (figure.map { [SourceRow("source prints", $0.printed)] } ?? [])
    }
    if let overruled { return overruled.rows + evidence.flatMap(\.rows) }
    guard evidence.isEmpty else {
      return [SourceRow("category", text)] + evidence.flatMap(\.rows)
    }
    guard let figure else { return [SourceRow(source == nil ? "we read" : "says", text)] }
    let prints = figure.source == .review ? "review prints" : "source prints"
    var rows = [SourceRow(prints, figure.printed)]
    if let absence = figure.value.absence { rows.append(SourceRow("value", absence.rawValue)) }
    if let right = figure.correction {
      rows.append(SourceRow("should read", right.printed, kind: .warning))
      rows.append(SourceRow("by", catalogue.shortName(of: right.source)))
      rows.append(SourceRow("because", right.because))
      if let ruling = right.ruling { rows.append(SourceRow("decided", ruling.text)) }
    }
    if text != figure.printed { rows.append(SourceRow("shown", text)) }
    if let interval = figure.interval {
      let isInside = figure.value.value.map { interval.isAround($0) } ?? true
      rows.append(SourceRow("interval", interval.words))
      if !isInside {
        rows.append(SourceRow("but", "the number does not lie within", kind: .warning))
      }
    }
    return rows
  }

  /// Who and when the figure is about, and the claim it belongs to.
  fileprivate func aboutRows(in catalogue: Catalogue) -> [SourceRow] {
    let unit = figure.flatMap { $0.unit == .none ? nil : $0.unit.rawValue }
    let pairs: [(String, String?)] = [
      ("unit", unit), ("arm", side.map { "\($0.rawValue) arm" }),
      ("population", figure?.population), ("data cut", figure?.dataCut),
      ("place", figure?.place), ("note", figure?.note),
    ]
    var rows = pairs.compactMap { label, text in text.map { SourceRow(label, $0) } }
    if let id = figure?.claim, let claim = catalogue.claim(id) {
      let references = claim.references.map(String.init).joined(separator: ", ")
      rows.append(SourceRow("claim \(id.text)", claim.text))
      rows.append(
        SourceRow("section", claim.place + (references.isEmpty ? "" : ", ref. \(references)"))
      )
      if let remark = claim.remark { rows.append(SourceRow("remark", remark)) }
    }
    return rows + details.map { SourceRow($0.label, $0.text) }
  }

  /// The document: identifiers before any page.
  fileprivate func sourceRows(in catalogue: Catalogue) -> [SourceRow] {
    let method = computation.map { [SourceRow("method", $0.publication)] } ?? []
    guard let key = source else {
      guard method.isEmpty else { return method }
      guard overruled == nil else { return [] }
      return [SourceRow("source", "our reading of the figures shown beside it")]
    }
    guard let document = catalogue.source(key) else {
      return [SourceRow("source", "\(key.text), not in the bibliography", kind: .warning)]
    }
    let identifiers = [
      document.doi.map { "doi:\($0)" }, document.pmid.map { "PMID \($0)" }, document.pmcid,
      document.registryNumber,
    ].compactMap { $0 }
    let pairs: [(String, String?)] = [
      ("source", "\(document.citation) (\(document.kind.rawValue))"),
      ("address", identifiers.isEmpty ? nil : identifiers.joined(separator: " · ")),
      ("read at", document.readAt), ("as of", document.asOf?.text),
      ("on the source", document.note),
    ]
    let secondary = SourceRow(
      "secondary",
      "only an account of the document was read",
      kind: .warning
    )
    return method + pairs.compactMap { label, text in text.map { SourceRow(label, $0) } }
      + (document.isSecondary ? [secondary] : [])
  }
}

extension PrintedInterval {
  /// The bounds and the level, or that none is printed, and what else sets it apart.
  fileprivate var words: String {
    let end = upper?.digits ?? (isOneSided ? "none" : "not reached")
    let bounds = "\(lower?.digits ?? "none") to \(end)"
    let leveled =
      switch level {
      case .printed(let percent): "\(bounds), \(percent.digits) %"
      case .notPrinted: "\(bounds), no level printed, read as 95 %"
      }
    let kind = [isOneSided ? "one-sided" : nil, method == .usual ? nil : method.rawValue]
    return ([leveled] + kind.compactMap { $0 }).joined(separator: ", ")
  }

  /// Whether a number lies between the bounds as they are printed.
  fileprivate func isAround(_ number: PrintedNumber) -> Bool {
    (lower?.value ?? -.infinity) <= number.value && number.value <= (upper?.value ?? .infinity)
  }
}

extension Classification.Overruled {
  /// What was set, by whom and why, then what stood there before.
  fileprivate var rows: [SourceRow] {
    let note = override.note.map { [SourceRow("note", $0)] } ?? []
    return [
      SourceRow("category", override.valueText),
      SourceRow("overridden", "by \(override.initials), \(override.date.text)", kind: .warning),
    ] + note + [.gap, SourceRow("before", beforeText)]
  }
}

extension Classification.Evidence {
  /// The words a category rests on, and by which rule, how surely, and from which place.
  fileprivate var rows: [SourceRow] {
    let words = [SourceRow("because", words.text)]
    guard let derivation else { return words }
    guard derivation.rule != "override" else {
      return [SourceRow("overridden", "to \(derivation.value) by \(self.words.text)")]
    }
    let place = derivation.place.map { [SourceRow("at", $0.text)] } ?? []
    return words
      + [
        SourceRow(
          "by rule",
          "\(derivation.rule) for \(derivation.value), \(derivation.confidence.rawValue) confidence"
        )
      ] + place
  }
}
