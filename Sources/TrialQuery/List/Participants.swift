package import TrialModel

/// The one number of participants a list shows, with what it counts.
package struct Participants: Hashable, Sendable {
  package let counted: SizeFigure.CountedSet
  package let number: PrintedNumber
  package let source: SourceKey

  package init(counted: SizeFigure.CountedSet, number: PrintedNumber, source: SourceKey) {
    self.counted = counted
    self.number = number
    self.source = source
  }

  /// The number with its mark: `713` randomised, `e 662` enrolled, `t 480` a target or estimate.
  package var text: String {
    switch counted {
    case .randomised: number.digits
    case .enrolled: "e \(number.digits)"
    default: "t \(number.digits)"
    }
  }

  /// The sets in the order of preference.
  fileprivate static let preferred: [SizeFigure.CountedSet] = [
    .randomised, .enrolled, .estimated, .target,
  ]
}

extension Participants {
  /// The number randomised, else enrolled, else estimated, else the target; `nil` without any.
  package init?(of trial: Trial) {
    for counted in Self.preferred {
      for size in trial.sizes where size.counted == counted {
        if let number = size.figure.value.value {
          self.init(counted: counted, number: number, source: size.figure.source)
          return
        }
      }
    }
    return nil
  }
}
