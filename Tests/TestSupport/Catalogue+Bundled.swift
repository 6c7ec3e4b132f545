import BundledCatalogue
import TrialImport
package import TrialModel
package import TrialQuery

extension Catalogue {
  /// The catalogue inside the program, for tests over the real trials.
  ///
  /// - Throws: `BundledCatalogueUnreadable` with the findings when a file has a mistake.
  package static func bundled() throws -> Catalogue { try shared.get() }

  /// Read once for all tests.
  private static let shared = Result { try read() }

  private static func read() throws -> Catalogue {
    let files = BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }
    let (catalogue, findings) = CuratedCatalogue.read(files: files)
    guard let catalogue, findings.isEmpty else {
      throw BundledCatalogueUnreadable(findings: findings.map(\.description))
    }
    return catalogue
  }
}

extension EventTerms {
  /// The groups inside the program.
  package static let bundled = (try? EventTerms(BundledCatalogue.eventTerms.description)) ?? .none
}

/// The catalogue inside the program cannot be read.
package struct BundledCatalogueUnreadable: Error {
  package let findings: [String]
}
