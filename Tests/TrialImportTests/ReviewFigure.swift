import Testing

/// A figure the review prints, by the project's own list: one line for each claim that has any.
struct ReviewFigure: CustomTestStringConvertible, Sendable {
  /// The claim it belongs to: `C038`.
  let claim: String
  /// The figure as printed, without unit unless the unit is part of it: `0.85`, `<0.0001`.
  let text: String

  var testDescription: String { "\(claim) \(text)" }

  static let all: [ReviewFigure] = {
    let table = (try? ExampleCatalogue.text(of: "ReviewFigures.tsv")) ?? ""
    return table.split(separator: "\n").dropFirst().flatMap { line in
      let columns = line.split(separator: "\t").map(String.init)
      return columns[1].split(separator: ";").map { figure in
        ReviewFigure(claim: columns[0], text: String(figure))
      }
    }
  }()
}
