/// What goes on beside the browser: an import, or the making of the list of all trials.
package struct RunningWork: Hashable, Sendable {
  /// What it is doing.
  package enum Phase: String, Hashable, Sendable {
    case reading
    /// It has read everything and makes the list of all trials.
    case listing
  }

  /// What is imported, as it was typed; `nil` when only the list of all trials is made anew.
  package let path: String?
  package internal(set) var phase: Phase
  package internal(set) var pace = ImportPace()
  /// Whether it was asked to stop.
  package internal(set) var isStopping = false

  init(path: String?) {
    self.path = path
    phase = path == nil ? .listing : .reading
  }

  /// What it does in one line, the longest first, for rooms of different widths.
  package var lines: [String] {
    guard path != nil else { return ["making the list of all trials anew", "listing anew"] }
    switch phase {
    case .reading where isStopping:
      return ["stopping the import after the study at hand", "stopping"]
    case .reading: return ["importing: \(pace.words)", "importing: \(pace.fewWords)", "importing"]
    case .listing: return ["imported \(pace.studiesInWords), listing them", "listing"]
    }
  }
}
