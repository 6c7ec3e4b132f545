import TrialExport
import TrialFigures

extension ReviewFlowDocument {
  /// The flow as a figure, in SVG.
  var svg: String {
    ReviewFlowFigure(reviewFlow, title: heading).svg(provenance: provenance)
  }
}
