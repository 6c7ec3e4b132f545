import TrialModel

extension Reference {
  /// The entry in the RIS format, lines ending with CR LF.
  ///
  /// `AN` has the PubMed and `C2` the PubMed Central identifier, as PubMed's own files have them;
  /// `M1`, a number, has the registry number.
  var ris: String {
    var lines: [(tag: String, text: String)] = [("TY", type), ("ID", key), ("TI", title)]
    let identifiers = [
      ("DO", doi), ("AN", pmid), ("C2", pmcid), ("M1", registryNumber), ("UR", url),
    ]
    lines += identifiers.compactMap { tag, text in text.map { (tag, $0) } }
    lines += notes.map { ("N1", $0) } + [("ER", "")]
    return lines.map { "\($0.tag)  - \($0.text.onOneLine)\r\n" }.joined() + "\r\n"
  }

  private var type: String {
    switch kind {
    case .review, .publication: "JOUR"
    case .meeting: "CPAPER"
    case .registry: "DBASE"
    case .trialPage: "ELEC"
    case .news: "NEWS"
    case .dataset: "DATA"
    case .reviewReference, nil: "GEN"
    }
  }
}
