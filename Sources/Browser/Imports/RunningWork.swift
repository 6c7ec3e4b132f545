/// What goes on beside the browser: an import, records being brought, or the making of the list of all trials.
package struct RunningWork: Hashable, Sendable {
  /// What it is about.
  package enum Subject: Hashable, Sendable {
    /// A file or folder that is imported, as it was typed.
    case file(path: String)
    /// Records that are brought from the registry.
    case records(RecordsWanted)
    /// The list of all trials alone, made anew.
    case list
  }

  /// What it is doing.
  package enum Phase: String, Hashable, Sendable {
    case reading
    /// It has read everything and makes the list of all trials.
    case listing
  }

  package let subject: Subject
  package internal(set) var phase: Phase
  package internal(set) var pace = ImportPace()
  /// Whether it was asked to stop.
  package internal(set) var isStopping = false

  init(_ subject: Subject) {
    self.subject = subject
    phase = subject == .list ? .listing : .reading
  }

  /// Whether it can be stopped and looked at; a list that is being made is soon made.
  package var isStoppable: Bool { subject != .list }

  /// What it does in one line, the longest first, for rooms of different widths.
  package var lines: [String] {
    switch (subject, phase) {
    case (.list, _) where pace.studies > 0:
      [
        "making the list of all trials: \(pace.fewWords)", "listing: \(pace.fewWords)",
        "listing anew",
      ]
    case (.list, _): ["making the list of all trials anew", "listing anew"]
    case (.file, .reading) where isStopping:
      ["stopping the import after the study at hand", "stopping"]
    case (.records, .reading) where isStopping:
      ["stopping after the records at hand", "stopping"]
    case (.file, .reading):
      ["importing: \(pace.words)", "importing: \(pace.fewWords)", "importing"]
    case (.records, .reading):
      ["bringing records: \(pace.words)", "bringing: \(pace.fewWords)", "bringing records"]
    case (.file, .listing): ["imported \(pace.studiesInWords), listing them", "listing"]
    case (.records, .listing): ["brought \(pace.studiesInWords), listing them", "listing"]
    }
  }
}
