import JSONText
import TrialModel

extension PostedOutcome {
  /// Decodes an outcome with its results; its groups are its own.
  static func read(_ object: inout RecordObject, _ notes: inout RecordNotes) -> PostedOutcome? {
    let type = object.phrase("type", &notes)
    let title = object.phrase("title", &notes)
    let description = object.passage("description", &notes)
    let population = object.passage("populationDescription", &notes)
    let reportingStatus = object.phrase("reportingStatus", &notes)
    let expectedPosting = object.date("anticipatedPostingDate", &notes)
    let parameter = object.phrase("paramType", &notes)
    let dispersion = object.phrase("dispersionType", &notes)
    let unit = object.phrase("unitOfMeasure", &notes)
    let showsPercent = object.truth("calculatePct", &notes)
    let timeFrame = object.phrase("timeFrame", &notes)
    let units = object.phrase("typeUnitsAnalyzed", &notes)
    let selected = object.phrase("denomUnitsSelected", &notes)
    let table = TableGroups(&object, &notes)
    let denominators = table.denominators(&object, &notes)
    let classes = table.classes(&object, &notes)
    let analyses = object.objects("analyses", &notes) { PostedAnalysis.read(&$0, table, &$1) }
    return object.needed(title, .title, &notes).map {
      PostedOutcome(
        type: type,
        title: $0,
        description: description,
        population: population,
        timeFrame: timeFrame,
        reportingStatus: reportingStatus,
        expectedPosting: expectedPosting,
        parameter: parameter,
        dispersion: dispersion,
        unit: unit,
        unitsAnalysed: units ?? selected,
        showsPercent: showsPercent,
        groups: table.groups,
        denominators: denominators,
        classes: classes,
        analyses: analyses
      )
    }
  }
}

extension PostedOutcome {
  /// Decodes what a list needs of an outcome: of a primary one its analyses with their groups, of any
  /// other that it is there.
  static func readListed(
    _ object: inout RecordObject,
    _ notes: inout RecordNotes
  ) -> PostedOutcome? {
    let type = object.phrase("type", &notes)
    let title = object.phrase("title", &notes)
    let isShown =
      type == "PRIMARY" && (object.node.member("analyses")?.listCount ?? 0) > 0
    let population = isShown ? object.passage("populationDescription", &notes) : nil
    let timeFrame = isShown ? object.phrase("timeFrame", &notes) : nil
    let table = isShown ? TableGroups(&object, &notes) : nil
    let analyses =
      table.map { table in
        object.objects("analyses", &notes) { PostedAnalysis.read(&$0, table, &$1) }
      } ?? []
    return object.needed(title, .title, &notes).map {
      PostedOutcome(
        type: type,
        title: $0,
        description: nil,
        population: population,
        timeFrame: timeFrame,
        reportingStatus: nil,
        expectedPosting: nil,
        parameter: nil,
        dispersion: nil,
        unit: nil,
        unitsAnalysed: nil,
        showsPercent: nil,
        groups: table?.groups ?? [],
        denominators: [],
        classes: [],
        analyses: analyses
      )
    }
  }
}

extension PostedAnalysis {
  /// Decodes a comparison of groups of one outcome.
  static func read(
    _ object: inout RecordObject,
    _ table: TableGroups,
    _ notes: inout RecordNotes
  ) -> PostedAnalysis? {
    let groups = object.list("groupIds", &notes) { node, notes in
      let id = node.phrase(&notes)
      if let id { table.judge(id, at: node, &notes) }
      return id.map { PostedGroupID($0) }
    }
    let groupDescription = object.passage("groupDescription", &notes)
    let hypothesis = object.phrase("nonInferiorityType", &notes)
    let hypothesisComment = object.passage("nonInferiorityComment", &notes)
    let pText = probability(object.value("pValue"), &notes)
    let pComment = object.passage("pValueComment", &notes)
    let method = object.phrase("statisticalMethod", &notes)
    let statisticalComment = object.passage("statisticalComment", &notes)
    let parameter = object.phrase("paramType", &notes)
    let estimate = object.number("paramValue", &notes)
    let dispersion = object.phrase("dispersionType", &notes)
    let dispersionValue = object.number("dispersionValue", &notes)
    let level = object.number("ciPctValue", &notes)
    let sides = object.phrase("ciNumSides", &notes)
    let lower = object.number("ciLowerLimit", &notes)
    let upper = object.number("ciUpperLimit", &notes)
    let lowerComment = object.passage("ciLowerLimitComment", &notes)
    let upperComment = object.passage("ciUpperLimitComment", &notes)
    let estimateComment = object.passage("estimateComment", &notes)
    let other = object.passage("otherAnalysisDescription", &notes)
    let limitComments = [lowerComment, upperComment].compactMap { $0 }
    return PostedAnalysis(
      groups: groups,
      groupDescription: groupDescription,
      hypothesis: hypothesis,
      method: method,
      pText: pText,
      p: pText.flatMap { PValue(registry: $0) },
      pComment: pComment,
      parameter: parameter,
      estimate: estimate,
      level: level,
      sides: sides,
      lower: lower,
      upper: upper,
      limitComment: limitComments.joined(separator: "; ").nonEmpty,
      dispersion: dispersion,
      dispersionValue: dispersionValue,
      comments: [estimateComment, statisticalComment, hypothesisComment, other].compactMap { $0 }
    )
  }

  /// The text of a P value, which some programs write as a number.
  private static func probability(_ node: JSONNode?, _ notes: inout RecordNotes) -> String? {
    node?.postedNumber(&notes)?.text
  }
}
