import TrialModel
package import TrialScreening

/// The flow of a living review as text, JSON and the data file of the R package PRISMA2020.
package struct ReviewFlowDocument {
  let flow: ReviewFlow
  /// The title of the review.
  private let title: String
  /// Which runs it rests on, a line each.
  private let runs: [String]

  package init(_ review: LivingReview) {
    flow = ReviewFlow(review)
    title = review.protocol.title
    runs = review.protocol.searches.map { search in
      guard let run = review.newestRun(of: search.id) else {
        return "\(search.id.text): not run to its end yet"
      }
      let data = run.dataTimestamp.map { ", data of \($0)" } ?? ""
      return "\(search.id.text): \(search.source), run \(run.at.minuteText) UTC\(data)"
    }
  }

  /// The flow itself.
  package var reviewFlow: ReviewFlow { flow }

  /// Where its numbers come from, in a line.
  package var provenance: String { runs.joined(separator: "; ") }

  /// The name of the review for a heading.
  package var heading: String { title }

  /// The flow in lines: what is taken away before each box, the parts of a box under it, then its sums.
  package var text: String {
    var lines = [title, ""] + runs + [""]
    for step in flow.steps {
      lines += step.less.flatMap { line("-", $0) } + step.more.flatMap { line("+", $0) }
      lines += line(step.less.isEmpty && step.more.isEmpty ? " " : "=", step.box)
    }
    lines += [""] + flow.notes
    if !flow.notes.isEmpty { lines.append("") }
    lines += flow.sums.map { sum in
      sum.holds
        ? "ok      \(sum.right)  \(sum.text)"
        : "broken  \(sum.left), not \(sum.right)  \(sum.text)"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ sign: String, _ box: ReviewFlow.Box) -> [String] {
    func number(_ count: Int, _ width: Int) -> String {
      let text = String(count)
      return String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let parts = flow.parts(of: box).map { part in
      let words = part.text == part.id ? part.id : "\(part.id): \(part.text)"
      return "       \(number(part.ids.count, 6))  \(words)"
    }
    return ["\(sign) \(number(flow.count(box), 6))  \(flow.words(of: box))"] + parts
  }
}
