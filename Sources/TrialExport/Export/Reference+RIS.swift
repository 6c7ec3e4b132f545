import TrialModel

extension Reference {
  /// The entry in the RIS format, lines ending with CR LF; a field that is not known is left out.
  ///
  /// `AN` has the PubMed and `C2` the PubMed Central identifier, as PubMed's own files have them;
  /// `M1`, a number, has the registry number.
  var ris: String {
    var lines: [(tag: String, text: String)] = [("TY", type), ("ID", key)]
    lines += work.authors.map { ("AU", $0) }
    let pages = Self.span(work.pages)
    let fields = [
      ("TI", title), ("T2", work.journal), ("PY", date.map { Self.year($0) }),
      ("DA", date.map(Self.slashed)), ("VL", work.volume), ("IS", work.issue), ("SP", pages.first),
      ("EP", pages.last), ("DO", doi), ("AN", pmid), ("C2", pmcid), ("M1", registryNumber),
      ("UR", link?.text),
    ]
    lines += fields.compactMap { tag, text in text.map { (tag, $0) } }
    lines += notes.map { ("N1", $0) } + [("ER", "")]
    return lines.map { "\($0.tag)  - \($0.text.onOneLine)\r\n" }.joined() + "\r\n"
  }

  private var type: String {
    switch kind {
    case .review, .publication: "JOUR"
    case .meeting: "CPAPER"
    case .registry: "DBASE"
    case .trialPage, .label: "ELEC"
    case .news: "NEWS"
    case .dataset: "DATA"
    case .reviewReference, nil: "GEN"
    }
  }

  private static func year(_ date: PartialDate) -> String { String(date.text.prefix(4)) }

  /// The date as RIS has it: `2014//`, `2020/01/`, `2022/05/02`.
  private static func slashed(_ date: PartialDate) -> String {
    let parts = date.text.split(separator: "-")
    return (parts + Array(repeating: "", count: max(0, 3 - parts.count))).joined(separator: "/")
  }

  /// The first and the last page; the last is `nil` where the citation gives one alone.
  private static func span(_ pages: String?) -> (first: String?, last: String?) {
    guard let pages else { return (nil, nil) }
    let ends = pages.split(separator: "-", maxSplits: 1).map(String.init)
    return ends.count == 2 ? (ends[0], ends[1]) : (pages, nil)
  }
}
