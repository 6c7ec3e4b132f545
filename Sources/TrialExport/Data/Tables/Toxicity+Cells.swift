import TrialModel
import TrialQuery

extension Toxicity {
  /// Hands over the cells of the catalogue's table.
  func eachCell(of trial: Trial, take: (ToxicityCell) -> Void) {
    let arms = Dictionary(trial.arms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let columns = groups.map { group in
      ToxicityCell.Group(
        id: group.id.text,
        title: group.title,
        description: group.description,
        arm: group.arm.flatMap { arms[$0] },
        side: group.ownSide,
        set: group.set
      )
    }
    let places = Dictionary(
      zip(groups.map(\.id), columns),
      uniquingKeysWith: { first, _ in first }
    )
    var number = 0
    let totals: [(String, Bool?, (EventGroup) -> EventGroup.Total?)] = [
      ("deaths", nil, \.deaths), ("serious events", true, \.serious),
      ("other events", false, \.other),
    ]
    for (term, isSerious, total) in totals where groups.contains(where: { total($0) != nil }) {
      number += 1
      let line = ToxicityCell.Line(
        origin: .catalogue,
        number: number,
        isTotal: true,
        term: term,
        isSerious: isSerious,
        threshold: threshold?.text,
        timeFrame: nil
      )
      for (group, column) in zip(groups, columns) {
        guard let total = total(group) else { continue }
        take(
          ToxicityCell(
            line: line,
            group: column,
            affected: total.affected,
            atRisk: total.atRisk,
            events: nil,
            percent: nil,
            ownNote: nil,
            source: total.source
          )
        )
      }
    }
    for event in events {
      number += 1
      let line = ToxicityCell.Line(
        origin: .catalogue,
        number: number,
        isTotal: false,
        term: event.term,
        organSystem: event.organSystem,
        isSerious: event.isSerious,
        grade: event.grade.text,
        qualifier: event.qualifier,
        vocabulary: event.vocabulary,
        assessment: event.assessment,
        threshold: threshold?.text,
        timeFrame: nil
      )
      for cell in event.cells {
        let count = trial.count(of: cell)
        take(
          ToxicityCell(
            line: line,
            group: places[cell.group] ?? ToxicityCell.Group(unlisted: cell.group.text),
            affected: cell.affected,
            atRisk: cell.atRisk,
            events: cell.events,
            percent: cell.percent,
            printedCount: cell.printedCount,
            derived: count.isDerived ? count.count : nil,
            ownNote: cell.note,
            source: cell.source
          )
        )
      }
    }
  }
}

extension PostedAdverseEvents {
  /// Hands over the cells of a record's tables, those of nobody at risk too.
  func eachCell(source: SourceKey, take: (ToxicityCell) -> Void) {
    let columns = groups.map { group in
      ToxicityCell.Group(
        id: group.id.text,
        title: group.title,
        description: group.description,
        arm: nil
      )
    }
    let places = Dictionary(
      zip(groups.map(\.id), columns),
      uniquingKeysWith: { first, _ in first }
    )
    var number = 0
    func line(_ term: String, isTotal: Bool, isSerious: Bool?) -> ToxicityCell.Line {
      number += 1
      return ToxicityCell.Line(
        origin: .record,
        number: number,
        isTotal: isTotal,
        term: term,
        isSerious: isSerious,
        threshold: threshold,
        timeFrame: timeFrame
      )
    }
    func cell(
      _ line: ToxicityCell.Line,
      _ group: ToxicityCell.Group,
      _ affected: Int?,
      _ atRisk: Int?,
      _ events: Int? = nil
    ) {
      take(
        ToxicityCell(
          line: line,
          group: group,
          affected: affected,
          atRisk: atRisk,
          events: events,
          percent: nil,
          ownNote: nil,
          source: source
        )
      )
    }
    for total in PostedEventGroup.totals {
      var line = line(total.term, isTotal: true, isSerious: total.isSerious)
      if total.isSerious == nil { line.note = deathsComment }
      for (group, column) in zip(groups, columns) {
        let total = group[keyPath: total.count]
        guard total.affected != nil || total.atRisk != nil else { continue }
        cell(line, column, total.affected, total.atRisk)
      }
    }
    for (isSerious, events) in [(true, serious), (false, other)] {
      for event in events {
        var line = line(event.term, isTotal: false, isSerious: isSerious)
        line.organSystem = event.organSystem
        line.vocabulary = event.vocabulary
        line.assessment = event.assessment.map(RegistryWords.plain)
        line.note = event.notes
        for value in event.cells {
          let column = places[value.group] ?? ToxicityCell.Group(unlisted: value.group.text)
          cell(line, column, value.affected, value.atRisk, value.events)
        }
      }
    }
  }
}
