import TrialModel

extension PageRow {
  /// A statement in the words of a source under a label; `title` is what `p` calls it, the label where
  /// nothing else is said.
  static func statement(
    _ label: String,
    _ text: String,
    titled title: String? = nil,
    source: SourceKey
  ) -> PageRow {
    PageRow(
      .statement(label: label, text: text),
      figures: [ShownFigure(title: title ?? label, words: SourcedText(text, source: source))]
    )
  }

  /// The line of a part of a record that is folded and unfolded on it, with a sign for which it is.
  ///
  /// A word after the sign names the part; without one the line says what would become of it.
  static func fold(
    _ part: FoldedPart,
    isOpen: Bool,
    word: String? = nil,
    _ text: String,
    titled title: String,
    source: SourceKey
  ) -> PageRow {
    let word = word ?? (isOpen ? "fold" : "unfold")
    // Labels have room for ten letters; a long word stands at its sign.
    let gap = word.utf8.count < 9 ? " " : ""
    return PageRow(
      .statement(label: "\(isOpen ? "-" : "+")\(gap)\(word)", text: text),
      figures: [
        ShownFigure(title: title, text: text, figure: nil, source: source, link: .unfold(part))
      ],
      link: .unfold(part)
    )
  }
}
