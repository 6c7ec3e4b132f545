package import TrialPages
import TrialQuery
import TrialScreening

/// The agreement of readers as text.
package struct AgreementDocument {
  private let agreements: [PairAgreement]

  package init(_ agreements: [PairAgreement]) { self.agreements = agreements }

  /// A table of decisions and one of coefficients for each pair, ending with a line feed.
  package var text: String {
    agreements.map(text(of:)).joined(separator: "\n")
  }

  private func text(of agreement: PairAgreement) -> String {
    let pair = agreement.pair
    let choices = PairedDecisions.choices.map(\.rawValue)
    let heading = "Stage \(pair.stage.rawValue): \(agreement.words)\n"
    guard agreement.agreement != nil else { return heading }
    let table = Table(
      [Table.Head("")] + choices.map { Table.Head("\(pair.second.text) \($0)", .right) },
      rows: zip(choices, pair.counts).map { choice, counts in
        ["\(pair.first.text) \(choice)"] + counts.map(String.init)
      }
    )
    let coefficients = Table(
      [
        Table.Head("coefficient"), Table.Head("estimate", .right), Table.Head("95 % CI", .right),
        Table.Head(""),
      ],
      rows: agreement.measures.map {
        [$0.name, $0.estimate, $0.interval.isEmpty ? "-" : $0.interval, $0.remark]
      }
    )
    return heading + table.text + "\n" + coefficients.text
  }
}
