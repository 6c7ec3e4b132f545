/// The letters by which a team knows who decided something.
enum Initials {
  /// Why a typed text is none; `nil` when it may be, or nothing is typed.
  ///
  /// A note that was typed in their place has spaces, or is longer than anybody's initials.
  static func refusal(
    of typed: String,
    in context: KeyContext,
    naming keymap: Keymap
  ) -> String? {
    guard typed.count > most || typed.contains(where: \.isWhitespace) else { return nil }
    let other = keymap.name(of: .nextField, in: context)
    return "initials are one word of up to \(most) letters; \(other) goes to the note"
  }

  /// What to do where none are typed, by the key that keeps the form.
  static func wish(in context: KeyContext, naming keymap: Keymap) -> String {
    "type your initials, then \(keymap.name(of: .open, in: context))"
  }

  private static let most = 12
}
