import Doctor
import Glibc
import RegistryImport
import SQLiteEngine
import TrialModel
import TrialQuery
import TrialStore

extension StoreFacts {
  /// The largest file that is read whole to see whether it is sound, which takes a tenth of a second.
  private static let mostReadWhole = 64 << 20

  /// A store in a file, looked at as it is.
  init(file path: String, in world: Environment) {
    let place = world.abbreviating(path)
    do throws(StoreError) {
      let database = try SQLitePlace(path).looking()
      var status = stat()
      if stat(path, &status) == 0, status.st_size <= Self.mostReadWhole {
        try database.requireSound()
      }
      let store = try RegistryStore(on: database)
      let totals = try store.totals()
      self.init(
        place: place,
        look: .read(
          records: totals.studies,
          withResults: totals.studiesWithResults,
          layout: Migration.layoutInWords
        ),
        refusal: access(path, W_OK) == 0 ? nil : SystemReason.text,
        index: Self.index(at: path + ".index", of: try store.generation())
      )
    } catch {
      self.init(place: place, look: Self.look(at: error), index: nil)
    }
  }

  /// What a store that could not be read is: in need of mending, or just not there yet.
  static func look(at error: StoreError) -> Look {
    switch error.code {
    case .missing: .none
    case .busy, .importRunning, .outdated, .conflict: .passing(Failure(error))
    case .readOnly:
      .passing(
        Failure(
          what: "an import was cut off in the middle of it",
          remedy: "nothing to do: the next start of the program takes back what was unfinished"
        )
      )
    default: .failed(Failure(error))
    }
  }

  /// The index at a path, of a store that is in a state.
  static func index(at path: String, of generation: StoreGeneration) -> Index {
    do throws(IndexError) {
      guard let index = try RecordStore.index(at: path) else { return .none }
      try index.verify()
      guard index.fingerprint == RecordStore.fingerprint, index.generation == generation.mark else {
        return .old
      }
      return .current(trials: index.count)
    } catch {
      switch error {
      case .otherVersion, .otherNames: return .old
      default: return .damaged(Failure(error))
      }
    }
  }
}
