/// One thing that goes wrong with an answer, in the words of a script.
enum Fault {
  /// Another status, with words as plain text.
  case status(Int)
  /// What the answer says instead of its words; an empty text for no body.
  case words(String)
  /// A header `Retry-After`: seconds, or a date as HTTP writes it.
  case retryAfter(String)
  /// A page for people with status 200, as a proxy that asks for a login sends.
  case page(String)
  /// Another address to ask.
  case redirect(String)
  /// A proxy that wants a name and a password, `USER:PASSWORD`.
  case proxyPassword(String)
  /// The whole length is promised, that many bytes of the body are sent, and the connection is closed.
  case cut(Int)
  /// As `cut`, but the connection is torn down.
  case reset(Int)
  /// A body that ends after that many bytes, with the length that fits.
  case truncated(Int)
  /// That many bytes at a time, and a pause of that many milliseconds behind each.
  case slow(bytes: Int, milliseconds: Int)
  /// That many bytes of the body, and then nothing as long as the client waits.
  case stall(Int)
  /// That many megabytes of blanks in front of the body.
  case huge(Int)
  /// A pause of that many milliseconds before anything is sent.
  case wait(Int)
  /// From this request on the data are of another moment, and page tokens from before are dead.
  case timestamp(String)
  /// Page tokens given before are dead.
  case deadTokens
  /// Packed by name only.
  case brokenGzip
  /// Not HTTP.
  case garbage
  /// The connection is closed after the answer.
  case close

  /// Reads a word of a script; `nil` for one that means nothing.
  ///
  /// - Parameter word: `name` or `name=value`.
  init?(word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let value = parts.count == 2 ? parts[1] : ""
    let number = Int(value)
    switch parts[0] {
    case "words": self = .words(value)
    case "retry-after": self = .retryAfter(value)
    case "page": self = .page(value.isEmpty ? "Sign in" : value)
    case "redirect": self = .redirect(value)
    case "proxy-password": self = .proxyPassword(value)
    case "timestamp": self = .timestamp(value)
    case "dead-tokens": self = .deadTokens
    case "broken-gzip": self = .brokenGzip
    case "garbage": self = .garbage
    case "close": self = .close
    case "slow":
      let numbers = value.split(separator: "/").compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] > 0 else { return nil }
      self = .slow(bytes: numbers[0], milliseconds: numbers[1])
    default:
      guard let number, let fault = Self.counted(parts[0], number) else { return nil }
      self = fault
    }
  }

  private static func counted(_ name: String, _ number: Int) -> Fault? {
    switch name {
    case "status": .status(number)
    case "cut": .cut(number)
    case "reset": .reset(number)
    case "truncated": .truncated(number)
    case "stall": .stall(number)
    case "huge": .huge(number)
    case "wait": .wait(number)
    default: nil
    }
  }
}
