import TrialPages
import TrialModel
import TrialQuery

/// Figures and their sources in words, for lines and pop-ups.
enum FigureFormat {
  /// Where a figure comes from, short enough for the status line.
  static func origin(of shown: ShownFigure, in catalogue: Catalogue) -> String {
    var parts: [String] = []
    if let figure = shown.figure {
      if let correction = figure.correction {
        parts.append("\(correction.mark) printed \(figure.printed)")
      }
      if let dataCut = figure.dataCut { parts.append("data cut \(dataCut)") }
    }
    if let key = shown.source {
      parts.append(catalogue.shortName(of: key, claim: shown.figure?.claim))
    } else if let computation = shown.computation {
      parts.append("computed: \(computation.publication)")
    } else {
      parts.append("our reading of the figures shown")
    }
    return parts.joined(separator: " · ")
  }
}
