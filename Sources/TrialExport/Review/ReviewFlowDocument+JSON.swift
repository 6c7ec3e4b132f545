import TrialModel
import TrialScreening

extension ReviewFlowDocument {
  /// The flow with the numbers of its trials: boxes by the names of the R package PRISMA2020, what is open at
  /// each stage as two boxes of ours.
  package var json: JSON {
    func object(_ parts: [ReviewFlow.Part]) -> JSON {
      .object(parts.map { JSON.Member($0.id, JSON($0.ids.count)) })
    }
    let boxes = ReviewFlow.Box.allCases
    return [
      "boxes": .object(boxes.map { JSON.Member($0.rawValue, JSON(flow.count($0))) }),
      "reasons": [
        "records": object(flow.recordReasons), "reports": object(flow.reportReasons),
      ],
      "ids": .object(
        boxes.map { JSON.Member($0.rawValue, JSON(flow.ids(in: $0).map(\.text))) }
      ),
      "sums": .array(
        flow.sums.map { sum in
          [
            "text": .string(sum.text), "left": JSON(sum.left), "right": JSON(sum.right),
            "holds": .bool(sum.holds),
          ]
        }
      ),
      "previous": previous,
      "searches": object(flow.searches),
      "narrow": object(flow.narrowings),
      "open": [
        "records": object(flow.parts(of: .recordsOpen)),
        "reports": object(flow.parts(of: .reportsOpen)),
      ],
      "reasonsDiffer": JSON(flow.differing.map(\.text)),
    ]
  }

  private var previous: JSON {
    guard let previous = flow.previous else { return .null }
    return [
      "name": .string(previous.name), "at": .string(previous.at.text),
      "studies": JSON(flow.count(.previousStudies)),
      "excludedSince": JSON(previous.excludedSince.map(\.text)),
    ]
  }
}
