/// A store of records, and the index of it.
package struct StoreFacts: Hashable, Sendable {
  /// What was found where the store is to be.
  package enum Look: Hashable, Sendable {
    /// There is no home for one.
    case nowhere
    /// Nothing was imported yet.
    case none
    /// It was read: how many records, how many of them with results, and its layout, `5 (shared)`.
    case read(records: Int, withResults: Int, layout: String)
    /// It needs no mending: another process is at it, or the next start of the program puts it right.
    case passing(Failure)
    case failed(Failure)
  }

  /// What was found of the index.
  package enum Index: Hashable, Sendable {
    /// It is not there; the next start makes it.
    case none
    /// It is that of the store as it is now, byte by byte.
    case current(trials: Int)
    /// It is of an earlier state of the store, or of another version of this program.
    case old
    /// It is not as it was written.
    case damaged(Failure)
  }

  /// Where the store is: its path for reading, or its address without names.
  package let place: String
  package let look: Look
  /// Why it cannot be written: `Permission denied`; `nil` where it can, or is not there.
  package let refusal: String?
  /// The index; `nil` where there is no store to have one.
  package let index: Index?

  package init(place: String, look: Look, refusal: String? = nil, index: Index?) {
    self.place = place
    self.look = look
    self.refusal = refusal
    self.index = index
  }

  package var findings: [DoctorFinding] { [store] + (index.map { [finding($0)] } ?? []) }

  private var store: DoctorFinding {
    let name = "store"
    switch look {
    case .nowhere:
      return DoctorFinding(
        name,
        .wrong,
        "there is no home folder for it",
        remedy: "set HOME, or name a store with --store or RTIO_STORE"
      )
    case .none:
      return DoctorFinding(
        name,
        .ok,
        "none yet at \(place); 'rtio-tui import' or 'rtio-tui sync' makes it"
      )
    case .read(let records, let withResults, let layout):
      let said =
        "\(place): \(records == 1 ? "1 record" : "\(records) records"), \(withResults) with results, "
        + "format \(layout)"
      guard let refusal else { return DoctorFinding(name, .ok, said) }
      return DoctorFinding(
        name,
        .note,
        "\(said); it can be read but not written: \(refusal)",
        remedy: "ask for the right to write before importing, or name another store with --store"
      )
    case .passing(let failure):
      return DoctorFinding(name, .note, "\(place): \(failure.what)", remedy: failure.remedy)
    case .failed(let failure):
      return DoctorFinding(name, .wrong, "\(place): \(failure.what)", remedy: failure.remedy)
    }
  }

  private func finding(_ index: Index) -> DoctorFinding {
    let name = "index"
    return switch index {
    case .none: DoctorFinding(name, .note, "none yet; the next start of the program makes it")
    case .current(let trials): DoctorFinding(name, .ok, "\(trials) trials, as the store is now")
    case .old:
      DoctorFinding(
        name,
        .note,
        "of an earlier store or another version; the next start of the program makes it anew"
      )
    case .damaged(let failure):
      DoctorFinding(
        name,
        .wrong,
        failure.what,
        remedy: "'rtio-tui list' makes it anew from the store; if it comes again, see to the disk"
      )
    }
  }
}

/// A file that readers or the program itself keep.
package struct KeptFileFacts: Hashable, Sendable {
  /// What was found in it.
  package enum Look: Hashable, Sendable {
    case absent
    /// It was read; what is in it, in words: `3 decisions`.
    case read(String)
    /// It cannot be read, or not be understood: with the place in it.
    case failed(String)
  }

  /// What it holds: `decisions`.
  package let name: String
  /// Where it is, for reading; `nil` where there is no home for it.
  package let path: String?
  package let look: Look
  /// Why it cannot be replaced: `Permission denied`; `nil` where it can, or is not there.
  package let refusal: String?

  package init(_ name: String, path: String?, look: Look, refusal: String? = nil) {
    self.name = name
    self.path = path
    self.look = look
    self.refusal = refusal
  }

  /// `nil` where there is no home for it, which the folder says.
  package var finding: DoctorFinding? {
    guard let path else { return nil }
    switch look {
    case .absent: return DoctorFinding(name, .ok, "none yet")
    case .failed(let reason):
      return DoctorFinding(
        name,
        .wrong,
        "\(path): \(reason)",
        remedy:
          "put the file right, or name another; nothing is written into one that cannot be read"
      )
    case .read(let content):
      guard let refusal else { return DoctorFinding(name, .ok, content) }
      return DoctorFinding(
        name,
        .note,
        "\(content); \(path) can be read but not written: \(refusal)",
        remedy: "ask for the right to write, or name another file"
      )
    }
  }
}
