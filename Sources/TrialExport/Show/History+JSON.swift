import TrialModel

extension StateOfKnowledge {
  /// The state with the date of the knowledge.
  var json: JSON {
    [
      "status": .string(status.text),
      "text": .string(text),
      "source": .string(source.text),
      "asOf": JSON(asOf?.text),
    ]
  }
}

extension Change {
  /// Then and now of one aspect.
  var json: JSON {
    [
      "aspect": .string(aspect),
      "then": JSON(then),
      "now": JSON(now),
      "mark": .string(mark.rawValue),
      "source": JSON(source?.text),
    ]
  }
}

extension HistoryEvent {
  var json: JSON {
    [
      "date": .string(date.text),
      "text": .string(text),
      "mark": .string(mark.rawValue),
      "source": .string(source.text),
    ]
  }
}

extension Fact {
  /// The field and what is stated; `figure` where it is a number.
  var json: JSON {
    [
      "field": .string(field),
      "text": .string(text),
      "figure": figure?.json ?? nil,
      "source": .string(source.text),
      "asOf": JSON(asOf?.text),
    ]
  }
}

extension TableRow {
  /// The row as far as it was read; a cell that was not says why.
  var json: JSON {
    [
      "membership": .string(membership.rawValue),
      "row": JSON(row),
      "cells": .array(
        cells.map { cell in
          let json: JSON = ["column": .string(cell.column), "text": JSON(cell.text.value)]
          guard let reason = cell.text.absence else { return json }
          return json.adding(["textReason": .string(reason.rawValue)])
        }
      ),
      "source": JSON(source?.text),
      "note": JSON(note),
    ]
  }
}
