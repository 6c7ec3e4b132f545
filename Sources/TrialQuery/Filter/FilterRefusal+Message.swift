import TrialModel

extension FilterRefusal: Explained {
  /// What is wrong, in one sentence without a full stop.
  package var what: String {
    switch cause {
    case .unknownField(let typed, _): "no field is called '\(typed)'"
    case .fieldMissing: "the name of a field is missing"
    case .unknownValue(let field, let typed, _): "no \(field.noun) is called '\(typed)'"
    case .emptyValue(let field): "a value is missing for '\(field.name)'"
    case .emptyPhrase: "there is nothing between the quotes"
    case .nothingNegated: "nothing follows the minus sign"
    case .closingQuoteMissing: "the closing quote is missing"
    case .nothingBefore(let word): "nothing stands before \(word)"
    case .nothingAfter(let word): "nothing follows \(word)"
    case .closingBracketMissing: "the closing bracket is missing"
    case .openingBracketMissing: "nothing was opened that this bracket closes"
    case .emptyBrackets: "there is nothing between the brackets"
    case .bracketsTooDeep: "brackets stand within brackets more than \(FilterParser.deepest) deep"
    case .notANumber(let field, let typed):
      "'\(typed)' is no whole number of at most 9 digits, as '\(field.name)' needs"
    case .reversedRange(_, let lower, let upper):
      "the range begins at \(lower), above its end at \(upper)"
    case .notAPercentage(_, let typed):
      "'\(typed)' is no percentage from 0 to 100 with at most two decimals"
    case .comparisonOfTerms(let field):
      "a term is missing between '\(field.name)' and its percentage"
    case .noReview(let field): "'\(field.name)' asks what a review decided, and none is open"
    case .comparisonOfWords(let field): "'\(field.name)' takes words, which have no order"
    }
  }

  /// What to write instead, in one sentence without a full stop.
  package var remedy: String {
    switch cause {
    case .unknownField(_, .some(let nearest)): "Nearest: \(nearest.name)"
    case .unknownField(_, .none), .fieldMissing:
      "Fields: \(FilterField.allCases.map(\.name).joined(separator: " "))"
    case .unknownValue(_, _, .some(let nearest)):
      "Nearest: \(nearest.value.text) (\(nearest.count))"
    case .unknownValue(let field, _, .none):
      !known.isEmpty
        ? "Known: \(known.joined(separator: " "))"
        : field.vocabulary.isEmpty
          ? "A part of the word without '\(field.name):' is looked for in the texts"
          : "Known: \(field.vocabulary.map { FilterValue($0).text }.joined(separator: " "))"
    case .emptyValue(let field): "Write \(field.example)"
    case .emptyPhrase: "Put words between them or take them away"
    case .nothingNegated: "Write what to leave out: -status:terminated"
    case .closingQuoteMissing: "Put a \" at the end of the words"
    case .nothingBefore(let word), .nothingAfter(let word):
      "Write lung \(word) brain; in small letters it is a word"
    case .closingBracketMissing: "Put a ) where they end"
    case .openingBracketMissing: "Put a ( where they begin, or quotes around the word"
    case .emptyBrackets: "Put words between them or take them away"
    case .bracketsTooDeep: "Take some away"
    case .notANumber(let field, _): "Write \(field.example)"
    case .reversedRange(let field, let lower, let upper):
      "Write \(field.name):\(upper)..\(lower)"
    case .noReview: "Open one with --review and its folder, or leave this out"
    case .comparisonOfWords(let field), .notAPercentage(let field, _),
      .comparisonOfTerms(let field):
      "Write \(field.example)"
    }
  }

  /// What and remedy together: `no site is called 'lng'. Nearest: lung (7)`.
  package var message: String { "\(what). \(remedy)" }

  /// The text that can be put in the place of the wrong part; `nil` when none is at hand.
  package var replacement: String? {
    switch cause {
    case .unknownField(_, let nearest): nearest?.name
    case .unknownValue(_, _, let nearest): nearest.map { FilterText.quotedValue($0.value.text) }
    case .reversedRange(_, let lower, let upper): "\(upper)..\(lower)"
    default: nil
    }
  }

  /// The text with what is missing at its end; `nil` when something else is wrong.
  private var closed: String? {
    switch cause {
    case .closingQuoteMissing: text + "\""
    case .closingBracketMissing: text + ")"
    default: nil
    }
  }

  /// The text with the replacement put in or what is missing added; `nil` when nothing is at hand.
  package var repaired: String? {
    closed
      ?? replacement.map { replacement in
        String(text.prefix(place.offset)) + replacement
          + String(text.dropFirst(place.offset + place.length))
      }
  }
}

extension FilterField {
  /// A filter that asks something of the field in the right form.
  fileprivate var example: String {
    switch self {
    case .participants: "n>=500 or n:100..500"
    case .year: "year:2014..2020"
    case .event: "ae:pneumonitis>10 or ae:\"radiation pneumonitis\">=2.5"
    case .seriousEvent: "sae:pneumonitis>=5"
    case .agent: "agent:durvalumab"
    case .site: "site:lung"
    default: "\(name):\(vocabulary.first.map { FilterValue($0).text } ?? "")"
    }
  }
}

extension FilterRefusal {
  /// What is wrong and what to do, with the text below it and carets under the place, three lines.
  package func message(under text: String) -> String {
    let gap = String(repeating: " ", count: place.offset)
    return "\(message)\n  \(text)\n  \(gap)\(carets)"
  }

  /// A caret for each character of the place, at least one.
  package var carets: String { String(repeating: "^", count: max(1, place.length)) }
}
