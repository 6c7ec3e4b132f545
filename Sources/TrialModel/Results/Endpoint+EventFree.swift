extension Endpoint {
  /// Whether a rate of it counts patients without the event, as survival at 5 years does, and not those
  /// who had it, as a rate of relapse does; `nil` where the name does not tell.
  package var isEventFree: Bool? {
    let words = name.lowercased()
    if words.hasPrefix("freedom from ") || words.hasPrefix("free from ") { return true }
    return EventSense(outcome: name, isHazard: false).map { $0 == .wanted }
  }
}
