package import TrialModel
package import TrialQuery

/// What is asked of an adverse event over several trials.
package struct EventAcross: Hashable, Sendable {
  /// The term, as the reader named it.
  package let term: String
  /// The trials, in the order of their list.
  package let trials: [TrialID]

  package init(_ term: String, trials: [TrialID]) {
    self.term = term
    self.trials = trials
  }

  /// Whether a term is one of those asked for, or names one of them beside others.
  ///
  /// Publications write `pneumonitis or radiation pneumonitis`; `other than pneumonitis` is none.
  static func isOne(_ term: String, of keys: Set<String>) -> Bool {
    keys.contains(EventTerms.key(of: term))
      || term.split(separator: " or ").contains { keys.contains(EventTerms.key(of: $0)) }
  }
}

/// One adverse event over several trials: their arms side by side, each row as its source has it.
///
/// Terms that mean the same are looked for together and stand in rows of their own. Nothing is added
/// up or pooled: trials differ in who was asked, how long, and what was counted.
package struct EventAcrossPage {
  private let term: String
  private let names: [String]
  private let keys: Set<String>
  private let trials: [Trial]
  private let catalogue: Catalogue

  package init(
    _ asked: EventAcross,
    in catalogue: Catalogue,
    _ terms: EventTerms
  ) {
    let group = terms.group(of: asked.term)
    term = group?.name ?? asked.term
    names = group?.terms ?? []
    keys = Set((group?.terms ?? [asked.term]).map(EventTerms.key))
    trials = asked.trials.compactMap(catalogue.trial)
    self.catalogue = catalogue
  }

  /// The rows drawn on one axis of risk differences.
  package var page: Page {
    let parts = parts
    guard !parts.isEmpty else { return nothing }
    let effects = parts.flatMap(\.rows).compactMap(\.effect).filter { $0.value != nil }
    let scale = effects.isEmpty ? nil : EffectScale(measure: .difference, showing: effects)
    let largest = parts.flatMap(\.rows).flatMap(\.cells).compactMap(\.rate).max() ?? 0
    let heads = [
      ArmHead(label: "compared", side: .experimental, count: nil),
      ArmHead(label: "reference", side: .control, count: nil),
    ]
    let tables = parts.map { part in
      PageSection(
        scale.map {
          .effects(name: part.name, arms: heads, note: "points (95 % interval)", scale: $0)
        }
          ?? .arms(name: part.name, arms: heads, note: nil),
        rows: part.rows.map { $0.row(on: scale, largestRate: largest) }
          + (scale.map { scale in
            [
              PageRow(
                .effectFoot(
                  EffectFoot(below: "◄ fewer", above: "more with the first ►", scale: scale)
                )
              )
            ]
          } ?? [])
      )
    }
    return Page([about(parts)] + tables + [legend])
  }

  /// The rows in words, for those who cannot see a drawing or want it read out.
  package var words: Page {
    let parts = parts
    guard !parts.isEmpty else { return nothing }
    let sections = parts.map { part in
      PageSection(
        .name(part.name),
        rows: part.rows.map { row in
          PageRow(.paragraph(row.sentence), figures: row.figures, link: row.link)
        }
      )
    }
    return Page([about(parts)] + sections + [legend])
  }

  /// The tables: what publications report by grade, then what records post.
  private var parts: [(name: String, rows: [EventAcrossRow])] {
    let published = trials.flatMap { EventAcrossRow.published(of: $0, keys, in: catalogue) }
    let all: [(String, [EventAcrossRow])] = [
      ("PUBLISHED, grade", published),
      ("POSTED, SERIOUS", trials.flatMap { EventAcrossRow.posted(of: $0, .serious, keys) }),
      ("POSTED, OTHER", trials.flatMap { EventAcrossRow.posted(of: $0, .other, keys) }),
    ]
    return all.filter { !$0.1.isEmpty }.map { (name: $0.0, rows: $0.1) }
  }

  private func about(_ parts: [(name: String, rows: [EventAcrossRow])]) -> PageSection {
    let having = Set(parts.flatMap(\.rows).map(\.trial))
    let reporting = trials.filter(\.reportsEvents)
    let without = reporting.filter { !having.contains($0.id) }
    let rest =
      without.isEmpty
      ? ""
      : " \(without.count) more report adverse events and have no such row, which is not zero: a"
        + " list may leave out what was rare."
    return PageSection(
      .name(term.uppercased()),
      rows: [
        PageRow(
          .paragraph(
            "\(Self.counted(parts.flatMap(\.rows).count, "row")) of"
              + " \(Self.counted(having.count, "trial")), each as its source has it.\(rest)"
          )
        )
      ]
    )
  }

  private var legend: PageSection {
    PageSection(
      rows: [
        "Points: the first group less the reference, from counts, with Newcombe's 95 % interval (1998,"
          + " method 10). A trial with several groups has a row for each against the reference.",
        "Nothing is added up or pooled: one patient may stand in several rows, and trials differ in"
          + " how long and for what they looked.",
      ]
      .map { PageRow(.paragraph($0)) }
        + (names.isEmpty
          ? []
          : [
            PageRow(
              .statement(
                label: "terms",
                text: "looked for together: \(names.joined(separator: ", "))"
              )
            )
          ])
    )
  }

  private var nothing: Page {
    let reporting = trials.count(where: \.reportsEvents)
    return Page([
      PageSection(
        .name(term.isEmpty ? "ONE ADVERSE EVENT OVER THE TRIALS IN VIEW" : term.uppercased()),
        rows: [
          PageRow(
            .paragraph(
              term.isEmpty
                ? "Type a term, such as pneumonitis."
                : "No row of that term in the \(Self.counted(reporting, "trial")) in view that report"
                  + " adverse events; that is not zero."
            )
          )
        ]
      )
    ])
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}

extension Trial {
  /// Whether anything at hand reports adverse events of it.
  fileprivate var reportsEvents: Bool {
    toxicity.map { !$0.events.isEmpty } ?? false || registration?.results?.adverseEvents != nil
  }
}
