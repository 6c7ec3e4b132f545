extension AACTStudy {
  /// Who began, finished and left.
  var flow: RecordValue? {
    let details = self[.participantFlows].first
    return .members([
      "preAssignmentDetails": (details?["pre_assignment_details"]).value,
      "recruitmentDetails": (details?["recruitment_details"]).value,
      "typeUnitsAnalyzed": (details?["units_analyzed"]).value,
      "groups": .items(groups("Participant Flow").map(\.group)),
      "periods": .items(periods.map(\.value)),
    ])
  }

  /// The periods in the order of their milestones, each with the reasons that name it.
  private var periods: [Period] {
    var periods: [Period] = []
    for milestone in self[.milestones].runs(alikeIn: ["period", "title", "milestone_description"]) {
      guard let first = milestone.first else { continue }
      if periods.last?.goesOn(with: first) != true { periods.append(Period(first["period"])) }
      periods[periods.count - 1].milestones.append(milestone)
    }
    let reasons = self[.dropWithdrawals]
      .runs(alikeIn: ["period", "reason", "drop_withdraw_comment"])
    for reason in reasons {
      let title = reason.first?["period"]
      if let place = periods.firstIndex(where: { $0.title == title }) {
        periods[place].reasons.append(reason)
      } else {
        periods.append(Period(title))
        periods[periods.count - 1].reasons.append(reason)
      }
    }
    return periods
  }
}

/// A period of a study: its milestones, and why participants left, each a row of counts.
private struct Period {
  let title: String?
  var milestones: [[AACTRow]] = []
  var reasons: [[AACTRow]] = []

  init(_ title: String?) { self.title = title }

  /// Whether a milestone is of this period: one of another title, or one that was before, begins the next.
  func goesOn(with row: AACTRow) -> Bool {
    guard row["period"] == title else { return false }
    let before = milestones.dropLast().compactMap { $0.first?["title"] }
    return row["title"].map { !before.contains($0) } ?? true
  }

  var value: RecordValue? {
    .members([
      "title": title.value,
      "milestones": .items(
        milestones.map { rows in
          .members([
            "type": (rows.first?["title"]).value,
            "comment": (rows.first?["milestone_description"]).value,
            "achievements": .items(
              rows.map { $0.count("numSubjects", "count", units: $0["count_units"]) }
            ),
          ])
        }
      ),
      "dropWithdraws": .items(
        reasons.map { rows in
          .members([
            "type": (rows.first?["reason"]).value,
            "comment": (rows.first?["drop_withdraw_comment"]).value,
            "reasons": .items(
              rows.map {
                $0.count(
                  "numSubjects",
                  "count",
                  comment: $0["reason_comment"],
                  units: $0["count_units"]
                )
              }
            ),
          ])
        }
      ),
    ])
  }
}
