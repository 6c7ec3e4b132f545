/// A step through rows, whatever list, page or pop-up they are of.
enum Movement: Hashable, Sendable {
  case next, previous, nextPage, previousPage, first, last
  /// To a place, from 0.
  case to(Int)

  /// The step an action means; `nil` for an action that does not move through rows.
  init?(_ action: Action) {
    switch action {
    case .selectNext: self = .next
    case .selectPrevious: self = .previous
    case .pageDown: self = .nextPage
    case .pageUp: self = .previousPage
    case .selectFirst: self = .first
    case .selectLast: self = .last
    case .selectRow(let place): self = .to(place)
    default: return nil
    }
  }

  /// The place among `count` that it leads to, no further than the ends.
  ///
  /// A page is `page` rows. 0 where there are none.
  func place(from place: Int, among count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .next: place + 1
      case .previous: place - 1
      case .nextPage: place + page
      case .previousPage: place - page
      case .first: 0
      case .last: count - 1
      case .to(let place): place
      }
    return max(0, min(count - 1, target))
  }
}
