import TrialModel
import TrialPages
import TrialQuery

extension Review {
  /// The review itself as `show review --format json` prints it.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "id": "review",
      "title": .string(title),
      "search": [
        "date": .string(searched.text),
        "claims": list(claims(ofKind: "search", "scope")),
      ],
      "flow": flow.json,
      "counts": .array(counts.map(\.json)),
      "tableRows": tableRows.json,
      "questions": .array(questions.map(\.json)),
      "themes": list(claims(ofKind: "theme")),
      "safety": list(claims(ofKind: "safety")),
      "conclusions": list(claims(ofKind: "conclusion", "outlook")),
      "claims": list(claims),
      "notes": .array(discrepancies.map(\.json)),
      "since": SinceReport(of: catalogue).json,
      "sources": sources(besides: ReviewPages.since(of: catalogue)).json(in: catalogue),
    ]
  }

  private func list(_ claims: [Claim]) -> JSON { .array(claims.map(\.json)) }
}

extension Flow {
  /// The boxes, and the sums they should make.
  fileprivate var json: JSON {
    [
      "boxes": .array(
        boxes.map { box in
          [
            "id": .string(box.id),
            "label": .string(box.label),
            "figure": box.figure.json,
            "trials": JSON(box.trials.map(\.text)),
          ]
        }
      ),
      "sums": .array(
        sums.map { sum in
          [
            "from": .string(sum.from),
            "less": .string(sum.less),
            "printed": .string(sum.printed),
            "remark": JSON(sum.remark),
          ]
        }
      ),
    ]
  }
}

extension CountGroup {
  /// The printed counts with the trials known to be behind each, and how many are not known.
  fileprivate var json: JSON {
    [
      "name": .string(name),
      "partition": .bool(isPartition),
      "items": .array(
        items.map { item in
          [
            "label": .string(item.label),
            "figure": item.figure.json,
            "trials": JSON(item.trials.map(\.text)),
            "unknown": JSON(item.unknown),
          ]
        }
      ),
    ]
  }
}

extension Question {
  fileprivate var json: JSON {
    [
      "number": JSON(number),
      "text": .string(text),
      "comparison": JSON(comparison),
      "claims": JSON(claims.map(\.text)),
      "filedAs": JSON(filedAs?.rawValue),
      "remark": JSON(remark),
      "trials": JSON(trials.map(\.text)),
    ]
  }
}
