import BundledCatalogue
import TrialImport
import TrialModel

extension Catalogue {
  /// The catalogue inside the program.
  ///
  /// - Throws: `Problem` when it cannot be read, which the build should have prevented.
  static func bundled() throws(Problem) -> Catalogue {
    let files = BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }
    let (catalogue, findings) = CuratedCatalogue.read(files: files)
    guard let catalogue, findings.isEmpty else {
      let first = findings.first.map { ": \($0.description)" } ?? ""
      throw Problem(.defect, "the catalogue inside the program cannot be read\(first)")
    }
    return catalogue
  }
}
