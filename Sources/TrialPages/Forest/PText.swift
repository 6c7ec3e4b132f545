/// P values computed here, in the form journals print them.
enum PText {
  /// `P 0.027`, `P 0.21`, `P <0.0001`: two digits that count, at most four decimals.
  static func of(_ p: Double) -> String {
    if p < 0.0001 { return "P <0.0001" }
    let decimals = p < 0.001 ? 4 : p < 0.1 ? 3 : 2
    return "P \(DecimalText.of(p, decimals: decimals))"
  }
}
