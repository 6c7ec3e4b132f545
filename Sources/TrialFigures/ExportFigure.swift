package import TrialModel
package import TrialPages

/// What an SVG file shows, by where it was asked for.
package enum ExportFigure: Hashable, Sendable {
  /// The trials that are taken along, as a table.
  case list
  /// The forest plot as it is set: endpoint, pooling, level.
  case forest(ForestSubject, ForestOptions)
  /// Another page of such a plot: funnel, influence or cumulative.
  case forestPage(ForestTab, ForestSubject, ForestOptions)
  /// The toxicity table of a trial as it is cut, sorted and measured.
  case toxicity(TrialID, PageOptions)
  /// Trials side by side, with or without the rows in which all are alike.
  case comparison([TrialID], leavingOutSame: Bool)
  /// The summary of findings of trials as it is set.
  case summary([TrialID], SummaryOptions)
  /// The flow of the living review that is open.
  case reviewFlow
  /// The screen as a picture: for all that is no figure.
  case screen

  /// What it is, in a few words, for the choice of formats.
  package var purpose: String {
    switch self {
    case .list: "the trials as a table to print"
    case .forest: "the forest plot as a figure to print"
    case .forestPage(let tab, _, _): "the page \(tab.name) as a figure to print"
    case .toxicity: "the toxicity table as a figure to print"
    case .comparison: "the comparison as a table to print"
    case .summary: "the summary of findings as a table to print"
    case .reviewFlow: "the flow as a figure to print"
    case .screen: "the screen as a picture"
    }
  }

  /// The name offered for its file.
  package var fileName: String {
    switch self {
    case .list: "rtio-trials.svg"
    case .forest: "rtio-forest.svg"
    case .forestPage(let tab, _, _): "rtio-\(tab.name).svg"
    case .toxicity: "rtio-toxicity.svg"
    case .comparison: "rtio-comparison.svg"
    case .summary: "rtio-summary.svg"
    case .reviewFlow: "rtio-flow.svg"
    case .screen: "rtio-screen.svg"
    }
  }

  /// A forest plot with the page of it that is shown.
  package struct Plot: Hashable, Sendable {
    package let subject: ForestSubject
    package let options: ForestOptions
    package let tab: ForestTab
  }

  /// The forest plot it is or is a page of; `nil` for all else.
  package var plot: Plot? {
    switch self {
    case .forest(let subject, let options):
      Plot(subject: subject, options: options, tab: .plot)
    case .forestPage(let tab, let subject, let options):
      Plot(subject: subject, options: options, tab: tab)
    case .list, .toxicity, .comparison, .summary, .reviewFlow, .screen: nil
    }
  }

  /// Whether it is of the trials taken along, and not of what is on the screen.
  package var isOfTrials: Bool { self == .list }
}
