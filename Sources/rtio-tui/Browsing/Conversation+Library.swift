import Browser
import TrialModel
import TrialQuery

extension Conversation {
  /// Reads the records of studies for the browser, without those that are damaged, and says what the world has to
  /// do once the browser has them.
  mutating func readStudies(
    _ ids: [TrialID],
    for wish: StudyWish,
    from library: Library
  ) -> [Effect] {
    do throws(ProgramError) {
      var studies: [Trial] = []
      var damaged: [ProgramError] = []
      for (place, id) in ids.enumerated() {
        try library.fetch(ids, from: place)
        do throws(ProgramError) {
          guard let study = try library.study(id) else {
            return hear(.reported("the store has no record of \(id.text)", isError: true))
          }
          studies.append(study)
        } catch {
          // One of many is left out, and that is said.
          guard error.isOfOneRecord, ids.count > 1 else { throw error }
          damaged.append(error)
        }
      }
      guard let first = damaged.first else { return hear(.studiesRead(studies, for: wish)) }
      guard !studies.isEmpty else { throw first }
      let effects = hear(.studiesRead(studies, for: wish))
      let others = damaged.count == 1 ? "" : ", and \(damaged.count - 1) more"
      return effects + hear(.reported("left out: \(first.message)\(others)", isError: true))
    } catch {
      return hear(.reported(error.message, isError: true))
    }
  }

  /// Makes the list of all trials anew when the store is newer than it, as after an interrupted import.
  mutating func renewIndex(of library: Library, in background: inout BackgroundWork) {
    do throws(ProgramError) {
      guard let store = library.store else { return }
      // What is over a line is looked at beside the browser; here the first keys would wait for it.
      guard
        try store.location.isFarAway
          ? state.index.generation == 0 : !store.isCurrent(state.index)
      else { return }
      remakeIndex(of: library, in: &background)
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }

  /// Lists the bundled trials alone and has the list of all made anew, since the index is no longer as it
  /// was written.
  mutating func replaceDamagedIndex(of library: Library, in background: inout BackgroundWork) {
    _ = hear(.indexMade(.bundled))
    remakeIndex(of: library, in: &background)
    let place = library.records?.location.indexInWords ?? "the index beside the store"
    let said = "\(place) was damaged or changed by another program; made anew"
    _ = hear(.reported(said, isError: true))
  }

  /// Makes the list of all trials anew: here when the store is small, else in the background.
  ///
  /// What runs there already is ended first. Where there is no store nothing happens.
  ///
  /// - Returns: What the browser wants once it has the list.
  @discardableResult
  mutating func remakeIndex(
    of library: Library,
    in background: inout BackgroundWork
  ) -> [Effect] {
    do throws(ProgramError) {
      guard let store = library.store else { return [] }
      if store.location.isIndexedHere, !background.isRunning {
        let index = try store.makeIndex()
        let effects = hear(.indexMade(index))
        if let remark = store.remark(on: index) { _ = hear(.reported(remark, isError: true)) }
        return effects
      } else if try background.makeIndex(of: store) {
        _ = hear(.importNews(.began(.list)))
      }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
    return []
  }
}
