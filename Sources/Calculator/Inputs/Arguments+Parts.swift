import TrialStatistics

extension Arguments {
  /// A part with inputs of its own: a record, or their values in a list in the order of the names.
  func part(_ name: String, of names: [String]) throws(CalculatorRefusal) -> Arguments {
    try part(try value(name), at: name, of: names)
  }

  /// A list of such parts; a list of numbers is one part.
  func parts(_ name: String, of names: [String]) throws(CalculatorRefusal) -> [Arguments] {
    var elements = try elements(name)
    if case .number? = elements.first { elements = [.list(elements)] }
    var parts: [Arguments] = []
    for (index, element) in elements.enumerated() {
      parts.append(try part(element, at: "\(name)[\(index)]", of: names))
    }
    return parts
  }

  private func part(
    _ value: CalculatorValue,
    at place: String,
    of names: [String]
  ) throws(CalculatorRefusal) -> Arguments {
    let members: [NamedValue]
    switch value {
    case .record(let given): members = given
    case .list(let values) where values.count <= names.count:
      members = zip(names, values).map { NamedValue($0, $1) }
    default:
      throw error(
        place,
        "\(place) is \(value.kind) that does not fit",
        "give \(names.joined(separator: ", "))"
      )
    }
    return try Arguments(members, known: names, of: place, within: prefix + place + ".")
  }
}
