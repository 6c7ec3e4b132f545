package import TrialModel

/// What the world has to date and keep, or to take away again.
package enum OverrideRequest: Hashable, Sendable {
  case set(Override.Draft)
  case remove(Override.Subject)

  /// The trial and category it is about.
  package var subject: Override.Subject {
    switch self {
    case .set(let draft): draft.subject
    case .remove(let subject): subject
    }
  }
}

extension Overrides {
  /// The overrides with that of a request, made on a day; without it where it is taken back.
  package func following(_ request: OverrideRequest, on date: PartialDate) -> Overrides {
    var overrides = self
    switch request {
    case .set(let draft): overrides[draft.subject] = Override(draft, date: date)
    case .remove(let subject): overrides[subject] = nil
    }
    return overrides
  }
}
