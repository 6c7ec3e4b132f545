import JSONText
import TrialModel

/// The arms and interventions of a record, joined as the registry joins them.
struct ArmsDocument {
  var arms: [RegisteredArm] = []
  var interventions: [RegisteredIntervention] = []
  /// How many the record lists, those left out among them.
  var armCount = 0
  var interventionCount = 0

  /// Decodes arms and interventions.
  ///
  /// An intervention names its arms by their labels, an arm its interventions as `Type: name`; both
  /// must be alike to the letter. Labels come first: several interventions of one record can bear one
  /// name (a drug in two doses), so a name joins only what names no arm itself. Each arm gets its
  /// interventions in the order of their list.
  static func read(
    _ module: RecordObject,
    _ parts: RecordParts,
    _ notes: inout RecordNotes
  ) -> ArmsDocument {
    var module = module
    let hasTexts = parts.contains(.treatmentTexts)
    let armNodes = module.value("armGroups")
    let interventionNodes = module.value("interventions")
    var read = ArmsDocument()
    read.armCount = armNodes?.listCount ?? 0
    read.interventionCount = interventionNodes?.listCount ?? 0
    let arms = module.objects("armGroups", &notes) { ArmDraft.read(&$0, hasTexts, &$1) }
    let treatments = module.objects("interventions", &notes) {
      TreatmentDraft.read(&$0, hasTexts, &$1)
    }
    var join = ArmJoin(arms, treatments)
    join.byLabels(&notes)
    join.byNames(&notes)
    read.interventions = treatments.map(\.intervention)
    read.arms = zip(arms, join.places).map { draft, places in
      RegisteredArm(
        label: draft.label,
        type: draft.type,
        description: draft.description,
        interventions: places
      )
    }
    return read
  }
}

/// An arm whose interventions are not joined yet.
struct ArmDraft {
  let label: String
  let labelNode: JSONNode
  let type: String?
  let description: String?
  let names: JSONNode?

  static func read(
    _ object: inout RecordObject,
    _ hasTexts: Bool,
    _ notes: inout RecordNotes
  ) -> ArmDraft? {
    let labelNode = object.value("label")
    guard let labelNode, let label = labelNode.phrase(&notes) else {
      return object.node.fault(.partMissing(.armLabel), &notes)
    }
    let type = object.phrase("type", &notes)
    let description = hasTexts ? object.passage("description", &notes) : nil
    return ArmDraft(
      label: label,
      labelNode: labelNode,
      type: type,
      description: description,
      names: object.value("interventionNames")
    )
  }

  func interventionNames(_ notes: inout RecordNotes) -> JSONElements? {
    guard let names, names.isList(&notes) else { return nil }
    return names.elements
  }
}

/// An intervention with what joins it to arms.
struct TreatmentDraft {
  let intervention: RegisteredIntervention
  let typeNode: JSONNode?
  let nameNode: JSONNode
  let labels: JSONNode?

  static func read(
    _ object: inout RecordObject,
    _ hasTexts: Bool,
    _ notes: inout RecordNotes
  ) -> TreatmentDraft? {
    let typeNode = object.value("type")
    let type = typeNode?.phrase(&notes)
    let nameNode = object.value("name")
    guard let nameNode, let name = nameNode.phrase(&notes) else {
      return object.node.fault(.partMissing(.interventionName), &notes)
    }
    let description = hasTexts ? object.passage("description", &notes) : nil
    let labels = object.value("armGroupLabels")
    let otherNames = hasTexts ? object.phrases("otherNames", &notes) : []
    return TreatmentDraft(
      intervention: RegisteredIntervention(
        name: name,
        type: type,
        description: description,
        otherNames: otherNames
      ),
      typeNode: typeNode,
      nameNode: nameNode,
      labels: labels
    )
  }

  func armLabels(_ notes: inout RecordNotes) -> JSONElements? {
    guard let labels, labels.isList(&notes) else { return nil }
    return labels.elements
  }

  /// Whether an arm that calls an intervention `Type: name` means this name, and this type too.
  func isMeant(by name: JSONNode) -> (name: Bool, type: Bool) {
    guard name.kind == .string else { return (false, false) }
    let whole = name.rawBytes
    let own = nameNode.rawBytes
    let head = whole.count - own.count - 2
    guard head > 0, whole[head] == UInt8(ascii: ":"), whole[head + 1] == UInt8(ascii: " "),
      own.elementsEqual(whole[(head + 2)...])
    else { return (false, false) }
    return (true, isTyped(whole[..<head]))
  }

  /// Whether `Dietary Supplement` is this one's `DIETARY_SUPPLEMENT`.
  private func isTyped(_ title: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let type = typeNode?.rawBytes, type.count == title.count else { return false }
    return zip(type, title).allSatisfy { word, letter in
      word == letter || (word | 0x20) == letter
        || (word == UInt8(ascii: "_") && letter == UInt8(ascii: " "))
    }
  }
}
