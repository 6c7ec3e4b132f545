/// What a reader wants to know first, in our words, each statement with its source.
package struct Overview: Hashable, Sendable {
  /// The question the trial asks.
  package let question: SourcedText
  /// Who was or is treated.
  package let population: SourcedText
  package let radiotherapy: SourcedText
  package let immunotherapy: SourcedText
  /// How the two follow each other.
  package private(set) var sequence: SourcedText
  package let design: SourcedText
  /// Cautions for reading the figures; empty when there is none.
  package let cautions: [SourcedText]

  package init(
    question: SourcedText,
    population: SourcedText,
    radiotherapy: SourcedText,
    immunotherapy: SourcedText,
    sequence: SourcedText,
    design: SourcedText,
    cautions: [SourcedText]
  ) {
    self.question = question
    self.population = population
    self.radiotherapy = radiotherapy
    self.immunotherapy = immunotherapy
    self.sequence = sequence
    self.design = design
    self.cautions = cautions
  }

  /// The same with another statement of the sequence.
  func with(sequence: SourcedText) -> Overview {
    var overview = self
    overview.sequence = sequence
    return overview
  }

  /// The statements with the labels they are shown under.
  package var statements: [(label: String, words: SourcedText)] {
    [
      ("Question", question), ("Who", population), ("RT", radiotherapy), ("IO", immunotherapy),
      ("Sequence", sequence), ("Design", design),
    ]
  }
}

/// A field of a registry record or publication that has no place of its own in the model.
package struct Fact: Hashable, Sendable {
  /// The name of the field in plain words: `masking`, `primary outcome`.
  package let field: String
  /// What is stated.
  package let text: String
  /// The number in it, when it is one; `nil` when it is none.
  package let figure: Figure?
  package let source: SourceKey
  /// The date to which the statement holds; `nil` when the copy carries none.
  package let asOf: PartialDate?

  package init(field: String, text: String, figure: Figure?, source: SourceKey, asOf: PartialDate?)
  {
    self.field = field
    self.text = text
    self.figure = figure
    self.source = source
    self.asOf = asOf
  }
}
