import TrialModel

/// Why a server cannot be asked.
package struct PostgresError: Error, Hashable, Sendable {
  /// What kind of failure it is; what a caller decides by.
  package enum Kind: Hashable, Sendable {
    /// libpq is not on this machine, or is too old.
    case noLibrary
    /// Nobody answers, the connection ended, or the server is just starting or stopping.
    case unreachable
    /// Nothing came for too long.
    case stalled
    /// It was asked to stop.
    case stopped
    /// The server lets nobody in with these settings.
    case refused
    /// What the address or the service file says cannot be used, and nobody was asked.
    case unusable
    /// Encryption or the certificate of the server is not as the address asks for it.
    case untrusted
    /// A pooler stands before the server and gives each transaction another connection.
    case pooled
    /// The right for what was asked is missing.
    case forbidden
    /// The server is for reading only at this moment.
    case readOnly
    /// A table or schema that was asked for is not there.
    case absent
    /// Another was first, and the server asks for the transaction to be tried again.
    case conflict
    /// A lock was not had in time, or the server has too much to do.
    case busy
    /// The disk of the server is full.
    case full
    /// The server found its files damaged, or cannot read them.
    case damaged
    /// Memory ran out here.
    case noMemory
    /// A mistake of ours: the server does not understand a statement.
    case defect
  }

  package let kind: Kind
  /// The address, without any password.
  package let place: String
  /// What the server or libpq said; `nil` when it adds nothing.
  package let said: String?
  /// The SQLSTATE of the server; `nil` where it was not the server that failed.
  package let state: String?
  /// The name of the statement that failed; `nil` when none was running.
  package let statement: String?

  package init(
    _ kind: Kind,
    place: String,
    said: String? = nil,
    state: String? = nil,
    statement: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.said = said.flatMap { $0.isEmpty ? nil : $0 }
    self.state = state
    self.statement = statement
  }
}

extension PostgresError.Kind {
  /// The kind of a failure from its SQLSTATE (PostgreSQL, appendix A), which is never translated as its words are.
  init(state: String) {
    switch state {
    case "40001", "40P01", "23505", "42P06", "42P07": self = .conflict
    case "40003", "25P03", "57P01", "57P02", "57P03", "57P05", "53300": self = .unreachable
    case "25006": self = .readOnly
    case "42501": self = .forbidden
    case "42P01", "3F000": self = .absent
    case "3D000": self = .refused
    // A statement that is kept by its name is there twice, or is not there: it is another connection.
    case "42P05", "26000": self = .pooled
    case "53100": self = .full
    case "55P03", "55006", "57014": self = .busy
    default:
      switch state.prefix(2) {
      case "08": self = .unreachable
      case "28": self = .refused
      case "53": self = .busy
      case "58", "XX": self = .damaged
      default: self = .defect
      }
    }
  }
}

extension PostgresError: Explained {
  package var message: String {
    place.isEmpty ? "\(what); \(remedy)" : "\(place): \(what); \(remedy)"
  }

  package var what: String {
    switch kind {
    case .noLibrary: "there is no libpq.so.5 on this machine, which speaks to PostgreSQL"
    case .unreachable: "the server cannot be reached\(inBrackets)"
    case .stalled: "the server has not answered in time\(inBrackets)"
    case .stopped: "the wait for the server was stopped"
    case .refused: "the server lets nobody in by this address\(inBrackets)"
    case .unusable: "the address cannot be used\(inBrackets)"
    case .pooled:
      "a pooler before the server gives each transaction another connection\(inBrackets)"
    case .untrusted: "the connection is not as safe as the address asks\(inBrackets)"
    case .forbidden: "the right to do this is missing\(inBrackets)"
    case .readOnly: "the server is for reading only at this moment\(inBrackets)"
    case .absent: "what was asked for is not there\(inBrackets)"
    case .conflict: "others write into it all the time\(inBrackets)"
    case .busy: "the server has too much to do\(inBrackets)"
    case .full: "there is no space left on the server\(inBrackets)"
    case .damaged: "the server cannot read its files\(inBrackets)"
    case .noMemory: "memory ran out"
    case .defect: "a statement was refused\(inBrackets)"
    }
  }

  package var remedy: String {
    switch kind {
    case .noLibrary: "install the package libpq5"
    case .unreachable, .stalled: "check the address and the network, then try again"
    case .stopped: "start it again to go on"
    case .refused:
      "correct user, database or settings; a password goes into ~/.pgpass or PGPASSWORD"
    case .unusable: "correct the address, or the service file that it names"
    case .untrusted: "check host, sslmode and sslrootcert of the address"
    case .pooled: "name the server itself, or a pooler with pool_mode = session"
    case .forbidden: "ask who keeps the server for that right"
    case .readOnly: "name the server that is written to"
    case .absent: "check the database and the schema of the address"
    case .conflict, .busy: "try again in a moment"
    case .full: "ask who keeps the server to make space; what was committed is kept"
    case .damaged: "tell who keeps the server"
    case .noMemory: "close other programs and try again"
    case .defect: "please report it, with this text"
    }
  }

  private var inBrackets: String {
    let parts = [said, statement.map { "in: \($0)" }].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}
