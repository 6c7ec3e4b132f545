import JSONText
import TrialModel

extension ImportFinding: CustomStringConvertible {
  /// What, where, and what to do: `Trials/NCT1.json:4:3: arms[0]: the key … is missing; add it`.
  package var description: String {
    "\(location.file):\(location.line):\(location.column): \(message)"
  }

  /// The finding without file, line and column, which tools print in their own way.
  package var message: String {
    let study = location.study.map { $0.text + ": " } ?? ""
    let path = location.path.isEmpty ? "" : location.path + ": "
    return "\(study)\(path)\(code.what); \(code.remedy)"
  }
}

extension ImportFinding: Explained {
  package var what: String { code.what }
  package var remedy: String { code.remedy }
}

extension ImportFinding.Code: Explained {
  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch self {
    case .notJSON(let code): code.what
    case .record(let fault): fault.what
    case .fileUnknown: "the catalogue has no place for a file of this name"
    case .fileMissing: "the file is missing"
    case .formatUnknown(let found): "this is format \(found), and only format 1 can be read"
    case .nameDiffers(let id, let expected): "the id \"\(id)\" is not \"\(expected)\""
    case .keyMissing(let key): "the key \"\(key)\" is missing"
    case .keyUnknown(let key, _): "the key \"\(key)\" is not known here"
    case .wrongType(let expected, let found):
      "found \(found.words) where \(Self.list(expected.map(\.words))) belongs"
    case .companionMissing(let key, let needs): "\"\(key)\" stands without \"\(needs)\""
    case .companionUnwanted(let key, let beside): "\"\(key)\" stands beside \"\(beside)\""
    case .textEmpty: "the text is empty"
    case .textTooLong(let length, let limit):
      "the text has \(length) characters, and \(limit) is the most"
    case .wordUnknown(let word, _, _): "\"\(word)\" is not a word of the format"
    case .notADate(let text): "\"\(text)\" is not a date"
    case .notAnAddress(let text): "\"\(text)\" is not an address"
    case .notAnIdentifier(let text, let sort): "\"\(text)\" is not a \(sort.name)"
    case .notInCitation(let text): "\"\(text)\" does not stand in the citation"
    case .notAClaim(let text): "\"\(text)\" is not the number of a claim"
    case .notAPlainNumber(let text): "\(text) is not a plain decimal number"
    case .notAWholeNumber(let text): "\(text) is not a whole number"
    case .numberOutOfRange(let text, let from, let to):
      to.map { "\(text) does not lie in \(from) to \($0)" } ?? "\(text) is less than \(from)"
    case .percentageOutOfRange(let text): "\(text) % does not lie in 0 to 100"
    case .listEmpty: "the list is empty"
    case .intervalWithoutLevel: "the interval has no level"
    case .claimMissing: "a figure of the review names no claim"
    case .claimOfOtherSource(let source): "a figure of \"\(source)\" names a claim of the review"
    case .claimNotInFile(let claim): "the claim \(claim) is not listed in this file"
    case .claimDiffers(let claim, let expected):
      "a figure inside the claim \(expected) names the claim \(claim)"
    case .cellEmpty: "the cell reports nothing"
    case .groupsOfTwoSets(let first, let second):
      "the groups \"\(first)\" and \"\(second)\" are not of one set"
    case .notASpan: "a span is not two times"
    case .spanReversed: "the span ends before it begins"
    case .twice(let referent, let id, _): "the \(referent) \(Self.name(referent, id)) stands twice"
    case .unknown(let referent, let id, _):
      "there is no \(referent) \(Self.name(referent, id)) \(referent.scope)"
    case .soughtHasFile(let trial): "the trial \(trial) has a file of its own"
    case .armUnused(let arm): "nothing refers to the arm \"\(arm)\""
    case .armNotNamed(let kind): "a \(kind) names no arm"
    case .comparisonNotNamed(let arms): "a ratio does not say which of \(arms) arms it compares"
    case .secondHeadline(let first): "the result \"\(first)\" is the headline already"
    case .evidenceMissing(let field): "no evidence is given for \"\(field)\""
    case .eventOutOfOrder(let date, let after): "\(date) comes before \(after)"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .notJSON(let code): code.remedy
    case .record(let fault): fault.remedy
    case .fileUnknown:
      "name it review.json, since.json, bibliography.json or Trials/ and a registry number, or take it out"
    case .fileMissing: "restore it beside the folder Trials"
    case .formatUnknown: "write 1, or build a program that knows the newer format"
    case .nameDiffers: "make the two alike"
    case .keyMissing(let key): "add \"\(key)\"; FORMAT.md says what it holds"
    case .keyUnknown(_, let nearest): Self.suggestion(nearest, else: "look it up in FORMAT.md")
    case .wrongType(let expected, _): Self.list(expected.map(\.example))
    case .companionMissing(_, let needs): "add \"\(needs)\" as the source has it, or take both out"
    case .companionUnwanted(let key, _): "take \"\(key)\" out, or take the other out"
    case .textEmpty: "write the text, or leave the key out"
    case .textTooLong: "say it in fewer"
    case .wordUnknown(_, let nearest, let known):
      Self.suggestion(nearest, else: "write one of \(Self.list(known))")
    case .notADate: "write 2016, 2016-09 or 2016-09-30"
    case .notAnAddress: "write https:// and the rest without a space, or say it in \"note\""
    case .notAnIdentifier(_, let sort): "write it as in \(sort.example), or leave it out"
    case .notInCitation: "write it as the citation has it, or leave it out"
    case .notAClaim: "write C and three digits, as in C038"
    case .notAPlainNumber: "write digits with at most one point, as in 0.85"
    case .notAWholeNumber: "write digits only"
    case .numberOutOfRange: "compare it with the source"
    case .percentageOutOfRange: "compare it with the source, or choose another unit"
    case .listEmpty: "name at least one"
    case .intervalWithoutLevel:
      "add \"level\" in percent, or \"not printed\" where the source prints none"
    case .claimMissing: "add \"claim\" with the number of the claim it belongs to"
    case .claimOfOtherSource: "take \"claim\" out, or name the source \"review\""
    case .claimNotInFile: "list the claim under \"claims\", or correct the number"
    case .claimDiffers: "move the figure to its claim"
    case .cellEmpty: "add \"affected\", \"events\" or \"percent\", or take the cell out"
    case .groupsOfTwoSets: "give the groups of each \"set\" an event of their own"
    case .notASpan: "write where it begins and where it ends, as in [0, 6]"
    case .spanReversed: "write the earlier time first"
    case .twice(let referent, _, let first):
      first.map { "the first is in \($0.file):\($0.line); keep one" }
        ?? "keep one \(referent), or give the other a name of its own"
    case .unknown(_, _, let nearest):
      Self.suggestion(nearest, else: "add it, or correct the reference")
    case .soughtHasFile: "take it out here; the page Since lists it by its own file"
    case .armUnused: "name it in a result, an event group or a lane, give it a size, or take it out"
    case .armNotNamed: "add \"arm\" with the id of the arm it was seen in"
    case .comparisonNotNamed:
      "add \"experimental\" and \"control\" with the ids of two arms, or \"not stated\" in both"
        + " where the source does not say"
    case .secondHeadline: "keep one headline, the figure the list shows"
    case .evidenceMissing(let field):
      "add an entry with \"field\": \"\(field)\", the words it rests on and their source"
    case .eventOutOfOrder: "put the events in the order of time"
    }
  }

  private static func suggestion(_ nearest: String?, else remedy: String) -> String {
    nearest.map { "did you mean \"\($0)\"?" } ?? remedy
  }

  private static func name(_ referent: ImportFinding.Referent, _ id: String) -> String {
    switch referent {
    case .claim, .discrepancy, .trial, .question: id
    case .source, .arm, .group, .result, .box: "\"\(id)\""
    }
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension ImportFinding.Referent: CustomStringConvertible {
  package var description: String { rawValue }

  fileprivate var scope: String {
    switch self {
    case .source: "in the bibliography"
    case .trial, .claim, .discrepancy: "in the catalogue"
    case .arm, .group, .result, .box, .question: "in this file"
    }
  }
}
