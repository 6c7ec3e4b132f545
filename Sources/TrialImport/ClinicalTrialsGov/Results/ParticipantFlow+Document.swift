import JSONText
import TrialModel

extension ParticipantFlow {
  /// Decodes who began, finished and left.
  static func read(_ module: RecordObject, _ notes: inout RecordNotes) -> ParticipantFlow {
    var module = module
    let preAssignment = module.passage("preAssignmentDetails", &notes)
    let recruitment = module.passage("recruitmentDetails", &notes)
    let units = module.phrase("typeUnitsAnalyzed", &notes)
    let table = TableGroups(&module, &notes)
    let periods = module.objects("periods", &notes) { object, notes in
      let title = object.phrase("title", &notes)
      let milestones = rows("milestones", of: &object, counts: "achievements", table, &notes)
      let withdrawals = rows("dropWithdraws", of: &object, counts: "reasons", table, &notes)
      return Period(title: title, milestones: milestones, withdrawals: withdrawals)
    }
    return ParticipantFlow(
      preAssignment: preAssignment,
      recruitment: recruitment,
      unitsAnalysed: units,
      groups: table.groups,
      periods: periods
    )
  }

  private static func rows(
    _ key: StaticString,
    of period: inout RecordObject,
    counts: StaticString,
    _ table: TableGroups,
    _ notes: inout RecordNotes
  ) -> [Row] {
    period.objects(key, &notes) { object, notes in
      let label = object.phrase("type", &notes)
      let comment = object.passage("comment", &notes)
      let counts = table.counts(counts, of: &object, number: "numSubjects", &notes)
      return object.needed(label, .title, &notes).map {
        Row(label: $0, comment: comment, counts: counts)
      }
    }
  }
}

extension Baseline {
  /// Decodes the participants before treatment.
  static func read(_ module: RecordObject, _ notes: inout RecordNotes) -> Baseline {
    var module = module
    let population = module.passage("populationDescription", &notes)
    let table = TableGroups(&module, &notes)
    let denominators = table.denominators(&module, &notes)
    let characteristics = module.objects("measures", &notes) { object, notes in
      characteristic(&object, table, &notes)
    }
    return Baseline(
      population: population,
      groups: table.groups,
      denominators: denominators,
      characteristics: characteristics
    )
  }

  private static func characteristic(
    _ object: inout RecordObject,
    _ table: TableGroups,
    _ notes: inout RecordNotes
  ) -> Characteristic? {
    let title = object.phrase("title", &notes)
    let description = object.passage("description", &notes)
    let population = object.passage("populationDescription", &notes)
    let parameter = object.phrase("paramType", &notes)
    let dispersion = object.phrase("dispersionType", &notes)
    let unit = object.phrase("unitOfMeasure", &notes)
    let denominators = table.denominators(&object, &notes)
    let classes = table.classes(&object, &notes)
    return object.needed(title, .title, &notes).map {
      Characteristic(
        title: $0,
        description: description,
        population: population,
        parameter: parameter,
        dispersion: dispersion,
        unit: unit,
        denominators: denominators,
        classes: classes
      )
    }
  }
}
