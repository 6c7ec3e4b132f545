import TrialModel

extension PackedWriter {
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
    write(trial.treatments)
    write(trial.role.rawValue)
    write(trial.categories)
    write(trial.stateNow)
    write(trial.start?.text)
    write(trial.participants) { $0.write($1) }
    write(trial.headline) { $0.write($1) }
    write(trial.resultsDate?.text)
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
  /// Reads a trial; a damaged packed gives a trial with wrong or empty fields.
  init(_ packed: inout PackedReader) {
    let id = TrialID(packed.text())
    let otherIDs = packed.texts()
    let acronym = packed.optionalText()
    let title = packed.text()
    let officialTitle = packed.optionalText()
    let sponsor = packed.optionalText()
    let conditions = packed.texts()
    let agents = packed.texts()
    let treatments = packed.texts()
    self.init(
      id: id,
      acronym: acronym,
      otherIDs: otherIDs,
      title: title,
      officialTitle: officialTitle,
      sponsor: sponsor,
      conditions: conditions,
      treatments: treatments,
      role: Role(rawValue: packed.text()) ?? .registry,
      categories: Categories(&packed, agents: agents),
      stateNow: StateOfKnowledge(&packed),
      start: PartialDate(&packed),
      participants: packed.optional { Participants(&$0) },
      headline: packed.optional { Headline(&$0) },
      resultsDate: PartialDate(&packed),
      design: ListedDesign(&packed),
      holdings: packed.texts().compactMap { Holding(rawValue: $0) }
    )
  }
}

extension Categories {
  fileprivate init(_ packed: inout PackedReader, agents: [String]) {
    self.init(
      sites: packed.texts(),
      siteLabel: packed.text(),
      classes: packed.texts(),
      agents: agents,
      agentLabel: packed.text(),
      sequence: TreatmentSequence(rawValue: UInt8(truncatingIfNeeded: packed.number())),
      backbone: Backbone(rawValue: packed.text()) ?? .none,
      questions: packed.texts().compactMap { ReviewQuestion(rawValue: $0) },
      regions: packed.texts(),
      phase: Phase(packed.text()),
      primaryEndpoint: PrimaryEndpoint(rawValue: packed.text()) ?? .noneFound,
      hasChanged: packed.flag(),
      doses: packed.texts(),
      eligible: EligibilityWords(stages: packed.texts(), expression: packed.optionalText())
    )
  }
}

extension ListedDesign {
  fileprivate init(_ packed: inout PackedReader) {
    self.init(
      controls: packed.texts(),
      primaryOutcome: packed.optionalText(),
      primaryCompletion: PartialDate(&packed),
      countries: packed.texts()
    )
  }
}

extension StateOfKnowledge {
  fileprivate init(_ packed: inout PackedReader) {
    self.init(
      status: RecruitmentStatus(packed.text()),
      text: packed.text(),
      source: SourceKey(packed.text()),
      asOf: PartialDate(&packed)
    )
  }
}

extension PartialDate {
  fileprivate init?(_ packed: inout PackedReader) {
    guard let text = packed.optionalText(), let date = try? PartialDate(text) else { return nil }
    self = date
  }
}

extension Participants {
  fileprivate init?(_ packed: inout PackedReader) {
    let counted = SizeFigure.CountedSet(rawValue: packed.text())
    let number = try? PrintedNumber(digits: packed.text())
    let source = SourceKey(packed.text())
    guard let counted, let number else { return nil }
    self.init(counted: counted, number: number, source: source)
  }
}

extension Headline {
  fileprivate init(_ packed: inout PackedReader) {
    self.init(
      label: packed.text(),
      estimate: packed.text(),
      interval: packed.optionalText(),
      p: packed.optionalText(),
      mark: packed.optionalText(),
      number: packed.optionalText().flatMap { try? PrintedNumber(digits: $0) },
      bounds: packed.optionalText(),
      ratio: packed.optional { DrawnRatio(&$0) },
      source: SourceKey(packed.text())
    )
  }
}

extension Headline.DrawnRatio {
  fileprivate init(_ packed: inout PackedReader) {
    // What is drawn has to be a ratio whatever the bytes hold.
    let value = packed.optional { $0.double() }.flatMap { $0.isDrawable ? $0 : nil }
    let bounds = packed.optional { packed -> ClosedRange<Double>? in
      let (lower, upper) = (packed.double(), packed.double())
      return lower <= upper && lower.isDrawable && upper.isDrawable ? lower...upper : nil
    }
    self.init(value: value, bounds: bounds)
  }
}

extension Double {
  /// Whether it is a number that an axis can have: finite, not negative, and no larger than any ratio.
  fileprivate var isDrawable: Bool { isFinite && self >= 0 && self <= 1e12 }
}
