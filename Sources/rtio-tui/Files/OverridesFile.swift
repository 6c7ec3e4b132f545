import Browser
import ReaderFiles
import TrialExport
import TrialModel
import TrialQuery

/// The file that a reader's or a team's overrides of categories are kept in.
typealias OverridesFile = KeptFile<Overrides>

extension Overrides: KeptContent {
  static var name: String { "overrides" }
  static func standardPath(in world: Environment) -> String? { world.overridesPath }
  init() { self.init([]) }
}

extension OverridesFile {
  /// What is in the file, for a list that is made before anybody can be told what is wrong with it.
  ///
  /// None where it cannot be read, which the browser says after its first frame.
  var readable: Overrides { (try? read()) ?? Overrides() }
}

extension Conversation {
  /// Keeps an override and tells the browser how that ended.
  mutating func overrule(_ request: OverrideRequest, in file: OverridesFile) {
    let outcome = file.keep(after: state.overrides) { $0.following(request, on: $1) }
    _ = hear(.overrideEnded(outcome))
  }

  /// Takes over the overrides of a file, or says why they cannot be read.
  mutating func readOverrides(of file: OverridesFile) {
    do throws(KeptFileError) {
      let overrides = try file.read()
      if !overrides.isEmpty { _ = hear(.overridesRead(overrides)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
