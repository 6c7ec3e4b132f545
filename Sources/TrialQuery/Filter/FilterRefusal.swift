/// Why a text cannot be read as a filter, and where.
package struct FilterRefusal: Error, Hashable, Sendable {
  /// A part of the text, counted in characters from 0.
  ///
  /// The length is 1 or more; where something is missing, the place is where it should stand.
  package struct Place: Hashable, Sendable {
    package let offset: Int
    package let length: Int

    package init(offset: Int, length: Int) {
      self.offset = offset
      self.length = max(1, length)
    }
  }

  /// What is wrong.
  package enum Cause: Hashable, Sendable {
    /// No field has that name.
    case unknownField(String, nearest: FilterField?)
    /// A colon or comparison without a field's name before it.
    case fieldMissing
    /// Neither a trial nor the vocabulary has the value.
    case unknownValue(FilterField, String, nearest: NearestValue?)
    /// Nothing stands after the colon, a comma, or between quotes.
    case emptyValue(FilterField)
    /// Quotes with nothing between them.
    case emptyPhrase
    /// A minus sign with nothing after it.
    case nothingNegated
    case closingQuoteMissing
    /// `AND` or `OR` with nothing before it.
    case nothingBefore(String)
    /// `AND`, `OR` or `NOT` with nothing after it.
    case nothingAfter(String)
    /// A bracket that is not closed, or was never opened.
    case closingBracketMissing
    case openingBracketMissing
    /// Brackets with nothing between them.
    case emptyBrackets
    /// Brackets within brackets, more of them than anybody types.
    case bracketsTooDeep
    /// Not a whole number of at most nine digits.
    case notANumber(FilterField, String)
    /// The first number is larger than the second.
    case reversedRange(FilterField, Int, Int)
    /// Not a percentage of at most two decimals.
    case notAPercentage(FilterField, String)
    /// `<` or `>` directly after a field that takes terms of adverse events.
    case comparisonOfTerms(FilterField)
    /// `<` or `>` after a field that takes words.
    case comparisonOfWords(FilterField)
    /// A field that asks what a review decided, and none is open.
    case noReview(FilterField)
  }

  /// The right value that looks most like the wrong one.
  package struct NearestValue: Hashable, Sendable {
    package let value: FilterValue
    /// How many of all trials have it.
    package let count: Int

    package init(value: FilterValue, count: Int) {
      self.value = value
      self.count = count
    }
  }

  package let cause: Cause
  package let place: Place
  /// The whole text that was read.
  package let text: String
  /// The values of the field, those that trials have first, where an unknown one looks like none of them.
  package internal(set) var known: [String] = []

  package init(_ cause: Cause, at place: Place, in text: String) {
    self.cause = cause
    self.place = place
    self.text = text
  }
}
