extension Array<AACTRow> {
  /// Measurements as the rows of a table: classes, their categories, and in these a cell for each group.
  ///
  /// A class begins where the classification changes, or where a cell comes that was before. `denominators`
  /// gives the counts of a class of its own, by its rows and whether it is the only one.
  func classes(
    _ denominators: (_ rows: [AACTRow], _ isOnly: Bool) -> RecordValue?
  ) -> RecordValue? {
    var classes: [[[AACTRow]]] = []
    for category in runs(alikeIn: ["classification", "category"]) {
      guard let row = category.first else { continue }
      let isOfLast =
        classes.last.map { last in
          last.first?.first?["classification"] == row["classification"]
            && !last.contains { $0.first?["category"] == row["category"] }
        } ?? false
      if isOfLast {
        classes[classes.count - 1].append(category)
      } else {
        classes.append([category])
      }
    }
    return .items(
      classes.map { categories in
        .members([
          "title": (categories.first?.first?["classification"]).value,
          "denoms": denominators(categories.flatMap(\.self), classes.count == 1),
          "categories": .items(categories.map(Self.category)),
        ])
      }
    )
  }

  private static func category(_ rows: [AACTRow]) -> RecordValue? {
    .members([
      "title": (rows.first?["category"]).value,
      "measurements": .items(rows.map(\.measurement)),
    ])
  }
}

extension AACTRow {
  fileprivate var measurement: RecordValue? {
    .members([
      "groupId": self["ctgov_group_code"].value, "value": self["param_value"].value,
      "spread": self["dispersion_value"].value,
      "lowerLimit": limit("dispersion_lower_limit_raw", "dispersion_lower_limit"),
      "upperLimit": limit("dispersion_upper_limit_raw", "dispersion_upper_limit"),
      "comment": self["explanation_of_na"].value,
    ])
  }

  /// A limit as it was printed, where the copy keeps that, else its value.
  func limit(_ printed: StaticString, _ number: StaticString) -> RecordValue? {
    (self[printed] ?? digits(number)).value
  }
}
