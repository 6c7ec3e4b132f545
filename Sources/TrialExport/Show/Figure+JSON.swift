import TrialModel

extension Figure {
  /// The figure with its number, its text as printed, its interval and P value, and its source.
  ///
  /// Where the number, a bound or the P value of a ratio is missing, it is `null` and a member
  /// ending in `Reason` says why.
  var json: JSON {
    var members: [JSON.Member] = [JSON.Member("value", JSON(value.value))]
    if let reason = value.absence {
      members.append(JSON.Member("valueReason", .string(reason.rawValue)))
    }
    members += [
      JSON.Member("printed", .string(printed)), JSON.Member("unit", .string(unit.rawValue)),
    ]
    if interval != nil || unit == .ratio { members += interval.members }
    if p != nil || unit == .ratio { members += p.members }
    members.append(JSON.Member("source", .string(source.text)))
    members += [
      ("place", place), ("population", population), ("dataCut", dataCut), ("claim", claim?.text),
    ]
    .compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
    if let correction { members.append(JSON.Member("correction", correction.json)) }
    if let note { members.append(JSON.Member("note", .string(note))) }
    return .object(members)
  }
}

extension PrintedInterval? {
  /// The bounds and the level; a level that was not printed is 95 and says so.
  fileprivate var members: [JSON.Member] {
    guard let interval = self else {
      return [
        JSON.Member("lower", nil), JSON.Member("upper", nil), JSON.Member("level", nil),
        JSON.Member("intervalReason", "not printed"),
      ]
    }
    var members = [
      JSON.Member("lower", JSON(interval.lower)), JSON.Member("upper", JSON(interval.upper)),
    ]
    let missing: JSON = interval.isOneSided ? "one-sided" : "not printed"
    if interval.lower == nil { members.append(JSON.Member("lowerReason", missing)) }
    if interval.upper == nil {
      let reason: JSON = interval.isOneSided ? "one-sided" : "not reached"
      members.append(JSON.Member("upperReason", reason))
    }
    if interval.isOneSided { members.append(JSON.Member("oneSided", .bool(true))) }
    if interval.method != .usual {
      members.append(JSON.Member("intervalMethod", .string(interval.method.rawValue)))
    }
    members.append(JSON.Member("level", .number(interval.level.percent)))
    if !interval.level.isPrinted { members.append(JSON.Member("levelPrinted", .bool(false))) }
    return members
  }
}

extension PValue? {
  fileprivate var members: [JSON.Member] {
    guard let p = self else {
      return [JSON.Member("p", nil), JSON.Member("pReason", "not printed")]
    }
    return [
      JSON.Member("p", .number(p.number)), JSON.Member("pModifier", .string(p.modifier.rawValue)),
      JSON.Member("pOneSided", .bool(p.isOneSided)),
    ] + p.hypothesis.members
      + (p.method == .model ? [] : [JSON.Member("pMethod", .string(p.method.rawValue))])
  }
}

extension TestedHypothesis {
  /// What else than a difference was tested, and the margin; nothing for a difference.
  fileprivate var members: [JSON.Member] {
    let name: JSON
    switch self {
    case .noDifference: return []
    case .nonInferiority: name = "non-inferiority"
    case .equivalence: name = "equivalence"
    case .nonInferiorityOrEquivalence: name = "non-inferiority or equivalence"
    }
    return [JSON.Member("pHypothesis", name)]
      + (margin.map { [JSON.Member("margin", .number($0))] } ?? [])
  }
}

extension Correction.Ruling? {
  /// What a reader decided; nothing where nobody did.
  fileprivate var members: [JSON.Member] {
    guard let ruling = self else { return [] }
    return [
      JSON.Member(
        "decision",
        [
          "decision": .string(ruling.isUsed ? "correct" : "keep"),
          "initials": .string(ruling.initials), "date": .string(ruling.date.text),
        ]
      )
    ]
  }
}

extension Correction {
  /// What the figure should read; a part that stands as printed is left out.
  var json: JSON {
    var members: [JSON.Member] = []
    if let value { members.append(JSON.Member("value", .number(value))) }
    if let interval { members += Optional(interval).members }
    return .object(
      members + [
        JSON.Member("printed", .string(printed)), JSON.Member("source", .string(source.text)),
        JSON.Member("because", .string(because)),
      ] + ruling.members
    )
  }
}
