package import TrialModel
package import TrialQuery

/// What is asked of an adverse event over several trials.
package struct EventAcross: Hashable, Sendable {
  /// The term, as the reader named it.
  package let term: String
  /// The trials, in the order of their list.
  package let trials: [TrialID]
  /// Whether they are those that the reader marked, and not all in view.
  package let areMarked: Bool

  package init(_ term: String, trials: [TrialID], areMarked: Bool = false) {
    self.term = term
    self.trials = trials
    self.areMarked = areMarked
  }
}

/// One adverse event over several trials: their arms side by side, each row as its source has it.
///
/// Terms that mean the same are looked for together and stand in rows of their own. Nothing is added
/// up or pooled: trials differ in who was asked, how long, and what was counted.
package struct EventAcrossPage {
  private let term: String
  private let names: [String]
  private let meant: EventTermSet
  private let trials: [Trial]
  private let areMarked: Bool
  private let catalogue: Catalogue

  package init(
    _ asked: EventAcross,
    in catalogue: Catalogue,
    _ terms: EventTerms
  ) {
    meant = terms.set(for: asked.term)
    term = meant.group?.name ?? asked.term
    names = meant.group?.terms ?? []
    trials = asked.trials.compactMap(catalogue.trial)
    areMarked = asked.areMarked
    self.catalogue = catalogue
  }

  /// The rows drawn on one axis of risk differences.
  package var page: Page {
    let parts = parts
    guard !parts.isEmpty else { return nothing }
    let effects = parts.flatMap(\.rows).compactMap(\.effect).filter { $0.value != nil }
    let scale = effects.isEmpty ? nil : EffectScale(measure: .difference, showing: effects)
    let largest = parts.flatMap(\.rows).flatMap(\.cells).compactMap(\.rate).max() ?? 0
    let tables = parts.map { part in
      guard !part.isAlone else {
        let head = ArmHead(label: "group", side: nil, count: nil)
        return PageSection(
          .arms(name: part.name, arms: [head], note: nil),
          rows: part.rows(on: nil, largestRate: largest)
        )
      }
      let heads = [
        ArmHead(label: "compared", side: .experimental, count: nil),
        ArmHead(label: "reference", side: .control, count: nil),
      ]
      return PageSection(
        scale.map {
          .effects(name: part.name, arms: heads, note: "points (95 % interval)", scale: $0)
        }
          ?? .arms(name: part.name, arms: heads, note: nil),
        rows: part.rows(on: scale, largestRate: largest)
          + (scale.map { scale in
            [
              PageRow(
                .effectFoot(
                  EffectFoot(below: "◄ fewer", above: "more with ● ►", scale: scale)
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

  /// A table of rows from sources of one sort, all of them compared or none.
  private struct Part {
    let name: String
    let isAlone: Bool
    let rows: [EventAcrossRow]

    /// The rows under the terms that they are of, each term once.
    func rows(on scale: EffectScale?, largestRate: Double) -> [PageRow] {
      rows.map(\.term).eachOnce
        .flatMap { term in
          [PageRow(.paragraph(term))]
            + rows.filter { $0.term == term }.map { $0.row(on: scale, largestRate: largestRate) }
        }
    }
  }

  /// The tables: what publications report by grade, then what records post; groups that stand against a
  /// reference apart from those that stand alone.
  private var parts: [Part] {
    let published = trials.flatMap { EventAcrossRow.published(of: $0, meant, in: catalogue) }
    let all: [(String, [EventAcrossRow])] = [
      ("PUBLISHED, grade", published),
      ("POSTED, SERIOUS", trials.flatMap { EventAcrossRow.posted(of: $0, .serious, meant) }),
      ("POSTED, OTHER", trials.flatMap { EventAcrossRow.posted(of: $0, .other, meant) }),
    ]
    return all.flatMap { name, rows in
      [
        Part(name: name, isAlone: false, rows: rows.filter { !$0.isAlone }),
        Part(name: "\(name), NOT COMPARED", isAlone: true, rows: rows.filter(\.isAlone)),
      ]
    }
    .filter { !$0.rows.isEmpty }
  }

  private func about(_ parts: [Part]) -> PageSection {
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
          + " how long and for what they looked. \(PageKey.forest.name) draws one row of each comparison,"
          + " which can be pooled.",
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
                : "No row of that term in the \(Self.counted(reporting, "trial")) that"
                  + " \(reporting == 1 ? "reports" : "report") adverse events, of \(extent); that is"
                  + " not zero."
            )
          )
        ]
      )
    ])
  }

  /// The trials that are looked at.
  private var extent: String {
    guard areMarked else { return "\(Self.counted(trials.count, "trial")) in view" }
    return "the \(trials.count) marked, to which this is limited"
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}

extension Trial {
  /// Whether anything at hand reports adverse events of it.
  var reportsEvents: Bool {
    toxicity.map { !$0.events.isEmpty } ?? false || registration?.results?.adverseEvents != nil
  }
}
