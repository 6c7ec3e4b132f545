import TrialModel

extension Arm {
  /// The arm with its treatments and, by counted set, its sizes.
  var json: JSON {
    let json: JSON = [
      "id": .string(id.text),
      "side": JSON(side?.rawValue),
      "label": .string(label),
      "shortLabel": .string(shortLabel),
      "type": JSON(type),
      "outside": .bool(isOutsideTrial),
      "interventions": .array(interventions.map(\.json)),
      "sizes": .array(sizes.map(\.json)),
      "source": .string(source.text),
    ]
    return type == nil ? json.adding(["typeReason": "not in the sources read"]) : json
  }
}

extension Intervention {
  fileprivate var json: JSON {
    let json: JSON = [
      "kind": .string(kind.rawValue),
      "name": .string(name),
      "text": JSON(text),
      "source": .string(source.text),
    ]
    guard let radiotherapy else { return json }
    return json.adding([
      "totalGray": JSON(radiotherapy.totalGray),
      "fractions": JSON(radiotherapy.fractions),
      "grayPerFraction": JSON(radiotherapy.grayPerFraction),
    ])
  }
}

extension Schedule {
  /// The axis and its lanes; times are in the unit of the axis.
  var json: JSON {
    [
      "axis": .string(axis.rawValue),
      "origin": .string(origin),
      "end": JSON(decimal: end),
      "lanes": .array(lanes.map(\.json)),
      "source": .string(source.text),
      "note": JSON(note),
    ]
  }
}

extension Schedule.Lane {
  fileprivate var json: JSON {
    [
      "arm": .string(arm.text),
      "label": .string(label),
      "mark": .string(mark.rawValue),
      "times": .array(times.map { JSON(decimal: $0) }),
      "spans": .array(
        spans.map { [JSON(decimal: $0.lowerBound), JSON(decimal: $0.upperBound)] }
      ),
      "continues": .bool(continues),
      "note": JSON(note),
    ]
  }
}

extension JSON {
  /// A time on the axis of a schedule, whole numbers without a point; `null` when no decimal.
  fileprivate init(decimal: Double) {
    if let whole = Int(exactly: decimal) {
      self = .number(PrintedNumber(whole))
    } else {
      self = (try? PrintedNumber(digits: String(decimal))).map(JSON.number) ?? .null
    }
  }
}
