import Browser
import TrialModel

extension Conversation {
  /// Reads the record of a study and lets the browser open it.
  mutating func readStudy(_ id: TrialID, from library: Library) {
    do throws(Problem) {
      if let study = try library.study(id) {
        _ = hear(.studyRead(study))
      } else {
        _ = hear(.reported("the store has no record of \(id.text)", isError: true))
      }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }

  /// Makes the list of all trials anew when the store is newer than it, as after an interrupted import.
  mutating func renewIndex(of library: Library) {
    do throws(Problem) {
      guard let store = library.store, try !store.isCurrent(library.index) else { return }
      _ = hear(.indexMade(try store.makeIndex(of: library.catalogue)))
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
