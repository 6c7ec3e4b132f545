import Testing
import TrialModel

/// A figure reported since the review, by the project's own list: where it is from and what it is of.
struct SinceFigure: Hashable, CustomTestStringConvertible, Sendable {
  /// The number of the trial, or the name of its protocol: `NCT03706690`, `NRG-LU002`.
  let trial: String
  /// The key of its source; `-` where the figure is left out and its source is none of ours.
  let source: String
  /// The sort of a result, or `harm`, `total`, `size`, `fact`; `-` where it is left out.
  let kind: String
  /// The endpoint in letters, the term with its grade, the set that is counted, or the fact.
  let subject: String
  /// The arm or group, two arms that are compared, or `-`.
  let arm: String
  /// The figure as printed; a count without a percentage as affected over at risk.
  let printed: String

  var testDescription: String { "\(trial) \(subject) \(arm): \(printed)" }

  /// The figures of the list, each with the reason where it is left out of the catalogue.
  static let all: [(figure: SinceFigure, reason: String?)] = {
    let table = (try? ExampleCatalogue.text(of: "SinceFigures.tsv")) ?? ""
    return table.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let figure = SinceFigure(
        trial: columns[0],
        source: columns[1],
        kind: columns[2],
        subject: columns[3],
        arm: columns[4],
        printed: columns[5]
      )
      return (figure, columns[6] == "-" ? nil : columns[6])
    }
  }()

  static var shown: [SinceFigure] { all.filter { $0.reason == nil }.map(\.figure) }
  static var leftOut: [SinceFigure] { all.filter { $0.reason != nil }.map(\.figure) }
}

extension Trial {
  /// Everything the trial reports, as the list of figures names it.
  var reportedFigures: [SinceFigure] {
    resultFigures + harmFigures + totalFigures + sizeFigures
      + (registryFacts + publicationFacts).compactMap { fact in
        fact.figure.map { reported($0.source, "fact", fact.field, "-", $0.printed) }
      }
  }

  private var resultFigures: [SinceFigure] {
    results.map { result in
      let pair = result.comparedArms.map { "\($0.experimental.text) v \($0.control.text)" }
      return reported(
        result.figure.source,
        result.kind.rawValue,
        result.endpointLabel,
        result.arm?.text ?? pair ?? "-",
        result.figure.printed
      )
    }
  }

  private var harmFigures: [SinceFigure] {
    (toxicity?.events ?? []).flatMap { event in
      let subject =
        [
          event.term, event.grade.text, event.isSerious == true ? "serious" : nil, event.qualifier,
        ]
        .compactMap { $0 }.joined(separator: ", ")
      return event.cells.map { cell in
        let count = cell.affected.map { affected in
          cell.atRisk.map { "\(affected)/\($0)" } ?? "\(affected)"
        }
        return reported(
          cell.source,
          "harm",
          subject,
          cell.group.text,
          cell.percent?.printed ?? count ?? ""
        )
      }
    }
  }

  private var totalFigures: [SinceFigure] {
    (toxicity?.groups ?? []).flatMap { group in
      [("deaths", group.deaths), ("serious", group.serious)].compactMap { name, total in
        total.flatMap { total in
          total.affected.flatMap { affected in
            total.atRisk.map {
              reported(total.source, "total", name, group.id.text, "\(affected)/\($0)")
            }
          }
        }
      }
    }
  }

  private var sizeFigures: [SinceFigure] {
    sizes.map { reported($0.figure.source, "size", $0.counted.rawValue, "-", $0.figure.printed) }
      + arms.flatMap { arm in
        arm.sizes.map {
          reported($0.figure.source, "size", $0.counted.rawValue, arm.id.text, $0.figure.printed)
        }
      }
  }

  private func reported(
    _ source: SourceKey,
    _ kind: String,
    _ subject: String,
    _ arm: String,
    _ printed: String
  ) -> SinceFigure {
    SinceFigure(
      trial: id.text,
      source: source.text,
      kind: kind,
      subject: subject,
      arm: arm,
      printed: printed
    )
  }
}
