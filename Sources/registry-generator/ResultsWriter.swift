/// Writes the results section of an invented study: flow, outcomes and adverse events.
struct ResultsWriter {
  private let invented: InventedWords
  /// What each group of every table was given, in words.
  private let groups: [[UInt8]]

  init(_ invented: InventedWords, groups: Int, _ random: inout RandomNumbers) {
    self.invented = invented
    self.groups = (0..<groups)
      .map { _ in
        var text = RecordText()
        text.prose(random.number(40...300), invented, &random)
        return text.bytes
      }
  }

  /// Writes until the study has about that many bytes: a third outcomes, the rest adverse events.
  func write(until end: Int, _ text: inout RecordText, _ random: inout RandomNumbers) {
    let atRisk = groups.map { _ in random.number(8...900) }
    text.raw(",\"resultsSection\":{\"participantFlowModule\":{")
    groupList("FG", &text)
    text.raw(",\"periods\":[{\"title\":\"Overall Study\",\"milestones\":[{\"type\":\"STARTED\",")
    text.raw("\"achievements\":[")
    for (place, count) in atRisk.enumerated() {
      if place > 0 { text.raw(",") }
      text.raw("{\"groupId\":\"FG00\(place)\",\"numSubjects\":\"\(count)\"}")
    }
    text.raw("]}]}]},\"outcomeMeasuresModule\":{\"outcomeMeasures\":[")
    let outcomesEnd = text.bytes.count + (end - text.bytes.count) / 2
    var isFirst = true
    repeat {
      if !isFirst { text.raw(",") }
      isFirst = false
      outcome(atRisk, &text, &random)
    } while text.bytes.count < outcomesEnd
    text.raw("]},\"adverseEventsModule\":{\"frequencyThreshold\":\"5\",\"eventGroups\":[")
    eventGroups(atRisk, &text, &random)
    text.raw("],\"seriousEvents\":[")
    let seriousEnd = text.bytes.count + max(0, end - text.bytes.count) / 3
    events(until: seriousEnd, atRisk, &text, &random)
    text.raw("],\"otherEvents\":[")
    events(until: end, atRisk, &text, &random)
    text.raw("]}}")
  }

  private func groupList(_ prefix: String, _ text: inout RecordText) {
    text.raw("\"groups\":[")
    for (place, description) in groups.enumerated() {
      if place > 0 { text.raw(",") }
      text.raw("{\"id\":\"\(prefix)00\(place)\",\"title\":\"Group \(place + 1)\",")
      text.raw("\"description\":\"")
      text.raw(description)
      text.raw("\"}")
    }
    text.raw("]")
  }

  private func outcome(_ atRisk: [Int], _ text: inout RecordText, _ random: inout RandomNumbers) {
    text.raw("{\"type\":\"SECONDARY\",\"title\":\"")
    text.words(60, invented, &random)
    text.raw("\",\"description\":\"")
    text.prose(300, invented, &random)
    text.raw(
      "\",\"reportingStatus\":\"POSTED\",\"timeFrame\":\"2 years\",\"paramType\":\"MEDIAN\","
    )
    text.raw("\"dispersionType\":\"95% Confidence Interval\",\"unitOfMeasure\":\"months\",")
    groupList("OG", &text)
    text.raw(",\"denoms\":[{\"units\":\"Participants\",\"counts\":[")
    for (place, count) in atRisk.enumerated() {
      if place > 0 { text.raw(",") }
      text.raw("{\"groupId\":\"OG00\(place)\",\"value\":\"\(count)\"}")
    }
    text.raw("]}],\"classes\":[{\"categories\":[{\"measurements\":[")
    for place in atRisk.indices {
      if place > 0 { text.raw(",") }
      let value = random.number(1...60)
      text.raw("{\"groupId\":\"OG00\(place)\",\"value\":\"\(value).\(random.number(0...9))\",")
      text.raw("\"lowerLimit\":\"\(value / 2).5\",\"upperLimit\":\"\(value * 2).5\"}")
    }
    text.raw("]}]}],\"analyses\":[{\"groupIds\":[\"OG000\",\"OG001\"],")
    text.raw("\"nonInferiorityType\":\"SUPERIORITY\",\"pValue\":\"0.\(random.number(100...999))\",")
    text.raw("\"statisticalMethod\":\"Log Rank\",\"paramType\":\"Hazard Ratio (HR)\",")
    text.raw("\"paramValue\":\"0.\(random.number(50...99))\",\"ciPctValue\":\"95\",")
    text.raw("\"ciLowerLimit\":\"0.\(random.number(20...49))\",\"ciUpperLimit\":\"1.")
    text.raw("\(random.number(10...99))\"}]}")
  }

  private func eventGroups(_ atRisk: [Int], _ text: inout RecordText, _ random: inout RandomNumbers)
  {
    for (place, count) in atRisk.enumerated() {
      if place > 0 { text.raw(",") }
      text.raw("{\"id\":\"EG00\(place)\",\"title\":\"Group \(place + 1)\",\"description\":\"")
      text.raw(groups[place])
      text.raw("\",\"deathsNumAffected\":\(random.number(0...count)),\"deathsNumAtRisk\":\(count),")
      text.raw("\"seriousNumAffected\":\(random.number(0...count)),\"seriousNumAtRisk\":\(count),")
      text.raw("\"otherNumAffected\":\(random.number(0...count)),\"otherNumAtRisk\":\(count)}")
    }
  }

  private func events(
    until end: Int,
    _ atRisk: [Int],
    _ text: inout RecordText,
    _ random: inout RandomNumbers
  ) {
    var isFirst = true
    repeat {
      if !isFirst { text.raw(",") }
      isFirst = false
      text.raw("{\"term\":\"")
      text.raw(random.skewed(invented.eventTerms))
      text.raw("\",\"organSystem\":\"")
      text.raw(random.skewed(InventedWords.organSystems))
      text.raw(
        "\",\"sourceVocabulary\":\"MedDRA 23.1\",\"assessmentType\":\"SYSTEMATIC_ASSESSMENT\","
      )
      text.raw("\"stats\":[")
      for (place, count) in atRisk.enumerated() {
        if place > 0 { text.raw(",") }
        text.raw("{\"groupId\":\"EG00")
        text.number(place)
        text.raw("\",\"numEvents\":")
        text.number(random.number(0...30))
        text.raw(",\"numAffected\":")
        text.number(random.number(0...min(20, count)))
        text.raw(",\"numAtRisk\":")
        text.number(count)
        text.raw("}")
      }
      text.raw("]}")
    } while text.bytes.count < end
  }
}
