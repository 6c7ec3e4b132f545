package import TrialModel
package import TrialScreening

extension PercentEncoding {
  /// The parameters of a query as a user types it or copies it from an address:
  /// `query.term=lung AND radiotherapy&filter.overallStatus=RECRUITING`.
  ///
  /// `%20` is a space and `%26` an ampersand; `+` is a space where no space stands in the text, as in what
  /// is copied. What comes before a question mark is left out.
  ///
  /// - Throws: `QueryRefusal` for a part without `=`, a name that stands twice, or one that is the
  ///   program's own.
  package static func parameters(
    of text: String
  ) throws(QueryRefusal) -> [ReviewProtocol.Parameter] {
    var text = text[...]
    if text.hasPrefix("http"), let mark = text.firstIndex(of: "?") {
      text = text[text.index(after: mark)...]
    } else if text.hasPrefix("?") {
      text = text.dropFirst()
    }
    let isCopied = !text.contains(" ")
    var parameters: [ReviewProtocol.Parameter] = []
    for part in text.split(separator: "&") {
      guard let equals = part.firstIndex(of: "="), equals > part.startIndex else {
        throw .withoutValue(String(part))
      }
      let name = String(part[..<equals])
      let spelled = part[part.index(after: equals)...]
      let spaced = isCopied ? String(spelled.map { $0 == "+" ? " " : $0 }) : String(spelled)
      guard let value = decoded(spaced) else { throw .noText(name) }
      parameters.append(.init(name, value))
    }
    guard !parameters.isEmpty else { throw .empty }
    try QueryRefusal.judge(parameters)
    return parameters
  }
}

/// Why a query cannot be sent as it is.
package enum QueryRefusal: Error, Explained {
  case empty
  case withoutValue(String)
  case noText(String)
  case twice(String)
  case own(String)

  /// Looks for what the service or this program would not take.
  package static func judge(_ parameters: [ReviewProtocol.Parameter]) throws(QueryRefusal) {
    var known: Set<String> = []
    for parameter in parameters {
      if ReviewProtocol.Parameter.ownNames.contains(parameter.name) { throw .own(parameter.name) }
      guard known.insert(parameter.name).inserted else { throw .twice(parameter.name) }
    }
  }

  package var what: String {
    switch self {
    case .empty: "the query is empty"
    case .withoutValue(let part): "'\(part)' of the query is no NAME=VALUE"
    case .noText(let name): "the value of '\(name)' is no text in UTF-8"
    case .twice(let name): "'\(name)' stands twice in the query"
    case .own(let name): "'\(name)' is set by this program when it reads the list"
    }
  }

  package var remedy: String {
    switch self {
    case .empty, .withoutValue:
      "write it as in 'query.term=radiotherapy AND immunotherapy&filter.overallStatus=RECRUITING'; "
        + "%26 is an ampersand"
    case .noText: "write it in UTF-8, each byte as % and two digits"
    case .twice: "join the two values, with AND or with a comma"
    case .own(let name): "take '\(name)' out"
    }
  }
}
