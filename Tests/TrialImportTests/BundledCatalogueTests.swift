import BundledCatalogue
import Testing
import TrialImport
import TrialModel

@Suite("The bundled catalogue is whole")
struct BundledCatalogueTests {
  /// The catalogue as the program reads it, with what was found against it.
  private static let read = CuratedCatalogue.read(
    files: BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }
  )

  private func catalogue() throws -> Catalogue { try #require(Self.read.catalogue) }

  @Test("nothing is found against any file")
  func sound() {
    #expect(Self.read.findings.map(\.description) == [])
  }

  @Test(
    "every trial is there",
    arguments: [(Role.reported, 6), (.running, 19), (.since, 29), (.context, 7)]
  )
  func trials(role: Role, count: Int) throws {
    #expect(try catalogue().trials.count { $0.role == role } == count)
  }

  @Test("every claim of the review is there once")
  func claims() throws {
    let catalogue = try catalogue()
    let claims = (catalogue.review.claims + catalogue.trials.flatMap(\.claims)).map(\.id.number)
    #expect(claims.sorted() == Array(1...212))
  }

  @Test("every discrepancy is there once")
  func discrepancies() throws {
    let catalogue = try catalogue()
    let all = catalogue.review.discrepancies + catalogue.trials.flatMap(\.discrepancies)
    #expect(all.map(\.number).sorted() == Array(1...37))
  }

  @Test("every figure of the review is among the figures of its claim", arguments: ReviewFigure.all)
  func figures(_ expected: ReviewFigure) throws {
    let catalogue = try catalogue()
    let claims = catalogue.review.claims + catalogue.trials.flatMap(\.claims)
    let claim = try #require(claims.first { $0.id.text == expected.claim })
    let printed = claim.figures.flatMap(\.waysItIsWritten)
    #expect(printed.contains { $0.hasFigure(expected.text) }, "\(printed)")
  }
}

extension Figure {
  /// The number, its bounds, its P value and the printed text.
  fileprivate var waysItIsWritten: [String] {
    [
      value.value?.digits, interval?.lower?.digits, interval?.upper?.digits,
      p.map { ($0.modifier == .equal ? "" : $0.modifier.rawValue) + $0.number.digits }, printed,
    ].compactMap { $0 }
  }
}

extension String {
  /// Whether a figure stands in the text by itself, not as a part of a longer number.
  fileprivate func hasFigure(_ figure: String) -> Bool {
    ranges(of: figure).contains { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...]
      let startsInside = before.map { $0.isNumber || $0 == "." || $0 == "," } ?? false
      let next = after.first
      let goesOn =
        next?.isNumber == true
        || ((next == "." || next == ",") && after.dropFirst().first?.isNumber == true)
      return !startsInside && !goesOn
    }
  }
}
