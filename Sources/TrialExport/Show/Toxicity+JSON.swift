import TrialModel
import TrialQuery

extension Toxicity {
  /// Groups, events and threshold; counts are plain whole numbers, the trial's own arms behind them.
  func json(of trial: Trial) -> JSON {
    [
      "groups": .array(groups.map(\.json)),
      "events": .array(events.map { $0.json(of: trial) }),
      "threshold": threshold.json,
    ]
  }
}

extension EventGroup {
  /// The group with the totals that are known.
  fileprivate var json: JSON {
    let json: JSON = [
      "id": .string(id.text), "arm": JSON(arm?.text), "set": JSON(set), "title": .string(title),
    ]
    let totals = [("deaths", deaths), ("serious", serious), ("other", other)]
    return json.adding(
      .object(totals.compactMap { name, total in total.map { JSON.Member(name, $0.json) } })
    )
  }
}

extension EventGroup.Total {
  fileprivate var json: JSON {
    [
      "affected": JSON(affected), "atRisk": JSON(atRisk), "source": .string(source.text),
    ]
  }
}

extension AdverseEvent {
  fileprivate func json(of trial: Trial) -> JSON {
    [
      "term": .string(term),
      "organSystem": JSON(organSystem),
      "serious": JSON(isSerious),
      "grade": .string(grade.text),
      "qualifier": JSON(qualifier),
      "cells": .array(cells.map { $0.json(trial.count(of: $0)) }),
    ]
  }
}

extension AdverseEventCell {
  /// What the source states, `null` for what it does not; a derived count stands apart.
  fileprivate func json(_ count: CellCount) -> JSON {
    let json: JSON = [
      "group": .string(group.text),
      "affected": JSON(affected),
      "atRisk": JSON(atRisk),
      "events": JSON(events),
      "percent": percent?.json ?? nil,
      "printedCount": JSON(printedCount?.printed),
      "derived": count.derivedJSON,
    ]
    let reason: JSON =
      affected == nil || atRisk == nil || percent == nil
      ? ["reason": "what is null is not stated by the source"] : .object([])
    return json.adding(reason)
      .adding(["source": .string(source.text), "note": JSON(note)])
  }
}

extension CellCount {
  /// The derived count and whom it is out of, or the counts that fit; `null` without either.
  fileprivate var derivedJSON: JSON {
    switch self {
    case .printed, .unknown: nil
    case .derived(let count, let denominator):
      [
        "affected": JSON(count.affected), "of": JSON(count.atRisk),
        "denominator": .string(denominator.name),
      ]
    case .several(let range, of: let total, let denominator):
      [
        "least": JSON(range.lowerBound), "most": JSON(range.upperBound), "of": JSON(total),
        "denominator": .string(denominator.name),
      ]
    }
  }
}

extension CellCount.Denominator {
  fileprivate var name: String {
    switch self {
    case .atRisk: "at risk"
    case .safetySet: "safety set"
    }
  }
}
