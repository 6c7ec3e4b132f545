import Testing
import TrialImport
import TrialModel

/// Which interventions each arm is given, where several bear one name.
@Suite struct ArmJoinTests {
  /// An arm with the names it gives, and an intervention with the arms it names.
  private struct Given {
    var arms: [(label: String, names: [String])]
    var interventions: [(type: String, name: String, dose: String, labels: [String]?)]

    func read() throws -> StudyReading {
      func list(_ texts: [String]) -> String {
        "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
      }
      let arms = arms.map { "{\"label\":\"\($0.label)\",\"interventionNames\":\(list($0.names))}" }
      let interventions = interventions.map { given in
        let labels = given.labels.map { ",\"armGroupLabels\":\(list($0))" } ?? ""
        return "{\"type\":\"\(given.type)\",\"name\":\"\(given.name)\","
          + "\"description\":\"\(given.dose)\"\(labels)}"
      }
      let json = """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000001"},\
        "armsInterventionsModule":{"armGroups":[\(arms.joined(separator: ","))],\
        "interventions":[\(interventions.joined(separator: ","))]}}}
        """
      return try RecordExample.read(Array(json.utf8))
    }
  }

  private func doses(_ given: Given) throws -> [[String]] {
    let record = try #require(try given.read().registration)
    return record.arms.map { arm in
      arm.interventions.compactMap { record.interventions[$0].description }
    }
  }

  @Test func `a drug in two doses is given in each arm in its own`() throws {
    let given = Given(
      arms: [("Low", ["Drug: Drug X"]), ("High", ["Drug: Drug X"])],
      interventions: [
        ("DRUG", "Drug X", "10 mg daily", ["Low"]), ("DRUG", "Drug X", "50 mg daily", ["High"]),
      ]
    )
    #expect(try doses(given) == [["10 mg daily"], ["50 mg daily"]])
    #expect(try given.read().findings.isEmpty)
  }

  @Test func `radiotherapy in two fractionations and an antibody in both arms stay apart`() throws {
    let names = ["Radiation: Radiotherapy", "Biological: Nivolumab"]
    let given = Given(
      arms: [("Standard", names), ("Short", names)],
      interventions: [
        ("RADIATION", "Radiotherapy", "5 x 5 Gy", ["Short"]),
        ("BIOLOGICAL", "Nivolumab", "240 mg", ["Standard", "Short"]),
        ("RADIATION", "Radiotherapy", "28 x 1.8 Gy", ["Standard"]),
      ]
    )
    #expect(try doses(given) == [["240 mg", "28 x 1.8 Gy"], ["5 x 5 Gy", "240 mg"]])
  }

  @Test func `one of a name that names no arm is given where an arm names it`() throws {
    let given = Given(
      arms: [("A", ["Drug: Placebo"]), ("B", ["Drug: Placebo"])],
      interventions: [("DRUG", "Placebo", "tablet", ["A"]), ("DRUG", "Placebo", "infusion", nil)]
    )
    #expect(try doses(given) == [["tablet"], ["infusion"]])
  }

  @Test func `of two of one name the arm is given the one of the type it says`() throws {
    let given = Given(
      arms: [("A", ["Drug: Interferon"]), ("B", ["Biological: Interferon"])],
      interventions: [
        ("BIOLOGICAL", "Interferon", "cells", nil), ("DRUG", "Interferon", "vial", nil),
      ]
    )
    #expect(try doses(given) == [["vial"], ["cells"]])
  }

  @Test func `an intervention given in several arms by their labels needs no names`() throws {
    let given = Given(
      arms: [("A", []), ("B", []), ("C", [])],
      interventions: [
        ("DRUG", "Cisplatin", "weekly", ["C", "A"]), ("DRUG", "Cisplatin", "three-weekly", ["B"]),
      ]
    )
    #expect(try doses(given) == [["weekly"], ["three-weekly"], ["weekly"]])
  }

  @Test func `labels that no arm bears count as none`() throws {
    let given = Given(
      arms: [("A", ["Drug: Cisplatin"])],
      interventions: [("DRUG", "Cisplatin", "weekly", ["Arm A of an earlier version"])]
    )
    #expect(try doses(given) == [["weekly"]])
  }

  @Test func `what names other arms is not given to an arm that names it, and that is said`() throws
  {
    let given = Given(
      arms: [("A", ["Drug: Cisplatin"]), ("B", [])],
      interventions: [("DRUG", "Cisplatin", "weekly", ["B"])]
    )
    #expect(try doses(given) == [[], ["weekly"]])
    let codes = try given.read().findings.map(\.code)
    #expect(codes == [.record(.interventionElsewhere("Drug: Cisplatin"))])
  }
}
