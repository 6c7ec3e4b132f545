/// One formula as a calculator offers it: what it wants, what it computes, and whose it is.
package struct Method: Sendable {
  /// One thing a method wants to be told.
  package struct Input: Hashable, Sendable {
    package let name: String
    /// What it is, with its unit or range.
    package let what: String
    /// Whether it may be left out.
    package let isOptional: Bool

    static func required(_ name: String, _ what: String) -> Input {
      Input(name: name, what: what, isOptional: false)
    }

    static func optional(_ name: String, _ what: String) -> Input {
      Input(name: name, what: what, isOptional: true)
    }
  }

  /// The name to call it by: `rd_newcombe`.
  package let name: String
  /// What it is, in a line.
  package let title: String
  /// What it can be told, in the order in which people say it.
  package let inputs: [Input]
  package let formula: String
  /// Who published it.
  package let source: String
  let compute: @Sendable (Arguments) throws(CalculatorRefusal) -> Answer

  /// Computes from the inputs.
  ///
  /// - Throws: `CalculatorRefusal` when an input is unknown, missing, of the wrong kind or out of its
  ///   range, or when these inputs have no answer.
  package func evaluate(_ inputs: [NamedValue]) throws(CalculatorRefusal) -> Answer {
    try compute(Arguments(inputs, known: self.inputs.map(\.name), of: name))
  }
}
