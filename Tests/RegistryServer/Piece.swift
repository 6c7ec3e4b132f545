/// A piece of a record that the server can answer alone, by the name the service gives it.
///
/// The service knows some 300; these are what a client of lists needs. Any other name is answered as a
/// wrong one.
enum Piece: String, CaseIterable {
  case number = "NCTId"
  case lastUpdatePosted = "LastUpdatePostDate"
  case firstPosted = "StudyFirstPostDate"
  case briefTitle = "BriefTitle"
  case officialTitle = "OfficialTitle"
  case status = "OverallStatus"
  case dataDay = "VersionHolder"

  var section: String { self == .dataDay ? "derivedSection" : "protocolSection" }

  var module: String {
    switch self {
    case .number, .briefTitle, .officialTitle: "identificationModule"
    case .lastUpdatePosted, .firstPosted, .status: "statusModule"
    case .dataDay: "miscInfoModule"
    }
  }

  /// The keys to its value, each behind the one before.
  var keys: [String] {
    switch self {
    case .number: ["nctId"]
    case .lastUpdatePosted: ["lastUpdatePostDateStruct", "date"]
    case .firstPosted: ["studyFirstPostDateStruct", "date"]
    case .briefTitle: ["briefTitle"]
    case .officialTitle: ["officialTitle"]
    case .status: ["overallStatus"]
    case .dataDay: ["versionHolder"]
    }
  }

  /// Its value in the module it stands in.
  func wrapped(_ value: String) -> String {
    keys.reversed().reduce("\"\(value)\"") { text, key in
      text.hasPrefix("\"") && key == keys.last ? "\"\(key)\":\(text)" : "\"\(key)\":{\(text)}"
    }
  }
}
