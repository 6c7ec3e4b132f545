import TrialClassification
import TrialModel

/// An invented record with what a reader made of it before the rules were run on it.
///
/// The files of registry records at hand held no more trials of both treatments to judge, so these are
/// written as sponsors write; none is a trial.
struct HeldOutRecord: Sendable {
  let name: String
  var sites = ["lung"]
  let agents: [String]
  let classes: [String]
  let role: RadiotherapyRole
  let backbone: Backbone
  var sequence = ""
  var question: RandomisedQuestion?
  var regions: [String] = []
  let make: @Sendable (inout InventedRecord) -> Void

  /// All of them.
  static let all = ofSponsors + ofGroups + ofHospitals + ofCentres

  /// Whether the reader found both immunotherapy and radiotherapy, be it before the trial.
  var isOfBoth: Bool { !agents.isEmpty && role != .none }

  /// What the reader found by category, several values in one order.
  var judged: [String: String] {
    [
      "site": Self.list(sites), "agent": Self.list(agents), "class": Self.list(classes),
      "role": role.rawValue, "rt": backbone.rawValue, "sequence": sequence,
      "question": question?.rawValue ?? "", "region": Self.list(regions),
    ]
  }

  /// What the rules find, in the same form.
  func ruled(by classifier: Classifier) -> [String: String] {
    let sorted = classifier.sort(InventedRecord.with(make).registration)
    return [
      "site": Self.list(sorted.sites.map(\.value)),
      "agent": Self.list(sorted.agents.map(\.value.name)),
      "class": Self.list(sorted.classes.map(\.value)),
      "role": (sorted.role?.value ?? RadiotherapyRole.none).rawValue,
      "rt": sorted.backbone.value.rawValue, "sequence": sorted.wholeSequence.text,
      "question": sorted.question?.value.rawValue ?? "",
      "region": Self.list(sorted.regions.map(\.value)),
    ]
  }

  private static func list(_ values: [String]) -> String { values.sorted().joined(separator: ";") }
}

extension InventedRecord {
  /// Places of one country; those of companies bear no name.
  mutating func places(_ count: Int, in country: String, _ facility: String = "Research Site") {
    locations += Array(
      repeating: .init(
        facility: facility,
        city: nil,
        state: nil,
        country: country,
        status: nil
      ),
      count: count
    )
  }

  /// An official of a centre.
  mutating func official(of affiliation: String) {
    officials.append(.init(name: "An Official", role: "STUDY_CHAIR", affiliation: affiliation))
  }
}
