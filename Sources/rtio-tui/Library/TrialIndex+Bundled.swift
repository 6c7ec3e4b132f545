import BundledCatalogue
import TrialModel
import TrialQuery

extension TrialIndex {
  /// The index of the trials inside the program, made while it was built, with the words that mean the
  /// same.
  static var bundled: TrialIndex {
    let (text, count) = BundledCatalogue.index
    // The same code wrote the bytes, and a test reads them; making them anew is for a program whose
    // parts do not belong together.
    let index =
      (try? TrialIndex(PrintableBytes.bytes(of: text, count: count)))
      ?? TrialIndex(Catalogue.bundled.trials, .bundled)
    return index.knowing { .bundled }
  }
}
