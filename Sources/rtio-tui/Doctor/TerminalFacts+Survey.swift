import CursesTerminal
import Doctor
import TerminalModel
import TrialModel

extension TerminalFacts {
  /// The terminal of this process.
  init(in world: Environment) {
    let survey = TerminalSurvey(term: world.term)
    self.init(
      isThere: survey.isThere,
      type: world.term,
      description: survey.type,
      isKin: survey.isKin,
      failure: survey.failure.map { Failure($0) },
      abilities: survey.type == nil
        ? nil
        : Abilities(
          colours: survey.colours,
          hasOwnScreen: survey.hasOwnScreen,
          hasArrowKeys: survey.hasArrowKeys,
          hasReverse: survey.hasReverse
        ),
      extent: survey.size.map { Extent(columns: $0.columns, rows: $0.rows) },
      namedColumns: world.variable("COLUMNS"),
      namedRows: world.variable("LINES"),
      refusesColour: world.refusesColour
    )
  }
}

extension LocaleFacts {
  /// The locale of this process, which takes it over.
  init() {
    let characters = CharacterSet.adopted()
    self.init(
      variable: characters.variable,
      value: characters.requested,
      isInstalled: characters.isInstalled,
      isUTF8: characters.isUTF8,
      isUnicode: characters.isUnicode
    )
  }
}
