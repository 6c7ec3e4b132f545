/// The registry's vocabularies in plain words.
package enum RegistryWords {
  /// `ACTIVE_COMPARATOR` as `active comparator`; words that are not all capitals stay as they are.
  package static func plain(_ word: String) -> String {
    let isSpelledOut = word.utf8.contains { (0x61...0x7A).contains($0) }
    guard !isSpelledOut else { return word }
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(word.map { $0 == "_" ? " " : $0 }).lowercased()
    }
    let plain = word.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "_"): UInt8(ascii: " ")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension RecruitmentStatus {
  /// The status for a word of the registry; words it may add are kept in their plain form.
  package init(registry word: String?) {
    guard let word else {
      self = .notStated
      return
    }
    self =
      switch word {
      case "NOT_YET_RECRUITING": .notYetRecruiting
      case "RECRUITING": .recruiting
      case "ACTIVE_NOT_RECRUITING": .activeNotRecruiting
      case "COMPLETED": .completed
      case "TERMINATED": .terminated
      case "SUSPENDED": .suspended
      default: .other(String(word.lowercased().map { $0 == "_" ? "-" : $0 }))
      }
  }
}

extension Phase {
  /// The phase for the registry's list of phases, which holds none, one or two, in either order.
  package init(registry phases: [String]) {
    self =
      switch phases.count > 1 ? Set(phases).sorted() : phases {
      case ["PHASE1"]: .phase1
      case ["PHASE1", "PHASE2"]: .phase1And2
      case ["PHASE2"]: .phase2
      case ["PHASE2", "PHASE3"]: .phase2And3
      case ["PHASE3"]: .phase3
      case ["PHASE4"]: .phase4
      case ["EARLY_PHASE1"]: .other("early 1")
      case ["NA"]: .other("not applicable")
      case []: .other("not stated")
      default: .other(phases.map { RegistryWords.plain($0) }.joined(separator: "/"))
      }
  }
}

extension Arm.Side {
  /// The side of an arm by the registry's type; `nil` for other types and where none is given.
  package init?(registry type: String?) {
    switch type {
    case "EXPERIMENTAL": self = .experimental
    case "ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION":
      self = .control
    default: return nil
    }
  }
}

extension StateOfKnowledge {
  /// What a record says of how far its trial is, and the day to which that is known.
  package init(_ registration: Registration) {
    let word = registration.status.overall
    self.init(
      status: RecruitmentStatus(registry: word),
      text: word.map { RegistryWords.plain($0) } ?? "not stated",
      source: SourceKey(registration),
      asOf: registration.dataDay
    )
  }
}

extension SizeFigure.CountedSet {
  /// Whether the enrolment of a record was counted; where it does not say, it is taken as counted.
  package init(enrolmentOf design: Registration.Design) {
    self = design.isEnrolmentActual == false ? .estimated : .enrolled
  }
}
