/// The letters by which a team knows who decided something.
enum Initials {
  /// Why a typed text is none; `nil` when it may be, or nothing is typed.
  ///
  /// A note that was typed in their place has spaces, or is longer than anybody's initials.
  static func refusal(of typed: String, in context: KeyContext) -> String? {
    guard typed.count > most || typed.contains(where: \.isWhitespace) else { return nil }
    let other = Keymap.standard.name(of: .nextField, in: context)
    return "initials are one word of up to \(most) letters; \(other) goes to the note"
  }

  private static let most = 12
}
