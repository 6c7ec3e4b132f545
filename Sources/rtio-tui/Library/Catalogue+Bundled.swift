import BundledCatalogue
import TrialImport
import TrialModel

extension Catalogue {
  /// The catalogue inside the program, which was judged while it was built; trials are read when they are
  /// asked for.
  static var bundled: Catalogue {
    Catalogue(
      CuratedCatalogue.shelf(
        of: BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) },
        asOf: try? PartialDate(BundledCatalogue.asOf.description)
      )
    )
  }
}
