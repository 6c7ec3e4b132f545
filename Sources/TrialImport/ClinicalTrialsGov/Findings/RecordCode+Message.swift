import JSONText
import TrialModel

extension ImportFinding.RecordCode: Explained {
  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch self {
    case .notAStudy(let kind): "found \(kind.words) where a study belongs"
    case .numberMissing: "the study has no registry number"
    case .notARegistryNumber(let text): "\"\(text)\" is no registry number"
    case .wrongKind(let expected, let found):
      "found \(found.words) where \(expected.words) belongs, which was left out"
    case .quotesDiffer(let expected):
      expected == .string
        ? "the number lacks the quotes the registry puts around it, and was read all the same"
        : "the number stands in quotes, and was read all the same"
    case .notADate(let text): "\"\(text)\" is not a date, and was left out"
    case .notACount(let text): "\(text) cannot be a count, and was left out"
    case .partMissing(let part): "this has no \(part.rawValue), and was left out"
    case .affectedExceedsAtRisk(let affected, let atRisk):
      "\(affected) are affected of \(atRisk) at risk; both are kept as given"
    case .groupUnknown(let id, _): "the group \"\(id)\" is not one of this table"
    case .groupTwice(let id): "the group \"\(id)\" stands twice in one table"
    case .cellTwice(let group): "the group \"\(group)\" has two cells in one row"
    case .armUnknown(let label, _):
      "an intervention names the arm \"\(label)\", which is not listed"
    case .interventionUnknown(let name, _):
      "an arm names the intervention \"\(name)\", which is not listed"
    case .interventionElsewhere(let name):
      "an arm names the intervention \"\(name)\", which names other arms, and was not given it"
    case .resultsDenied: "the record holds results and says that it has none"
    case .more(let count): "\(count) more were found in this study and are not listed"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .notAStudy: "download the study again, or take it out"
    case .numberMissing:
      "choose the field NCT Number (nctId) when downloading; without it no study can be filed"
    case .notARegistryNumber: "it is NCT and eight digits, as in NCT04866017; correct it"
    case .wrongKind(let expected, _): "\(expected.example), or download the record again"
    case .quotesDiffer: "nothing needs to be done; the program that saved the file changed it"
    case .notADate: "compare it with the record; dates read 2016, 2016-09 or 2016-09-30"
    case .notACount: "compare it with the record"
    case .partMissing, .interventionElsewhere: "compare it with the record"
    case .affectedExceedsAtRisk: "no rate is computed; compare it with the record"
    case .groupUnknown(_, let nearest), .armUnknown(_, let nearest),
      .interventionUnknown(_, let nearest):
      nearest.map { "the nearest is \"\($0)\"; compare it with the record" }
        ?? "compare it with the record"
    case .groupTwice, .cellTwice: "both are kept, the first is shown; compare it with the record"
    case .resultsDenied: "the results are read; download the record again to be sure"
    case .more: "mend the first ones, or download the record again"
    }
  }
}
