import ArgumentParser
import Browser
import TrialModel

/// Which keys are asked for beside those of the file of keys.
struct KeyOptions: ParsableArguments {
  @Option(
    help: """
      Other keys for decisions on the records of a review, such as include=y,exclude=n,maybe=m,later=z, or \
      those of another program: rayyan, asreview. Default: $RTIO_SCREENING_KEYS.
      """
  )
  var screeningKeys: String?

  /// What keys mean, by the file of keys and then by what was asked for.
  ///
  /// - Throws: `ProgramError` for keys that were asked for and cannot be taken; a file that cannot be is
  ///   left aside.
  func kept(in world: Environment) throws(ProgramError) -> KeptKeys {
    let kept = KeptKeys(in: world)
    let named = world.variable("RTIO_SCREENING_KEYS").flatMap { $0.isEmpty ? nil : $0 }
    guard let text = screeningKeys ?? named else { return kept }
    do throws(ScreeningKeyRefusal) {
      return try kept.deciding(by: text)
    } catch {
      let place = screeningKeys == nil ? "RTIO_SCREENING_KEYS" : "--screening-keys"
      throw ProgramError(.wrongUse, "\(place): \(error.message)")
    }
  }
}
