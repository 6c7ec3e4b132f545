import Glibc

/// Why the system refused something last, in its own words.
enum SystemReason {
  /// The reason of the call before: `Permission denied`.
  static var text: String { String(cString: strerror(errno)) }
}
