import Browser

/// What keys mean to a reader: the standard table with what is changed in the file of keys.
///
/// A file that cannot be taken as a whole is not taken at all, so that nobody sits before half of a table.
struct KeptKeys {
  /// The table to go by.
  let keymap: Keymap
  /// Where the file is or would be, for reading; `nil` where there is no home for it.
  let path: String?
  /// How many of its lines change keys; `nil` where there is no file.
  let count: Int?
  /// What is wrong with the file; empty where nothing is.
  let refusals: [KeyRefusal]
  /// Whether the file has the mouse read.
  let wantsMouse: Bool

  /// Reads the file.
  init(in world: Environment) {
    path = world.keysPath.map(world.abbreviating)
    do throws(KeyRefusals) {
      let file = try Self.file(in: world)
      keymap = try Keymap.standard.changed(by: file?.changes ?? [])
      count = file.map { Set($0.changes.compactMap(\.line)).count }
      wantsMouse = file?.wantsMouse ?? false
      refusals = []
    } catch {
      keymap = .standard
      count = nil
      wantsMouse = false
      refusals = error.all
    }
  }

  private init(_ keymap: Keymap, besides kept: KeptKeys) {
    self.keymap = keymap
    path = kept.path
    count = kept.count
    refusals = kept.refusals
    wantsMouse = kept.wantsMouse
  }

  /// The same with other keys for decisions on records, over what the file says.
  func deciding(by text: String) throws(ScreeningKeyRefusal) -> KeptKeys {
    KeptKeys(try keymap.deciding(by: text), besides: self)
  }

  private static func file(in world: Environment) throws(KeyRefusals) -> KeyFile? {
    guard let path = world.keysPath else { return nil }
    let text: String?
    do throws(FileError) {
      text = try world.read(path)
    } catch {
      throw KeyRefusals([KeyRefusal(.unreadable(error.reason))])
    }
    return try text.map { text throws(KeyRefusals) in try KeyFile(text) }
  }

  /// What the status line says of a file that was not taken; `nil` where nothing is wrong.
  var refusal: String? {
    guard let first = refusals.first else { return nil }
    let more = refusals.count > 1 ? "; 'rtio-tui keys --check' has \(refusals.count - 1) more" : ""
    return "standard keys, for keys.conf has \(first.message)\(more)"
  }

  /// Says on standard error what is wrong with the file, a line each.
  func sayRefusals() {
    for refusal in refusals {
      StandardError.write("rtio-tui: \(path ?? "keys.conf"): \(refusal.message)\n")
    }
    if !refusals.isEmpty { StandardError.write("rtio-tui: the standard keys are used\n") }
  }
}
