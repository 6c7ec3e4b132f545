import Browser
import ReaderFiles
import TrialExport
import TrialModel
import TrialQuery

/// Where a reader's or a team's overrides of categories are kept.
typealias KeptOverrides = Kept<Overrides>

extension Overrides: KeptContent {
  static var name: String { "overrides" }
  static func standardPath(in world: Environment) -> String? { world.overridesPath }
  init() { self.init([]) }
}

extension Conversation {
  /// Keeps an override and tells the browser how that ended.
  mutating func overrule(_ request: OverrideRequest, in kept: KeptOverrides) {
    let outcome = kept.keep(after: state.overrides) { $0.following(request, on: $1) }
    _ = hear(.overrideEnded(outcome))
  }

  /// Takes over the overrides there are, or says why they cannot be read.
  mutating func readOverrides(of kept: KeptOverrides, isQuick: Bool = false) {
    do throws(KeptFileError) {
      let overrides = try kept.read(isQuick: isQuick)
      if overrides != state.overrides { _ = hear(.overridesRead(overrides)) }
    } catch {
      _ = hear(.reported(error.message, isError: true))
    }
  }
}
