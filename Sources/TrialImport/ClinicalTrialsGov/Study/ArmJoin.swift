import JSONText
import TrialModel

/// Which interventions each arm of a record is given.
struct ArmJoin {
  private let arms: [ArmDraft]
  private let treatments: [TreatmentDraft]
  /// For each arm the places of its interventions in their list, from 0, rising.
  private(set) var places: [[Int]]
  /// Whether an intervention names an arm that is listed.
  private var isLabelled: [Bool]

  init(_ arms: [ArmDraft], _ treatments: [TreatmentDraft]) {
    self.arms = arms
    self.treatments = treatments
    places = Array(repeating: [], count: arms.count)
    isLabelled = Array(repeating: false, count: treatments.count)
  }

  /// Joins what interventions say of their arms.
  mutating func byLabels(_ notes: inout RecordNotes) {
    let labels = arms.map(\.labelNode)
    for place in treatments.indices {
      guard let named = treatments[place].armLabels(&notes) else { continue }
      for label in named {
        if let arm = labels.firstIndex(where: { label.isSameText(as: $0) }) {
          isLabelled[place] = true
          if places[arm].last != place { places[arm].append(place) }
        } else if let text = label.phrase(&notes) {
          notes.find(.armUnknown(text, nearest: arms.map(\.label).nearest(to: text)), at: label)
        }
      }
    }
  }

  /// Joins what arms say of their interventions, as far as these say nothing themselves.
  mutating func byNames(_ notes: inout RecordNotes) {
    for arm in arms.indices {
      guard let named = arms[arm].interventionNames(&notes) else { continue }
      for name in named { join(name, to: arm, &notes) }
      places[arm].sort()
    }
  }

  private mutating func join(_ name: JSONNode, to arm: Int, _ notes: inout RecordNotes) {
    let meant = treatments.indices.map { treatments[$0].isMeant(by: name) }
    let ofName = treatments.indices.filter { meant[$0].name }
    let ofType = ofName.filter { meant[$0].type }
    let candidates = ofType.isEmpty ? ofName : ofType
    guard !candidates.isEmpty else {
      guard let text = name.phrase(&notes) else { return }
      let known = treatments.map(\.intervention.name)
      return notes.find(.interventionUnknown(text, nearest: known.nearest(to: text)), at: name)
    }
    // One of the name is given here by its own word; that the others are is not said.
    guard !candidates.contains(where: { places[arm].contains($0) }) else { return }
    if let free = candidates.first(where: { !isLabelled[$0] }) {
      places[arm].append(free)
    } else if let text = name.phrase(&notes) {
      notes.find(.interventionElsewhere(text), at: name)
    }
  }
}
