import TrialModel
import TrialScreening

extension RecordText {
  /// What changed in a record since the reader decided, part by part, with the decision.
  init(
    _ look: SecondLook?,
    of trial: Trial,
    since entry: Screening.Entry?,
    in reviewProtocol: ReviewProtocol,
    width: Int
  ) {
    self.init(width: width)
    paragraph(trial.registration?.names.briefTitle ?? trial.title, at: 0)
    if let entry {
      heading("DECIDED \(entry.at.minuteText) UTC")
      paragraph(entry.decision.words(in: reviewProtocol))
      if !entry.decision.note.isEmpty { paragraph(entry.decision.note, label: "note") }
      let version = entry.decision.recordVersion.map { "the record as of \($0.text)" }
      paragraph("on \(version ?? "a record whose day is not known")", role: .dim)
    }
    guard let look else {
      heading("CHANGED SINCE")
      paragraph("nothing that a criterion names, since the decision that stands now")
      return
    }
    heading("CHANGED SINCE", "in what the criteria name; nothing else is shown")
    switch look.difference.basis {
    case .read: break
    case .before(let day):
      paragraph(
        "The version that was read is not kept: compared is that of \(day.text).",
        role: .dim
      )
    case .unknown:
      paragraph(
        "The version that was read is not kept, nor one before it: what changed cannot be told."
      )
    }
    for change in look.difference.judged {
      paragraph(change.heading, role: .heading)
      let short = change.shortened
      paragraph(short.before ?? "-", label: "before", at: 3)
      paragraph(short.after ?? "-", label: "now   ", at: 3)
    }
  }

  /// Two records that may be of one trial, beside each other.
  init(
    _ trial: Trial,
    and other: Trial?,
    proposal: DuplicateProposal?,
    width: Int,
    isStacked: Bool,
    otherStays: Bool,
    pair: TrialID
  ) {
    self.init(width: width)
    let (goes, stays) = otherStays ? (trial.id, pair) : (pair, trial.id)
    paragraph(
      "One trial or two? As it stands \(goes.text) would be left out and \(stays.text) stay.",
      at: 0
    )
    if let proposal {
      let number = "\(proposal.number.kind.words) \(proposal.number.text)"
      paragraph("Both give \(number). Titles are never compared.", at: 0)
    }
    gap()
    guard let other else {
      paragraph("The record of \(pair.text) is not stored; 'rtio-tui review update' brings it.")
      return
    }
    for (label, words) in Trial.told {
      let (own, others) = (words(trial), words(other))
      if own.isEmpty, others.isEmpty { continue }
      self.pair(label, own, others, isStacked: isStacked)
    }
  }
}

extension Trial {
  /// By what two trials are told apart.
  fileprivate static let told: [(label: String, words: @Sendable (Trial) -> String)] = [
    ("number", { $0.id.text }),
    ("title", { $0.registration?.names.officialTitle ?? $0.title }),
    ("other ids", { $0.otherIDs.joined(separator: ", ") }),
    ("acronym", { $0.acronym ?? "" }),
    ("sponsor", { $0.registration?.sponsor?.name ?? $0.sponsor?.text ?? "" }),
    ("phase", { $0.classification.phase.text }),
    ("enrolment", { $0.registration?.design.enrolmentWords ?? "" }),
    ("status", { $0.stateNow.text }),
    ("start", { $0.start?.text ?? "" }),
    ("conditions", { $0.registration?.conditions.joined(separator: "; ") ?? "" }),
    ("arms", { $0.registration?.arms.map(\.label).joined(separator: "; ") ?? "" }),
    (
      "primary",
      {
        let outcomes = $0.registration?.plannedOutcomes.filter { $0.rank == .primary } ?? []
        return outcomes.map(\.measure).joined(separator: "; ")
      }
    ),
    ("first posted", { $0.registration?.dates.firstPosted?.date.text ?? "" }),
  ]
}
