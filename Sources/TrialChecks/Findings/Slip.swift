package import TrialModel

/// Everything the checks find about one figure: one slip to decide, for one reason or several.
///
/// One misprinted bound may be out of order, leave its estimate outside and contradict a source; a
/// reader looks at the figure once and decides once.
package struct Slip: Hashable, Sendable {
  /// The finding that comes first: a failure where there is one, else the first the checks made.
  package let first: CheckFinding
  /// The other reasons, in the order of the checks.
  package let others: [CheckFinding]

  /// All reasons, failures first.
  package var findings: [CheckFinding] { [first] + others }
  package var severity: CheckFinding.Severity { first.severity }
  /// The figure it is about.
  package var subject: Subject { first.subject }
  /// The codes of its reasons, each once: `CI-ORDER, CI-INSIDE`.
  package var codes: String { names(of: findings) }
  /// What is printed, each wording once.
  package var printed: [String] { findings.map(\.printed).eachOnce }
  /// What sources say about it, each once.
  package var said: [SourcedText] { findings.flatMap(\.said).withoutParts }
  /// What the catalogue says of the figure, in our words; empty where nothing.
  package var remarks: [String] { findings.compactMap(\.subject.remark).eachOnce }
  /// What it means for other screens, each once.
  package var effects: [String] { findings.map(\.effect).eachOnce }
  /// What the figure should read by a source; `nil` when none that was read has a figure for it.
  package var correction: Correction? { findings.lazy.compactMap(\.correction).first }
  /// What decisions about it are kept under, one for each reason.
  package var keys: [FindingKey] { findings.map(\.key).eachOnce }

  /// What a reader may use in place of what is printed: the correction, else what a source says.
  ///
  /// `nil` when neither is known.
  package var proposal: SourcedText? {
    correction.map { SourcedText($0.printed, source: $0.source) } ?? said.first
  }

  /// The slips that findings make up, each where its first finding stands.
  package static func slips(of findings: [CheckFinding]) -> [Slip] {
    var order: [FigureName] = []
    var found: [FigureName: [CheckFinding]] = [:]
    for finding in findings {
      let name = FigureName(place: finding.subject.place, figure: finding.subject.id)
      if found[name] == nil { order.append(name) }
      found[name, default: []].append(finding)
    }
    return order.compactMap { name in
      let all = found[name] ?? []
      let sorted = all.filter { $0.severity == .fail } + all.filter { $0.severity == .warn }
      return sorted.first.map { Slip(first: $0, others: Array(sorted.dropFirst())) }
    }
  }

  private struct FigureName: Hashable {
    let place: String
    let figure: String
  }
}

extension Slip {
  /// What readers decided about it: a decision with the codes it is on.
  package struct Ruling: Hashable, Sendable {
    package let decision: Decision
    /// The codes it is on, each once; `nil` when it is on every reason.
    package let codes: String?
  }

  /// The decisions about its reasons; those that say the same are one.
  package func rulings(by decisions: Decisions) -> [Ruling] {
    var told: [Decision] = []
    return findings.compactMap { finding in
      guard let decision = decisions[finding.key], !told.contains(where: decision.saysSame) else {
        return nil
      }
      told.append(decision)
      let covered = findings.filter { decisions[$0.key].map(decision.saysSame) ?? false }
      return Ruling(
        decision: decision,
        codes: covered.count == findings.count ? nil : names(of: covered)
      )
    }
  }
}

/// The codes of findings, each once.
private func names(of findings: [CheckFinding]) -> String {
  findings.map(\.code.rawValue).eachOnce.joined(separator: ", ")
}

extension Decision {
  /// Whether another decision differs in nothing but what it is about.
  package func saysSame(as other: Decision) -> Bool {
    choice == other.choice && note == other.note && initials == other.initials
      && date == other.date
  }
}

extension Decisions {
  /// Whether somebody has settled every reason of a slip.
  package func settles(_ slip: Slip) -> Bool { slip.findings.allSatisfy(settles) }

  /// Whether a slip has a failure that nobody has settled.
  package func leavesOpen(_ slip: Slip) -> Bool { slip.findings.contains(where: leavesOpen) }
}
