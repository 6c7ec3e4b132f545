/// How a number was computed here, and who published the method.
package struct Computation: Hashable, Sendable {
  /// What is computed, in a few words: `risk difference`.
  package let name: String
  /// The formula, with what went into it.
  package let formula: String
  /// Where the method was published.
  package let publication: String
  /// What else went into it, a line each: degrees of freedom, rows, the command that does it again.
  package let details: [FigureDetail]

  package init(name: String, formula: String, publication: String, details: [FigureDetail] = []) {
    self.name = name
    self.formula = formula
    self.publication = publication
    self.details = details
  }
}
