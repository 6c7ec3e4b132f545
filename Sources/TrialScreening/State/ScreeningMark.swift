/// What a list can ask of a record of a review: the values of the filter field `screen`.
package enum ScreeningMark: String, Hashable, Sendable, CaseIterable {
  case included
  case excluded
  case maybe
  case open
  case conflict
  /// A part that a criterion names changed since it was decided.
  case secondLook = "second-look"
  /// A reader found it to be of the same trial as another record.
  case duplicate
  /// A narrowing step of the protocol leaves it out.
  case leftOut = "left-out"
  /// The newest runs do not find it any more.
  case gone

  /// Its place among all of them, from 0.
  package var place: Int { Self.inOrder.firstIndex(of: self) ?? 0 }

  /// Made once: it is asked for of every record of a review.
  private static let inOrder = allCases

  /// What a record is called: one mark for where it stands, and what is to be known besides.
  static func marks(
    of standing: Standing,
    isDuplicate: Bool,
    isLeftOut: Bool,
    asksForSecondLook: Bool,
    isGone: Bool
  ) -> [ScreeningMark] {
    [isDuplicate ? .duplicate : isLeftOut ? .leftOut : ScreeningMark(standing)]
      + (asksForSecondLook ? [.secondLook] : []) + (isGone ? [.gone] : [])
  }

  /// The mark of where a record stands.
  package init(_ standing: Standing) {
    switch standing {
    case .open: self = .open
    case .included: self = .included
    case .excluded: self = .excluded
    case .maybe: self = .maybe
    case .conflict: self = .conflict
    }
  }
}
