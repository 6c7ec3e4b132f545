import TrialImport
import TrialModel

/// An invented record with one posted outcome, of which a test gives the groups and the analyses.
enum PostedAnalysisRecord {
  /// The ratios of the record as a trial has them.
  static func ratios(
    title: String = "Overall Survival",
    groups: [String] = ["Drug + RT", "Placebo + RT"],
    arms: [(label: String, type: String)] = [],
    analyses: [String]
  ) throws -> [ReportedResult] {
    let record = try trial(title: title, groups: groups, arms: arms, analyses: analyses)
    return record.results
  }

  static func trial(
    title: String = "Overall Survival",
    groups: [String] = ["Drug + RT", "Placebo + RT"],
    arms: [(label: String, type: String)] = [],
    analyses: [String]
  ) throws -> Trial {
    let posted = groups.enumerated()
      .map { #"{"id": "OG00\#($0.offset)", "title": "\#($0.element)"}"# }
      .joined(separator: ", ")
    let registered = arms.map { #"{"label": "\#($0.label)", "type": "\#($0.type)"}"# }
      .joined(separator: ", ")
    let text = """
      {"protocolSection": {"identificationModule": {"nctId": "NCT90000077", "briefTitle": "Invented"},
        "statusModule": {"overallStatus": "COMPLETED"},
        "armsInterventionsModule": {"armGroups": [\(registered)]}},
       "resultsSection": {"outcomeMeasuresModule": {"outcomeMeasures": [
        {"type": "PRIMARY", "title": "\(title)", "groups": [\(posted)],
         "analyses": [\(analyses.joined(separator: ", "))]}]}}}
      """
    guard let record = try RecordExample.read(Array(text.utf8)).registration else {
      throw Unreadable()
    }
    return Trial(record)
  }

  /// An analysis of the first two groups; `more` is members of its own, with a comma before them.
  static func analysis(
    _ parameter: String = "Hazard Ratio (HR)",
    _ value: String = "0.80",
    groups: [Int] = [0, 1],
    _ more: String = ""
  ) -> String {
    let ids = groups.map { #""OG00\#($0)""# }.joined(separator: ", ")
    return
      #"{"groupIds": [\#(ids)], "paramType": "\#(parameter)", "paramValue": "\#(value)"\#(more)}"#
  }

  struct Unreadable: Error {}
}
