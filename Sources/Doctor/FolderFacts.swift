/// A folder into which the program writes.
package struct FolderFacts: Hashable, Sendable {
  /// What it is for.
  package enum Purpose: String, Hashable, Sendable {
    /// The store, and what readers decide.
    case data
    /// The session, and what waits for a store.
    case state
    /// What can be made anew.
    case cache

    /// The variable that names another place.
    var variable: String { "XDG_\(rawValue.uppercased())_HOME" }

    fileprivate var words: String {
      switch self {
      case .data: "the store and what readers decide"
      case .state: "the view of the last time and what waits for a store"
      case .cache: "the list of a store on a server"
      }
    }
  }

  package let purpose: Purpose
  /// Where it is, for reading; `nil` where there is no home for it.
  package let path: String?
  /// Whether it is there; it is made when it is needed.
  package let isThere: Bool
  /// Why nothing can be written there, or where it is to be made: `Permission denied`; `nil` where it can.
  package let refusal: String?

  package init(_ purpose: Purpose, path: String?, isThere: Bool, refusal: String?) {
    self.purpose = purpose
    self.path = path
    self.isThere = isThere
    self.refusal = refusal
  }

  /// Whether something can be kept there.
  var isWritable: Bool { path != nil && refusal == nil }

  package var finding: DoctorFinding {
    let name = purpose.rawValue
    guard let path else {
      return DoctorFinding(
        name,
        .wrong,
        "there is no place for \(purpose.words)",
        remedy: "set HOME, or name a folder in \(purpose.variable)"
      )
    }
    if let refusal {
      return DoctorFinding(
        name,
        .wrong,
        "\(path) cannot be written (\(refusal)): \(purpose.words) cannot be kept",
        remedy: "ask for the right to write there, or name another folder in \(purpose.variable)"
      )
    }
    return DoctorFinding(name, .ok, isThere ? path : "\(path), made when it is needed")
  }
}

/// The home folder.
package struct HomeFacts: Hashable, Sendable {
  /// Its path, for reading; `nil` where HOME is not set.
  package let path: String?
  /// Why nothing can be written there: `Read-only file system`; `nil` where it can.
  package let refusal: String?

  package init(path: String?, refusal: String?) {
    self.path = path
    self.refusal = refusal
  }

  /// What was found of it; wrong only where something has to be kept in it.
  ///
  /// - Parameter folders: Those in which things are kept: where all can be written, the home folder is not needed.
  /// - Returns: The finding.
  package func finding(_ folders: [FolderFacts]) -> DoctorFinding {
    let name = "home"
    let isNeeded = !folders.allSatisfy(\.isWritable)
    let variables = folders.map(\.purpose.variable).joined(separator: ", ")
    guard let path else {
      return DoctorFinding(
        name,
        isNeeded ? .wrong : .note,
        "HOME is not set",
        remedy: isNeeded ? "set it, or name folders in \(variables)" : nil
      )
    }
    guard let refusal else { return DoctorFinding(name, .ok, "\(path) can be written") }
    return DoctorFinding(
      name,
      isNeeded ? .wrong : .note,
      "\(path) cannot be written: \(refusal)",
      remedy: isNeeded ? "name folders that can be written in \(variables)" : nil
    )
  }
}
