/// An outcome with its results as posted.
package struct PostedOutcome: Hashable, Sendable {
  /// The registry's word for its rank: `PRIMARY`, `SECONDARY`, `OTHER_PRE_SPECIFIED`, `POST_HOC`.
  ///
  /// `nil` when not given.
  package let type: String?
  package let title: String
  /// What was measured and how; `nil` when not given.
  package let description: String?
  /// Who was analysed, in words; `nil` when not said.
  package let population: String?
  /// When it was measured, in words; `nil` when not given.
  package let timeFrame: String?
  /// The registry's word: `POSTED`, `NOT_POSTED`; `nil` when not given.
  package let reportingStatus: String?
  /// When results not yet posted are expected.
  ///
  /// `nil` when not given, as for results that are posted.
  package let expectedPosting: PartialDate?
  /// What is given for each group: `MEDIAN`, `COUNT_OF_PARTICIPANTS`; `nil` when not given.
  package let parameter: String?
  /// What stands beside it, as given: `95% Confidence Interval`; `nil` when not given.
  package let dispersion: String?
  /// The unit as given: `Months`, `Participants`; `nil` when not given.
  package let unit: String?
  /// What was analysed where it was not participants: `Eyes`; `nil` where it was participants.
  package let unitsAnalysed: String?
  /// Whether the sponsor asks for percentages to be shown; `nil` when not said.
  package let showsPercent: Bool?
  /// The groups of this outcome alone.
  package let groups: [PostedGroup]
  package let denominators: [PostedDenominator]
  /// The rows; empty when nothing was posted or nobody analysed.
  package let classes: [MeasurementClass]
  package let analyses: [PostedAnalysis]

  package init(
    type: String?,
    title: String,
    description: String?,
    population: String?,
    timeFrame: String?,
    reportingStatus: String?,
    expectedPosting: PartialDate?,
    parameter: String?,
    dispersion: String?,
    unit: String?,
    unitsAnalysed: String?,
    showsPercent: Bool?,
    groups: [PostedGroup],
    denominators: [PostedDenominator],
    classes: [MeasurementClass],
    analyses: [PostedAnalysis]
  ) {
    self.type = type
    self.title = title
    self.description = description
    self.population = population
    self.timeFrame = timeFrame
    self.reportingStatus = reportingStatus
    self.expectedPosting = expectedPosting
    self.parameter = parameter
    self.dispersion = dispersion
    self.unit = unit
    self.unitsAnalysed = unitsAnalysed
    self.showsPercent = showsPercent
    self.groups = groups
    self.denominators = denominators
    self.classes = classes
    self.analyses = analyses
  }
}

/// Rows of a posted table that belong together.
package struct MeasurementClass: Hashable, Sendable {
  /// The heading; `nil` when the table has one class.
  package let title: String?
  /// The denominators of these rows; empty when those of the whole table hold.
  package let denominators: [PostedDenominator]
  package let categories: [MeasurementCategory]

  package init(
    title: String?,
    denominators: [PostedDenominator],
    categories: [MeasurementCategory]
  ) {
    self.title = title
    self.denominators = denominators
    self.categories = categories
  }
}

/// One row of a posted table.
package struct MeasurementCategory: Hashable, Sendable {
  /// What the row is of; `nil` where its class has one row only.
  package let title: String?
  /// Groups without a measurement are left out by the registry.
  package let measurements: [Measurement]

  package init(title: String?, measurements: [Measurement]) {
    self.title = title
    self.measurements = measurements
  }
}

/// One cell of a posted table.
package struct Measurement: Hashable, Sendable {
  package let group: PostedGroupID
  /// The value; `nil` when not given.
  package let value: PostedNumber?
  /// What stands beside the value, by the dispersion of the outcome; `nil` when not given.
  package let spread: PostedNumber?
  /// The lower bound beside the value; `nil` when not given.
  package let lower: PostedNumber?
  /// The upper bound beside the value; `nil` when not given.
  package let upper: PostedNumber?
  /// The reason for a value such as `NA`; `nil` when none is given.
  package let comment: String?

  package init(
    group: PostedGroupID,
    value: PostedNumber?,
    spread: PostedNumber?,
    lower: PostedNumber?,
    upper: PostedNumber?,
    comment: String?
  ) {
    self.group = group
    self.value = value
    self.spread = spread
    self.lower = lower
    self.upper = upper
    self.comment = comment
  }
}

/// A comparison of groups as posted.
package struct PostedAnalysis: Hashable, Sendable {
  /// The groups compared; which is the reference is nowhere coded.
  package let groups: [PostedGroupID]
  /// What is compared with what, in words; `nil` when not given.
  package let groupDescription: String?
  /// The registry's word: `SUPERIORITY`, `NON_INFERIORITY`; `nil` when not given.
  package let hypothesis: String?
  /// The test as given: `Log Rank`; `nil` when not given.
  package let method: String?
  /// The P value as given: `<0.0001`, `= 0.46`; `nil` when none was posted.
  package let pText: String?
  /// What it reads as; `nil` when it is no P value between 0 and 1.
  package let p: PValue?
  /// What the sponsor adds to the P value; `nil` when nothing.
  package let pComment: String?
  /// What is estimated, in free words: `Hazard Ratio (HR)`; `nil` when not given.
  package let parameter: String?
  /// The estimate as posted; `nil` when not given.
  package let estimate: PostedNumber?
  /// The level of the interval in percent, as given: `95`, but also `0.9852`.
  ///
  /// `nil` when not given, which is no 95.
  package let level: PostedNumber?
  /// The registry's word: `TWO_SIDED`, `ONE_SIDED`; `nil` when not given.
  package let sides: String?
  /// The lower bound of its interval; `nil` when not given, as for a one-sided one.
  package let lower: PostedNumber?
  /// The upper bound of its interval; `nil` when not given, as for a one-sided one.
  package let upper: PostedNumber?
  /// What the sponsor adds to the bounds, such as why one is missing; `nil` when nothing.
  package let limitComment: String?
  /// What the dispersion is, and how large; `nil` when not given.
  package let dispersion: String?
  /// How large it is; `nil` when not given.
  package let dispersionValue: PostedNumber?
  /// What the sponsor adds: to the estimate, the method, or the analysis as a whole.
  package let comments: [String]

  package init(
    groups: [PostedGroupID],
    groupDescription: String?,
    hypothesis: String?,
    method: String?,
    pText: String?,
    p: PValue?,
    pComment: String?,
    parameter: String?,
    estimate: PostedNumber?,
    level: PostedNumber?,
    sides: String?,
    lower: PostedNumber?,
    upper: PostedNumber?,
    limitComment: String?,
    dispersion: String?,
    dispersionValue: PostedNumber?,
    comments: [String]
  ) {
    self.groups = groups
    self.groupDescription = groupDescription
    self.hypothesis = hypothesis
    self.method = method
    self.pText = pText
    self.p = p
    self.pComment = pComment
    self.parameter = parameter
    self.estimate = estimate
    self.level = level
    self.sides = sides
    self.lower = lower
    self.upper = upper
    self.limitComment = limitComment
    self.dispersion = dispersion
    self.dispersionValue = dispersionValue
    self.comments = comments
  }
}
