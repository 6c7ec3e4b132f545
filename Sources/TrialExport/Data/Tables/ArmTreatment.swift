import TrialModel

/// One treatment of an arm; an arm without any is a row of its own, and so is a treatment without arm.
struct ArmTreatment: DataRow {
  /// An arm as its source describes it.
  struct Head {
    let id: String?
    let label: String
    let side: String?
    let type: String?
    let description: String?
    let arm: Arm?
  }

  /// A treatment as its source describes it.
  struct Treatment {
    let kind: String?
    let name: String
    let text: String?
    let dose: RadiotherapyDose?
  }

  let origin: ToxicityCell.Origin
  let head: Head?
  let treatment: Treatment?
  let source: SourceKey?

  static var columns: [DataColumn<ArmTreatment>] {
    [
      .text("origin", "catalogue, or record for an imported registry record") {
        $0.origin.rawValue
      },
      .text("arm", "the arm as its source labels it; empty for a treatment of no arm") {
        $0.head?.label
      },
      .text("arm_id", "identifier of the arm within the catalogue's trial; empty in records") {
        $0.head?.id
      },
      .text("side", "experimental or control; empty where the source does not say") {
        $0.head?.side
      },
      .text("type", "the registry's type of arm; empty where not read") { $0.head?.type },
      .text("description", "the arm in the words of the record; empty in the catalogue") {
        $0.head?.description
      },
      size(.randomised, "patients randomised to the arm"),
      size(.treated, "patients treated in it"),
      size(.analysed, "patients in the primary analysis"),
      size(.safety, "patients in the safety analysis"),
      .text("treatment_kind", "radiotherapy, immunotherapy and so on; of a record its own type") {
        $0.treatment?.kind
      },
      .text("treatment", "name of the treatment; empty for an arm without any") {
        $0.treatment?.name
      },
      .text("treatment_text", "dose and schedule in words; empty where not given") {
        $0.treatment?.text
      },
      .number("total_gray", "total dose in Gy; empty where no number is stated") {
        $0.treatment?.dose?.totalGray
      },
      .number("fractions", "number of fractions; empty where not stated") {
        $0.treatment?.dose?.fractions
      },
      .number("gray_per_fraction", "dose of one fraction in Gy; empty where not stated") {
        $0.treatment?.dose?.grayPerFraction
      },
    ]
  }

  private static func size(
    _ set: SizeFigure.CountedSet,
    _ meaning: String
  ) -> DataColumn<ArmTreatment> {
    .number(set.rawValue, "\(meaning); empty where not read") {
      $0.head?.arm?.size(of: set)?.numberInUse
    }
  }

  /// The arms of the catalogue in its order, then those of the record, then its treatments of no arm.
  static func each(of trial: Trial, take: (ArmTreatment) -> Void) {
    // The arms of a trial known from its record alone are that record's.
    if trial.role != .registry { for arm in trial.arms { each(of: arm, take: take) } }
    guard let registration = trial.registration else { return }
    let source = SourceKey(registration)
    var given: Set<Int> = []
    func row(_ head: Head?, _ treatment: RegisteredIntervention?) {
      take(
        ArmTreatment(
          origin: .record,
          head: head,
          treatment: treatment.map {
            Treatment(
              kind: $0.type.map(RegistryWords.plain),
              name: $0.name,
              text: $0.description,
              dose: nil
            )
          },
          source: source
        )
      )
    }
    for arm in registration.arms {
      let head = Head(
        id: nil,
        label: arm.label,
        side: nil,
        type: arm.type.map(RegistryWords.plain),
        description: arm.description,
        arm: nil
      )
      let places = arm.interventions.filter(registration.interventions.indices.contains)
      given.formUnion(places)
      for place in places { row(head, registration.interventions[place]) }
      if places.isEmpty { row(head, nil) }
    }
    for (place, treatment) in registration.interventions.enumerated()
    where !given.contains(place) {
      row(nil, treatment)
    }
  }

  private static func each(of arm: Arm, take: (ArmTreatment) -> Void) {
    let head = Head(
      id: arm.id.text,
      label: arm.label,
      side: arm.side?.rawValue,
      type: arm.type,
      description: nil,
      arm: arm
    )
    for treatment in arm.interventions {
      take(
        ArmTreatment(
          origin: .catalogue,
          head: head,
          treatment: Treatment(
            kind: treatment.kind.rawValue,
            name: treatment.name,
            text: treatment.text,
            dose: treatment.radiotherapy
          ),
          source: treatment.source
        )
      )
    }
    if arm.interventions.isEmpty {
      take(ArmTreatment(origin: .catalogue, head: head, treatment: nil, source: arm.source))
    }
  }
}
