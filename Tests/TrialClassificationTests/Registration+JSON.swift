import Foundation
import TrialModel

/// As much of a registry record in JSON as the rules look at, for tests over files.
struct RecordFile {
  private let study: [String: Any]

  /// - Throws: When the file is no JSON object.
  init(_ url: URL) throws {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    study = json as? [String: Any] ?? [:]
  }

  /// The record; `nil` when the file has none.
  var record: InventedRecord? {
    let identification = module("identificationModule")
    guard let id = identification["nctId"] as? String else { return nil }
    var record = InventedRecord()
    record.id = id
    record.title = identification["briefTitle"] as? String ?? ""
    record.officialTitle = identification["officialTitle"] as? String
    record.summary = module("descriptionModule")["briefSummary"] as? String
    record.criteria = module("eligibilityModule")["eligibilityCriteria"] as? String
    record.conditions = module("conditionsModule")["conditions"] as? [String] ?? []
    let design = module("designModule")
    record.phases = design["phases"] as? [String] ?? []
    record.allocation = (design["designInfo"] as? [String: Any])?["allocation"] as? String
    let sponsors = module("sponsorCollaboratorsModule")
    record.sponsor = (sponsors["leadSponsor"] as? [String: Any])?["name"] as? String
    let places = module("contactsLocationsModule")
    record.officials = objects(places["overallOfficials"]).map { official in
      .init(
        name: official["name"] as? String ?? "",
        role: nil,
        affiliation: official["affiliation"] as? String
      )
    }
    record.locations = objects(places["locations"]).map { place in
      .init(
        facility: place["facility"] as? String,
        city: place["city"] as? String,
        state: nil,
        country: place["country"] as? String,
        status: nil
      )
    }
    let treatment = module("armsInterventionsModule")
    for intervention in objects(treatment["interventions"]) {
      record.gives(
        intervention["name"] as? String ?? "",
        intervention["type"] as? String ?? "OTHER",
        also: intervention["otherNames"] as? [String] ?? [],
        intervention["description"] as? String
      )
    }
    for arm in objects(treatment["armGroups"]) {
      let names = (arm["interventionNames"] as? [String] ?? []).map { name in
        name.split(separator: ": ", maxSplits: 1).last.map { String($0) } ?? name
      }
      record.arm(
        arm["label"] as? String ?? "",
        names,
        type: arm["type"] as? String,
        arm["description"] as? String
      )
    }
    return record
  }

  private func module(_ name: String) -> [String: Any] {
    let protocolSection = study["protocolSection"] as? [String: Any] ?? [:]
    return protocolSection[name] as? [String: Any] ?? [:]
  }

  private func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }
}
