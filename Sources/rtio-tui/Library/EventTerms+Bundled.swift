import BundledCatalogue
import TrialQuery

extension EventTerms {
  /// The terms inside the program; none where they cannot be read, which the build prevents.
  static var bundled: EventTerms {
    (try? EventTerms(BundledCatalogue.eventTerms.description)) ?? .none
  }
}
