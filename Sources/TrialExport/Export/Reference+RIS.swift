import TrialModel

extension Reference {
  /// The entry in the RIS format, lines ending with CR LF; a field that is not known is left out.
  ///
  /// `AN` has the PubMed and `C2` the PubMed Central identifier, as PubMed's own files have them;
  /// `M1`, a number, has the registry number.
  var ris: String {
    var lines: [(tag: String, text: String)] = [("TY", type), ("ID", key)]
    lines += authors.map { ("AU", $0.asRISName) }
    let fields = [
      ("TI", shownTitle), ("T2", venue), ("PY", date.map { Self.year($0) }),
      ("DA", date.map(Self.slashed)), ("VL", volume), ("IS", issue), ("SP", span?.first),
      ("EP", span?.last), ("DO", doi), ("AN", pmid), ("C2", pmcid), ("M1", registryNumber),
      ("UR", link?.text),
    ]
    lines += fields.compactMap { tag, text in text.map { (tag, $0) } }
    lines += (authors.compactMap(\.nameWithComma) + notes).map { ("N1", $0) } + [("ER", "")]
    return lines.map { "\($0.tag)  - \($0.text.onOneLine)\r\n" }.joined() + "\r\n"
  }

  private var type: String {
    switch form {
    case .article: "JOUR"
    case .paper: "CPAPER"
    case .record: "DBASE"
    case .page: "ELEC"
    case .news: "NEWS"
    case .data: "DATA"
    case .other: "GEN"
    }
  }

  private static func year(_ date: PartialDate) -> String { String(date.text.prefix(4)) }

  /// The date as RIS has it: `2014//`, `2020/01/`, `2022/05/02`.
  private static func slashed(_ date: PartialDate) -> String {
    let parts = date.text.split(separator: "-")
    return (parts + Array(repeating: "", count: max(0, 3 - parts.count))).joined(separator: "/")
  }
}

extension ReferenceAuthor {
  /// The name as RIS has it, where a comma parts a family name from given names.
  ///
  /// In the name of a company it would do so too, and is left out.
  fileprivate var asRISName: String {
    guard case .named(let name) = self else { return inverted }
    return name.split(separator: ",").joined()
  }

  /// The name as printed, for a note; `nil` where it stands as printed anyway.
  fileprivate var nameWithComma: String? {
    guard case .named(let name) = self, name.contains(",") else { return nil }
    return "Name as printed: \(name)"
  }
}
