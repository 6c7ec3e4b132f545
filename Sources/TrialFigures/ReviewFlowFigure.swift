package import TrialScreening

/// The flow of a living review as an SVG file, in the form of PRISMA 2020: boxes one under the other, beside
/// them what is taken away.
package struct ReviewFlowFigure {
  private static let size = 12.0
  private static let line = 16.0
  private static let padding = 8.0
  private static let gap = 26.0
  /// Left edge and width of the boxes in the middle and of those beside them.
  private static let main = (left: 20.0, width: 300.0)
  private static let side = (left: 370.0, width: 370.0)

  private let flow: ReviewFlow
  private let title: String

  package init(_ flow: ReviewFlow, title: String) {
    self.flow = flow
    self.title = title
  }

  /// Lines in a box, those of parts indented.
  private struct Box {
    let lines: [(text: String, isPart: Bool)]

    var height: Double { Double(lines.count) * line + 2 * padding }
  }

  /// A box with those that are taken away from it, and those that come to it.
  private struct Row {
    let box: Box
    let less: Box?
    let more: Box?

    var height: Double { max(box.height, less?.height ?? 0, more?.height ?? 0) }
  }

  /// The file, with a line about the runs in its foot and for programs that read no pictures.
  package func svg(provenance: String) -> String {
    var drawing = VectorDrawing()
    var top = 20.0
    func paragraph(_ text: String, size: Double, ink: VectorDrawing.Ink, isBold: Bool = false) {
      let room = (Self.side.left + Self.side.width - Self.main.left) / (isBold ? 1.1 : 1)
      for words in TextExtent(size: size).lines(of: text, within: room) {
        top += size * 1.3
        drawing.words(words, at: (Self.main.left, top), size: size, ink: ink, isBold: isBold)
      }
      top += size * 0.3
    }
    paragraph(title, size: 16, ink: .black, isBold: true)
    top += 10
    for (place, row) in rows.enumerated() {
      if place > 0 {
        let x = Self.main.left + Self.main.width / 2
        arrow(from: (x, top - Self.gap), to: (x, top), on: &drawing)
      }
      draw(row, at: top, on: &drawing)
      // The line down goes from the box, however tall those beside it are.
      let x = Self.main.left + Self.main.width / 2
      if row.height > row.box.height, place + 1 < rows.count {
        drawing.line(from: (x, top + row.box.height), to: (x, top + row.height))
      }
      top += row.height + Self.gap
    }
    for note in flow.notes { paragraph(note, size: 11, ink: .black) }
    top += 4
    paragraph(provenance, size: 10, ink: .grey)
    let closing = flow.brokenSums.isEmpty ? "All sums come out." : "Not all sums come out."
    paragraph(closing, size: 10, ink: .grey)
    return drawing.svg(
      width: Self.side.left + Self.side.width + 20,
      height: top + 20,
      title: "Flow of the review: \(title)",
      description: flow.steps.map { "\(flow.words(of: $0.box)) \(flow.count($0.box))" }
        .joined(separator: ", ") + ". \(provenance)"
    )
  }

  private var rows: [Row] {
    let steps = flow.steps
    return steps.enumerated().map { place, step in
      let less = place + 1 < steps.count ? steps[place + 1].less : []
      return Row(
        box: box([step.box], within: Self.main.width),
        less: less.isEmpty ? nil : box(less, within: Self.side.width),
        more: step.more.isEmpty ? nil : box(step.more, within: Self.side.width)
      )
    }
  }

  private func box(_ boxes: [ReviewFlow.Box], within width: Double) -> Box {
    let extent = TextExtent(size: Self.size)
    let room = width - 2 * Self.padding
    let lines = boxes.flatMap { box -> [(text: String, isPart: Bool)] in
      let words = flow.words(of: box)
      let own = "\(words.prefix(1).uppercased())\(words.dropFirst()) (n = \(flow.count(box)))"
      let parts = flow.parts(of: box).flatMap { part in
        extent.lines(of: "\(part.text) (n = \(part.ids.count))", within: room - Self.line)
      }
      return extent.lines(of: own, within: room).map { ($0, false) } + parts.map { ($0, true) }
    }
    return Box(lines: lines)
  }

  private func draw(_ row: Row, at top: Double, on drawing: inout VectorDrawing) {
    draw(row.box, at: (Self.main.left, top), width: Self.main.width, on: &drawing)
    let edge = Self.main.left + Self.main.width
    let middle = top + row.box.height / 2
    if let less = row.less {
      draw(less, at: (Self.side.left, top), width: Self.side.width, on: &drawing)
      arrow(from: (edge, middle), to: (Self.side.left, middle), on: &drawing)
    }
    if let more = row.more {
      draw(more, at: (Self.side.left, top), width: Self.side.width, on: &drawing)
      arrow(from: (Self.side.left, middle), to: (edge, middle), on: &drawing)
    }
  }

  private func draw(
    _ box: Box,
    at corner: (x: Double, y: Double),
    width: Double,
    on drawing: inout VectorDrawing
  ) {
    let (right, bottom) = (corner.x + width, corner.y + box.height)
    drawing.polygon(
      [corner, (right, corner.y), (right, bottom), (corner.x, bottom)],
      isHollow: true
    )
    for (place, line) in box.lines.enumerated() {
      drawing.words(
        line.text,
        at: (
          corner.x + Self.padding + (line.isPart ? Self.line : 0),
          corner.y + Self.padding + Self.line * (Double(place) + 0.75)
        ),
        size: Self.size,
        ink: line.isPart ? .grey : .black
      )
    }
  }

  /// A line with a head at its end; it runs along one axis.
  private func arrow(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    on drawing: inout VectorDrawing
  ) {
    drawing.line(from: start, to: end)
    let (length, half) = (7.0, 4.0)
    if start.x == end.x {
      drawing.polygon([
        end, (end.x - half, end.y - length), (end.x + half, end.y - length),
      ])
    } else {
      let back = start.x < end.x ? -length : length
      drawing.polygon([
        end, (end.x + back, end.y - half), (end.x + back, end.y + half),
      ])
    }
  }
}
