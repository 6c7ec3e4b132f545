import Browser
import TrialModel

extension Conversation {
  /// Reads the records of studies for the browser; all of them, or none and the reason.
  mutating func readStudies(_ ids: [TrialID], for wish: StudyWish, from library: Library) {
    do throws(Problem) {
      var studies: [Trial] = []
      for id in ids {
        guard let study = try library.study(id) else {
          _ = hear(.reported("the store has no record of \(id.text)", isError: true))
          return
        }
        studies.append(study)
      }
      _ = hear(.studiesRead(studies, for: wish))
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
