import PostgresEngine

/// What an import was told to read: files, and databases of AACT.
struct ImportSources {
  let files: [ImportFile]
  let databases: [AACTSource]
  /// The paths that give no file, and why.
  let unreadable: [(path: String, reason: String)]

  var isEmpty: Bool { files.isEmpty && databases.isEmpty }

  /// Bytes of all files together; `nil` when that is not known.
  var totalBytes: Int? {
    let sizes = files.map(\.size)
    return sizes.contains(nil) || !databases.isEmpty ? nil : sizes.compactMap { $0 }.reduce(0, +)
  }

  /// Takes paths of files and folders, `-`, and addresses of servers.
  ///
  /// - Throws: `ProgramError` for an address that is none, or has a password in it.
  init(_ paths: [String], in world: Environment) throws(ProgramError) {
    var databases: [AACTSource] = []
    for path in paths where PostgresAddress.isAddress(path) {
      databases.append(AACTSource(try StoreLocation.address(path, in: world)))
    }
    self.databases = databases
    (files, unreadable) = ImportFile.files(
      of: paths.filter { !PostgresAddress.isAddress($0) },
      in: world
    )
  }
}
