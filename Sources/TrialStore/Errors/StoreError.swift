/// Why the store cannot be opened, read or written.
package struct StoreError: Error, Hashable, Sendable {
  /// What kind of failure it is; what a caller decides by.
  package enum Code: Hashable, Sendable {
    /// There is no file, or one without content.
    case missing
    /// The file or its folder may not be opened.
    case cannotOpen
    /// The file is another kind of file, or a database of another program.
    case notAStore
    /// A newer program has added what this one does not know.
    case newerProgramNeeded(migration: String)
    /// An older program made the store, and it was opened for reading only.
    case outdated(migration: String)
    /// Another process holds the file at this moment.
    case busy
    /// Another import runs into the same store.
    case importRunning
    /// The disk, the quota or the largest size of a file is reached.
    case full
    /// The file may be read but not written.
    case readOnly
    /// The file contradicts itself.
    case corrupt
    /// The record of one study cannot be unpacked; others may be whole.
    case corruptRecord(document: Int)
    /// A record is larger than the store takes.
    case recordTooLarge(bytes: Int, most: Int)
    /// Reading or writing failed for a reason of the system.
    case system(number: Int32)
    /// Memory ran out.
    case outOfMemory
    /// The library that speaks to servers is not on this machine, or not of the kind that is needed.
    case noLibrary
    /// Nobody answers at the address, or the line broke and was not made anew in time.
    case unreachable
    /// The server does not let this user in, or has no such database.
    case refused
    /// What the address of the server, or the service file that it names, says cannot be used.
    case unusableAddress
    /// Something before the server gives each transaction another connection, so that nothing can be kept of one.
    case pooled
    /// Encryption or the certificate of the server is not as the address asks for it.
    case untrusted
    /// The database keeps its texts in an encoding that has not every letter.
    case wrongEncoding(name: String)
    /// Another transaction was first, and the server asks for this one to be tried again.
    case conflict
    /// A mistake of ours: the engine refused a statement.
    case defect
  }

  package let code: Code
  /// The file of the store, or the address of the server without any password.
  package let path: String
  /// What the engine or the codec said; `nil` when it adds nothing.
  package let said: String?
  /// The statement that failed; `nil` when none was running.
  package let statement: String?

  package init(_ code: Code, path: String, said: String? = nil, statement: String? = nil) {
    self.code = code
    self.path = path
    self.said = said
    self.statement = statement
  }
}
