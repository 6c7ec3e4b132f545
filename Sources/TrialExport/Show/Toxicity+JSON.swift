import TrialModel

extension Toxicity {
  /// Groups, events and threshold; counts are plain whole numbers.
  var json: JSON {
    [
      "groups": .array(groups.map(\.json)),
      "events": .array(events.map(\.json)),
      "threshold": threshold.json,
    ]
  }
}

extension EventGroup {
  /// The group with the totals that are known.
  fileprivate var json: JSON {
    let json: JSON = [
      "id": .string(id.text), "arm": JSON(arm?.text), "title": .string(title),
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
  fileprivate var json: JSON {
    [
      "term": .string(term),
      "organSystem": JSON(organSystem),
      "serious": JSON(isSerious),
      "grade": .string(grade.text),
      "qualifier": JSON(qualifier),
      "cells": .array(cells.map(\.json)),
    ]
  }
}

extension AdverseEventCell {
  /// What the source states; `null` for what it does not.
  fileprivate var json: JSON {
    let json: JSON = [
      "group": .string(group.text),
      "affected": JSON(affected),
      "atRisk": JSON(atRisk),
      "events": JSON(events),
      "percent": percent?.json ?? nil,
    ]
    let reason: JSON =
      affected == nil || atRisk == nil || percent == nil
      ? ["reason": "what is null is not stated by the source"] : .object([])
    return json.adding(reason)
      .adding(["source": .string(source.text), "note": JSON(note)])
  }
}
