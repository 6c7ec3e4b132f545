package import TrialModel

/// What a row of a page shows.
///
/// `figures` of the row are what is selected in it. What a case holds lies elsewhere, so that the
/// rows of a long table are small, however much the largest case holds.
package indirect enum PageContent: Hashable, Sendable {
  /// A label and words, wrapped under the label.
  case statement(label: String, text: String)
  /// Words alone, wrapped.
  case paragraph(String)
  case blank
  /// A label, a value for each arm, and what follows: `randomised  476  237  713  2:1`.
  case armValues(label: String, values: [ArmValue], trailing: String)
  /// A ratio with its interval on the axis of the section.
  case ratio(RatioRow)
  /// Under an axis of ratios: which side is in favour of what.
  case ratioFoot(RatioFoot)
  /// A label, right-aligned cells under the heads of a table, and words after them.
  case cells(label: String, cells: [TableCell], trailing: String)
  /// What was worked out here of the rows above, under its label; wrapped.
  case computed(label: String, text: String, isIndented: Bool)
  /// The axis of a schedule.
  case scheduleAxis(ScheduleScale)
  /// One treatment of one arm over time, on the axis of the schedule.
  case lane(LaneRow)
  /// The signs of the section and what they stand for.
  case legend(PageLegend)
  /// One term of the toxicity table.
  case event(EventRow)
  /// Then and now of one aspect.
  case change(Change)
  /// What happened, on the line of dates.
  case dated(DatedRow)
  /// A discrepancy: its standing, what is printed, what the source says.
  case discrepancy(DiscrepancyRow)
  /// What a check found: what is printed, what was expected and why, what a source says.
  case finding(FindingRow)
  /// A document: its citation, and how far what was read can be trusted.
  case source(Source)
  /// A figure with where it comes from, on one line.
  case sourceLine(figure: String, value: String, source: String)
  /// A printed count beside how many are known.
  case count(label: String, printed: String, known: Int, total: Int?)
  /// Printed counts of one group beside how many are known, as many abreast as fit.
  case counts(name: String, cells: [CountCell])
  /// Known and unknown rows of the table as small squares.
  case knownRows(known: Int, total: Int)
  /// The boxes of the flow; the figures of the row are the boxes in their order.
  case flow(FlowDiagram)
  /// A question of the review with how many trials it names.
  case question(QuestionRow)
  /// A trial that reported since the review, or what a group of them comes to.
  case reported(ReportedRow)
  /// A claim with its section and references; figure 0 is the claim, then those it prints.
  case claim(Claim)
  /// Under an axis of effects: what its sides mean.
  case effectFoot(EffectFoot)
  /// A line of a forest plot on the axis of the section.
  case forest(ForestLine)
  /// Under the axis of a forest plot: which side is in favour of what.
  case forestSides(ForestSides)
  /// A row of a summary of findings.
  case summary(SummaryLine)
  /// A line of a funnel plot; its figures are its trials.
  case funnel(FunnelLine)
  /// Under the axis of a funnel plot: which side is in favour of what.
  case funnelSides(ForestSides)
  /// A row of a table of short numbers; figure 0 is all of it.
  case packed(PackedRow)
  /// A label and what each of the compared trials has.
  case compared(ComparedRow)
  /// A row of a table the registry posts.
  case posted(PostedRow)
  /// What the review, other sources and the imported record say of one thing.
  case voices(VoicesRow)
}

/// A value in the column of an arm.
package struct ArmValue: Hashable, Sendable {
  /// Which column, from 0; the columns are those of the section's heading.
  ///
  /// The column after the last arm holds what belongs to all of them.
  package let column: Int
  package let text: String
  /// The side of the arm; `nil` for a value of all arms.
  package let side: Arm.Side?
  /// Which of the row's figures it is; `nil` when it is none.
  package let figure: Int?

  package init(column: Int, text: String, side: Arm.Side?, figure: Int?) {
    self.column = column
    self.text = text
    self.side = side
    self.figure = figure
  }
}
