import TrialModel

extension RecordWriter {
  /// Writes a trial; the texts that a search looks into come first.
  mutating func write(_ trial: ListedTrial) {
    write(trial.id.text)
    write(trial.otherIDs)
    write(trial.acronym)
    write(trial.title)
    write(trial.officialTitle)
    write(trial.sponsor)
    write(trial.conditions)
    write(trial.categories.agents)
    write(trial.role.rawValue)
    write(trial.categories)
    write(trial.stateNow)
    write(trial.start?.text)
    write(trial.participants) { $0.write($1) }
    write(trial.headline) { $0.write($1) }
    write(trial.design)
    write(trial.holdings.map(\.rawValue))
  }

  private mutating func write(_ categories: Categories) {
    write(categories.sites)
    write(categories.siteLabel)
    write(categories.classes)
    write(categories.agentLabel)
    write(Int(categories.sequence.rawValue))
    write(categories.backbone.rawValue)
    write(categories.questions.map(\.rawValue))
    write(categories.regions)
    write(categories.phase.text)
    write(categories.primaryEndpoint.rawValue)
    write(categories.hasChanged)
    write(categories.doses)
    write(categories.eligible.stages)
    write(categories.eligible.expression)
  }

  private mutating func write(_ design: ListedDesign) {
    write(design.controls)
    write(design.primaryOutcome)
    write(design.primaryCompletion?.text)
    write(design.countries)
  }

  private mutating func write(_ state: StateOfKnowledge) {
    write(state.status.text)
    write(state.text)
    write(state.source.text)
    write(state.asOf?.text)
  }

  private mutating func write(_ participants: Participants) {
    write(participants.counted.rawValue)
    write(participants.number.digits)
    write(participants.source.text)
  }

  private mutating func write(_ headline: Headline) {
    write(headline.label)
    write(headline.estimate)
    write(headline.interval)
    write(headline.p)
    write(headline.mark)
    write(headline.number?.digits)
    write(headline.bounds)
    write(headline.ratio) { writer, ratio in
      writer.write(ratio.value) { $0.write($1) }
      writer.write(ratio.bounds) { writer, bounds in
        writer.write(bounds.lowerBound)
        writer.write(bounds.upperBound)
      }
    }
    write(headline.source.text)
  }
}

extension ListedTrial {
  /// Reads a trial; a damaged record gives a trial with wrong or empty fields.
  init(_ record: inout RecordReader) {
    let id = TrialID(record.text())
    let otherIDs = record.texts()
    let acronym = record.optionalText()
    let title = record.text()
    let officialTitle = record.optionalText()
    let sponsor = record.optionalText()
    let conditions = record.texts()
    let agents = record.texts()
    self.init(
      id: id,
      acronym: acronym,
      otherIDs: otherIDs,
      title: title,
      officialTitle: officialTitle,
      sponsor: sponsor,
      conditions: conditions,
      role: Role(rawValue: record.text()) ?? .registry,
      categories: Categories(&record, agents: agents),
      stateNow: StateOfKnowledge(&record),
      start: PartialDate(&record),
      participants: record.optional { Participants(&$0) },
      headline: record.optional { Headline(&$0) },
      design: ListedDesign(&record),
      holdings: record.texts().compactMap { Holding(rawValue: $0) }
    )
  }
}

extension Categories {
  fileprivate init(_ record: inout RecordReader, agents: [String]) {
    self.init(
      sites: record.texts(),
      siteLabel: record.text(),
      classes: record.texts(),
      agents: agents,
      agentLabel: record.text(),
      sequence: TreatmentSequence(rawValue: UInt8(truncatingIfNeeded: record.number())),
      backbone: Backbone(rawValue: record.text()) ?? .none,
      questions: record.texts().compactMap { ReviewQuestion(rawValue: $0) },
      regions: record.texts(),
      phase: Phase(record.text()),
      primaryEndpoint: PrimaryEndpoint(rawValue: record.text()) ?? .noneFound,
      hasChanged: record.flag(),
      doses: record.texts(),
      eligible: EligibilityWords(stages: record.texts(), expression: record.optionalText())
    )
  }
}

extension ListedDesign {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      controls: record.texts(),
      primaryOutcome: record.optionalText(),
      primaryCompletion: PartialDate(&record),
      countries: record.texts()
    )
  }
}

extension StateOfKnowledge {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      status: RecruitmentStatus(record.text()),
      text: record.text(),
      source: SourceKey(record.text()),
      asOf: PartialDate(&record)
    )
  }
}

extension PartialDate {
  fileprivate init?(_ record: inout RecordReader) {
    guard let text = record.optionalText(), let date = try? PartialDate(text) else { return nil }
    self = date
  }
}

extension Participants {
  fileprivate init?(_ record: inout RecordReader) {
    let counted = SizeFigure.CountedSet(rawValue: record.text())
    let number = try? PrintedNumber(digits: record.text())
    let source = SourceKey(record.text())
    guard let counted, let number else { return nil }
    self.init(counted: counted, number: number, source: source)
  }
}

extension Headline {
  fileprivate init(_ record: inout RecordReader) {
    self.init(
      label: record.text(),
      estimate: record.text(),
      interval: record.optionalText(),
      p: record.optionalText(),
      mark: record.optionalText(),
      number: record.optionalText().flatMap { try? PrintedNumber(digits: $0) },
      bounds: record.optionalText(),
      ratio: record.optional { DrawnRatio(&$0) },
      source: SourceKey(record.text())
    )
  }
}

extension Headline.DrawnRatio {
  fileprivate init(_ record: inout RecordReader) {
    // What is drawn has to be a ratio whatever the bytes hold.
    let value = record.optional { $0.double() }.flatMap { $0.isDrawable ? $0 : nil }
    let bounds = record.optional { record -> ClosedRange<Double>? in
      let (lower, upper) = (record.double(), record.double())
      return lower <= upper && lower.isDrawable && upper.isDrawable ? lower...upper : nil
    }
    self.init(value: value, bounds: bounds)
  }
}

extension Double {
  /// Whether it is a number that an axis can have: finite, not negative, and no larger than any ratio.
  fileprivate var isDrawable: Bool { isFinite && self >= 0 && self <= 1e12 }
}
