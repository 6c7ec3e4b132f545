import TrialModel

extension PostedGroup {
  fileprivate var json: JSON {
    ["id": .string(id.text), "title": .string(title), "description": JSON(description)]
  }
}

extension PostedCount {
  fileprivate var json: JSON {
    [
      "group": .string(group.text), "count": .string(number.text), "units": JSON(units?.text),
      "comment": JSON(comment),
    ]
  }
}

extension PostedDenominator {
  fileprivate var json: JSON {
    ["units": .string(units), "counts": .array(counts.map(\.json))]
  }
}

extension Measurement {
  /// What is posted for the group; members that the record lacks are left out.
  fileprivate var json: JSON {
    let parts: [(String, String?)] = [
      ("value", value?.text), ("spread", spread?.text), ("lower", lower?.text),
      ("upper", upper?.text), ("comment", comment),
    ]
    return .object(
      [JSON.Member("group", .string(group.text))]
        + parts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
    )
  }
}

extension MeasurementClass {
  fileprivate var json: JSON {
    [
      "title": JSON(title),
      "denominators": .array(denominators.map(\.json)),
      "categories": .array(
        categories.map {
          ["title": JSON($0.title), "measurements": .array($0.measurements.map(\.json))]
        }
      ),
    ]
  }
}

extension PostedAnalysis {
  fileprivate var json: JSON {
    let parts: [(String, String?)] = [
      ("groupDescription", groupDescription), ("hypothesis", hypothesis), ("method", method),
      ("p", pText), ("pComment", pComment), ("parameter", parameter),
      ("estimate", estimate?.text), ("level", level?.text), ("sides", sides),
      ("lower", lower?.text), ("upper", upper?.text), ("limitComment", limitComment),
      ("dispersion", dispersion), ("dispersionValue", dispersionValue?.text),
    ]
    return .object(
      [JSON.Member("groups", JSON(groups.map(\.text)))]
        + parts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
        + (comments.isEmpty ? [] : [JSON.Member("comments", JSON(comments))])
    )
  }
}

extension PostedOutcome {
  /// The outcome with its own groups, rows and analyses, as posted.
  var json: JSON {
    [
      "type": JSON(type),
      "title": .string(title),
      "description": JSON(description),
      "population": JSON(population),
      "timeFrame": JSON(timeFrame),
      "reportingStatus": JSON(reportingStatus),
      "parameter": JSON(parameter),
      "dispersion": JSON(dispersion),
      "unit": JSON(unit),
      "groups": .array(groups.map(\.json)),
      "denominators": .array(denominators.map(\.json)),
      "classes": .array(classes.map(\.json)),
      "analyses": .array(analyses.map(\.json)),
    ]
  }
}

extension ParticipantFlow {
  /// Periods with their milestones and reasons for leaving.
  var json: JSON {
    func rows(_ rows: [Row]) -> JSON {
      .array(
        rows.map {
          [
            "label": .string($0.label), "comment": JSON($0.comment),
            "counts": .array($0.counts.map(\.json)),
          ]
        }
      )
    }
    return [
      "recruitment": JSON(recruitment),
      "preAssignment": JSON(preAssignment),
      "units": JSON(unitsAnalysed),
      "groups": .array(groups.map(\.json)),
      "periods": .array(
        periods.map {
          [
            "title": JSON($0.title), "milestones": rows($0.milestones),
            "withdrawals": rows($0.withdrawals),
          ]
        }
      ),
    ]
  }
}

extension Baseline {
  /// Characteristics with their rows.
  var json: JSON {
    [
      "population": JSON(population),
      "groups": .array(groups.map(\.json)),
      "denominators": .array(denominators.map(\.json)),
      "characteristics": .array(
        characteristics.map {
          [
            "title": .string($0.title), "description": JSON($0.description),
            "population": JSON($0.population), "parameter": JSON($0.parameter),
            "dispersion": JSON($0.dispersion), "unit": JSON($0.unit),
            "denominators": .array($0.denominators.map(\.json)),
            "classes": .array($0.classes.map(\.json)),
          ]
        }
      ),
    ]
  }
}

extension PostedAdverseEvents {
  /// Groups with their totals and both tables in one list, as a trial's own toxicity has them.
  var json: JSON {
    [
      "threshold": JSON(threshold),
      "thresholdReason": JSON(thresholdInAACT.map { _ in Absence.notRecovered.rawValue }),
      "timeFrame": JSON(timeFrame),
      "description": JSON(description),
      "deathsComment": JSON(deathsComment),
      "groups": .array(groups.map(\.json)),
      "events": .array(
        serious.map { $0.json(isSerious: true) } + other.map { $0.json(isSerious: false) }
      ),
    ]
  }
}

extension PostedEventGroup {
  fileprivate var json: JSON {
    let totals = [("deaths", deaths), ("serious", serious), ("other", other)]
    return .object(
      [
        JSON.Member("id", .string(id.text)), JSON.Member("title", .string(title)),
        JSON.Member("description", JSON(description)),
      ]
        + totals.filter { $0.1.affected != nil || $0.1.atRisk != nil }.map { name, total in
          JSON.Member(
            name,
            ["affected": JSON(total.affected), "atRisk": JSON(total.atRisk)]
          )
        }
    )
  }
}

extension PostedEvent {
  fileprivate func json(isSerious: Bool) -> JSON {
    [
      "term": .string(term),
      "organSystem": JSON(organSystem),
      "serious": .bool(isSerious),
      "vocabulary": JSON(vocabulary),
      "assessment": JSON(assessment),
      "notes": JSON(notes),
      "cells": .array(
        cells.map {
          [
            "group": .string($0.group.text), "affected": JSON($0.affected),
            "atRisk": JSON($0.atRisk), "events": JSON($0.events),
          ]
        }
      ),
    ]
  }
}
