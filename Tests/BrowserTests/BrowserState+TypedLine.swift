@testable import Browser

extension BrowserState {
  /// The line that keys are typed into; `nil` where no text is typed.
  var typedLine: TypedLine? {
    switch popUp {
    case .help(let popUp): popUp.line
    case .palette(let popUp): popUp.line
    case .export(let popUp): popUp.isAsking ? nil : popUp.line
    case .decision(let popUp): popUp.line
    case .overriding(let popUp): popUp.line
    case .noting(let popUp): popUp.line
    case .importPath(let prompt): prompt.line
    case .endpoints(let popUp): popUp.line
    case .rating(let popUp): popUp.field == .domains ? nil : popUp.line
    case .screening(let popUp): popUp.noteLine
    case .source, .columns, .sort, .records, .importing, .leaving, .finding: nil
    case nil:
      switch screen {
      case .trials(let list): list.prompt?.line
      case .trial(let trial): trial.prompt?.line
      case .eventAcross(let across): across.prompt
      default: nil
      }
    }
  }
}
