import TrialModel
import TrialQuery

extension Figure {
  /// The figure in one line with everything a reader needs to trust it, its source in brackets.
  ///
  /// `0.65 (0.50-0.5), printed '0.65 (0.50-0.5)', should read 0.65 (0.50-0.85) … [review]`
  var citedText: String {
    var parts = [text]
    if let interval, !interval.level.isPrinted { parts.append("level not printed, read as 95 %") }
    if let population { parts.append(population) }
    if let dataCut { parts.append("data cut \(dataCut)") }
    if saysMoreInPrint { parts.append("printed '\(printed)'") }
    let said = parts.joined(separator: ", ") + " " + source.bracketed(place)
    let corrected = correction.map { correction in
      "; should read \(correction.text ?? correction.printed) "
        + "\(correction.source.bracketed()): \(correction.because.withoutFullStop)"
        + (correction.ruling.map { "; \($0.text)" } ?? "")
    }
    return said + (corrected ?? "") + (note.map { "; \($0.withoutFullStop)" } ?? "")
  }

  /// Whether the printed text tells what the number does not: words for it, or a misprint.
  private var saysMoreInPrint: Bool {
    correction != nil || !FoldedText(printed).contains(FoldedText(value.value?.digits ?? printed))
  }
}

extension String {
  /// The text without the full stop at its end, for use within a line.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension SourceKey {
  /// The key in brackets, as the list of sources has it: `[kwon-2014, table 2]`.
  func bracketed(_ place: String? = nil) -> String {
    "[" + [text, place].compactMap { $0 }.joined(separator: ", ") + "]"
  }
}

extension SourcedText {
  /// The statement with its source.
  var citedText: String { [text, source?.bracketed()].compactMap { $0 }.joined(separator: " ") }
}
