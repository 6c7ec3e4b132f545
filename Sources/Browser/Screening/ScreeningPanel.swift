import TrialModel
import TrialScreening

/// What stands beside a record that is read: criteria, reasons with their digits, who decided what, and what
/// is to be known of it.
struct ScreeningPanel {
  private let open: ReviewSession
  private let id: TrialID
  private let keymap: Keymap
  /// The queue it is read in, which says of itself what it is.
  private let queue: ScreeningQueue

  init(_ open: ReviewSession, of id: TrialID, in queue: ScreeningQueue, _ keymap: Keymap) {
    self.queue = queue
    self.open = open
    self.id = id
    self.keymap = keymap
  }

  private var reviewProtocol: ReviewProtocol { open.review.protocol }

  /// All of it, part by part.
  ///
  /// - Parameters:
  ///   - width: How many columns there are.
  ///   - hasRemarks: Whether what is to be known of the record is part of it; not where that stands on the screen
  ///     already.
  /// - Returns: Its lines.
  func whole(width: Int, hasRemarks: Bool = true) -> RecordText {
    var text = RecordText(width: width)
    for remark in hasRemarks ? remarks : [] {
      text.paragraph(remark, label: "!", at: 0, labelRole: .warning)
    }
    text.heading("CRITERIA")
    for criterion in reviewProtocol.criteria {
      text.paragraph(criterion.text, label: criterion.id)
    }
    if reviewProtocol.criteria.isEmpty { text.paragraph("the protocol has none") }
    if !reviewProtocol.reasons.isEmpty { text.heading("REASONS TO EXCLUDE") }
    for (place, reason) in reviewProtocol.reasons.enumerated() {
      text.paragraph(reason.text, label: place < 9 ? "\(place + 1)" : "-", labelRole: .key)
    }
    if reviewProtocol.reasons.count > 9 {
      text.paragraph("lists all", label: keymap.name(of: .chooseReason), labelRole: .key)
    }
    text.heading("DECISIONS, \(open.stage.rawValue.uppercased())")
    for line in decisions { text.paragraph(line) }
    return text
  }

  /// As much of it as so many lines have room for, whether anything is cut, and whether all that is to be known of
  /// the record is among it.
  ///
  /// What is to be known and who decided is there first, then the reasons, then the criteria.
  func short(
    width: Int,
    rows: Int
  ) -> (text: RecordText, isCut: Bool, hasRemarks: Bool) {
    func lines(_ make: (inout RecordText) -> Void) -> [RecordText.Line] {
      var text = RecordText(width: width)
      make(&text)
      return text.lines
    }
    // That nothing is decided yet goes without saying where each line counts.
    let saysDecisions = rows > 2 || open.own(id) != nil || !open.isBlind(id) && hasOthers
    // Who disagrees is what a conflict is decided by.
    let isShort = queue == .conflicts && rows <= 2
    let remarkLines = lines { text in
      for remark in isShort ? [] : remarks {
        text.paragraph(remark, label: "!", at: 1, labelRole: .warning)
      }
    }
    let decisionLines = lines { text in
      if isShort {
        text.paragraph(choices.joined(separator: "; "))
      } else if saysDecisions {
        text.paragraph(decisions.joined(separator: "; "))
      }
    }
    let known = remarkLines + decisionLines
    let reasons = lines { $0.add(reasonLines: reviewProtocol.reasons, keymap) }
    let named = reviewProtocol.criteria.map { "\($0.id): \($0.text)" }
    let sentence = named.isEmpty ? "no criteria" : named.joined(separator: "; ")
    let criteria = lines { $0.paragraph(sentence) }
    // One line of each part is worth more than a second of another.
    let knownRows =
      queue == .conflicts && rows == 2 ? min(known.count, 2) : min(known.count, max(1, rows - 2))
    let reasonRows = max(0, min(reasons.count, rows - knownRows - 1, rows > 8 ? 4 : 2))
    let criteriaRows = max(0, min(criteria.count, rows - knownRows - reasonRows))
    var text = RecordText(width: width)
    for line in criteriaRows < criteria.count
      ? cut(sentence, to: criteriaRows, lines) : criteria
    { text.add(line) }
    for line in reasons.prefix(reasonRows) { text.add(line) }
    for line in known.prefix(knownRows) { text.add(line) }
    let isCut =
      criteriaRows < criteria.count || reasonRows < reasons.count || knownRows < known.count
    let hasRemarks = !isShort && knownRows >= remarkLines.count
    return (text, isCut, hasRemarks)
  }

  /// As many words of the criteria as so many lines have room for, with a mark that more stand below.
  private func cut(
    _ sentence: String,
    to rows: Int,
    _ lines: ((inout RecordText) -> Void) -> [RecordText.Line]
  ) -> [RecordText.Line] {
    var words = sentence.split(separator: " ")
    while rows > 0, !words.isEmpty {
      words.removeLast()
      let cut = lines { $0.paragraph("\(words.joined(separator: " ")) … (whole below)") }
      if cut.count <= rows { return cut }
    }
    return []
  }

  private var hasOthers: Bool {
    open.review.screening.entries(of: id, at: open.stage).contains { $0.reader != open.reader }
  }

  /// What is to be known of the record before it is decided on.
  private var remarks: [String] {
    var remarks: [String] = []
    if open.review.isGone(id) {
      let since = open.review.gone(id).map { " since \($0.dayText)" } ?? ""
      remarks.append("gone\(since): no search finds it any more")
    }
    if open.pilot.contains(id), open.stage == reviewProtocol.firstStage,
      open.own(id)?.decision.choice.isDecided != true,
      [.open, .maybe].contains(open.review.standing(of: id, at: open.stage))
    {
      remarks.append("of the pilot: everybody reads it first")
    }
    if let step = open.review.leftOut[id] { remarks.append("left out by the step '\(step)'") }
    if let original = open.review.original(of: id) {
      remarks.append("decided to be a duplicate of \(original.text)")
    }
    if let own = open.own(id)?.decision, own.choice.isDecided, open.isOfFormerCriteria(own) {
      remarks.append("you decided by a former wording of the criteria")
    }
    if queue != .secondLook, open.secondLook(id) != nil {
      remarks.append("changed since you decided, in what the criteria name")
    }
    return remarks
  }

  /// What the reader decided, then what the others did as far as it may be seen.
  private var decisions: [String] {
    let entries = open.review.screening.entries(of: id, at: open.stage)
      .filter { $0.decision.choice != .clear }
    let own = entries.filter { $0.reader == open.reader }
      .map { "you: \(words(of: $0))" }
    guard !open.isBlind(id) else {
      let key = keymap.name(of: .reveal, in: .screening)
      return (own.isEmpty ? ["you: nothing yet"] : own)
        + ["others: hidden, \(key) reveals, and that is kept"]
    }
    let others = entries.filter { $0.reader != open.reader }
      .map { "\($0.reader.text): \(words(of: $0))" }
    return (own.isEmpty ? ["you: nothing yet"] : own)
      + (others.isEmpty ? ["others: nothing yet"] : others)
  }

  /// Who decided how, without day and note: of the others first.
  private var choices: [String] {
    let entries = open.review.screening.entries(of: id, at: open.stage)
      .filter { $0.decision.choice != .clear }
    let others = open.isBlind(id) ? [] : entries.filter { $0.reader != open.reader }
    return others.map { "\($0.reader.text): \($0.decision.words(in: reviewProtocol))" }
      + entries.filter { $0.reader == open.reader }
      .map { "you: \($0.decision.words(in: reviewProtocol))" }
  }

  private func words(of entry: Screening.Entry) -> String {
    let note = entry.decision.note.isEmpty ? "" : " (\(entry.decision.note))"
    let former = open.isOfFormerCriteria(entry.decision) ? ", former criteria" : ""
    return "\(entry.decision.words(in: reviewProtocol))\(note), \(entry.at.dayText)\(former)"
  }
}

extension RecordText {
  /// The reasons one after the other, each with its digit; none is broken.
  fileprivate mutating func add(reasonLines reasons: [ReviewProtocol.Reason], _ keymap: Keymap) {
    var pieces: [Piece] = []
    var used = 0
    func room(for text: String) -> Bool { used == 0 || used + 2 + text.count <= width - 2 }
    let shown = reasons.prefix(9).enumerated().map { (String($0 + 1), $1.text) }
    let rest = reasons.count > 9 ? [(keymap.name(of: .chooseReason), "all \(reasons.count)")] : []
    for (key, words) in shown + rest {
      let text = "\(key) \(words)"
      if !room(for: text) {
        add(Line(pieces, at: 1))
        (pieces, used) = ([], 0)
      }
      if used > 0 { pieces.append(Piece("  ")) }
      pieces += [Piece(key, .key), Piece(" \(words)")]
      used += text.count + (used > 0 ? 2 : 0)
    }
    if !pieces.isEmpty { add(Line(pieces, at: 1)) }
  }
}
