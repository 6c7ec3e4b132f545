/// What two long texts have in common, left out so that their difference can be read.
enum CommonText {
  /// How many words stay before and after what differs.
  private static let context = 6

  /// Both texts from a few words before the first to a few words after the last that differs.
  ///
  /// What is left out is marked with an ellipsis; texts that differ at both ends stay whole.
  static func removed(from before: String, and after: String) -> (before: String, after: String) {
    let (old, new) = (words(before), words(after))
    let most = min(old.count, new.count)
    var start = 0
    while start < most, old[start] == new[start] { start += 1 }
    var end = 0
    while end < most - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let (first, last) = (max(0, start - context), max(0, end - context))
    func cut(_ words: [Substring]) -> String {
      let middle = words[first..<(words.count - last)].joined(separator: " ")
      return (first > 0 ? "… " : "") + middle + (last > 0 ? " …" : "")
    }
    return (cut(old), cut(new))
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0.isNewline }
  }
}
