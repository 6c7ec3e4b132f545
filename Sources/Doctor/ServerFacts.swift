/// What speaks to a server of PostgreSQL, and what came of asking it for the store.
package struct ServerFacts: Hashable, Sendable {
  /// What came of it.
  package enum Answer: Hashable, Sendable {
    /// The store is on no server.
    case notNamed
    /// It was not asked, since that was not wished for.
    case notAsked
    /// The version of the server, and what this role may write.
    case answered(version: String?, writesRecords: Bool, writesLines: Bool)
    /// It let us in; what there is to be said of the store is said there.
    case connected(version: String?)
    case failed(Failure)
  }

  /// The version of libpq, `15.18`; `nil` where it is not there.
  package let library: String?
  /// Why it is not; `nil` where it is.
  package let failure: Failure?
  /// The address of the store without names; `nil` where it is on no server.
  package let address: String?
  package let answer: Answer

  package init(library: String?, failure: Failure? = nil, address: String?, answer: Answer) {
    self.library = library
    self.failure = failure
    self.address = address
    self.answer = answer
  }

  package var findings: [DoctorFinding] {
    [libraryFinding] + (server.map { [$0] } ?? [])
  }

  private var libraryFinding: DoctorFinding {
    guard let library else {
      let failure =
        failure ?? Failure(what: "it is not on this machine", remedy: "install the package libpq5")
      // Whoever keeps the store in a file does without.
      return address == nil
        ? DoctorFinding(
          "libpq",
          .note,
          "\(failure.what); only a store on a server needs it",
          remedy: failure.remedy
        )
        : DoctorFinding("libpq", .wrong, failure)
    }
    return DoctorFinding("libpq", .ok, library)
  }

  private var server: DoctorFinding? {
    let name = "server"
    guard let address else { return nil }
    switch answer {
    case .notNamed: return nil
    case .notAsked: return DoctorFinding(name, .note, "\(address) was not asked")
    case .failed(let failure):
      return DoctorFinding(name, .wrong, "\(address): \(failure.what)", remedy: failure.remedy)
    case .connected(let version):
      return DoctorFinding(
        name,
        .ok,
        "\(address) answers" + (version.map { ", PostgreSQL \($0)" } ?? "")
      )
    case .answered(let version, let writesRecords, let writesLines):
      let said = "\(address) answers" + (version.map { ", PostgreSQL \($0)" } ?? "")
      switch (writesRecords, writesLines) {
      case (true, true): return DoctorFinding(name, .ok, "\(said); this role reads and writes")
      case (false, true):
        return DoctorFinding(name, .ok, "\(said); this role reads records and writes decisions")
      case (true, false):
        return DoctorFinding(
          name,
          .note,
          "\(said); this role writes records, and may not decide",
          remedy: "to decide, ask for INSERT on the table reader_line"
        )
      case (false, false):
        return DoctorFinding(
          name,
          .note,
          "\(said); this role may read only",
          remedy: "to decide or import, ask whoever runs the server for the right to write"
        )
      }
    }
  }
}
