import TrialPages

/// A funnel as it is printed: trials by effect and standard error, with limits about the pooled effect.
struct FunnelDrawing {
  /// What stands on the axis of effects.
  let axis: FigureAxis
  /// What the errors are of: `standard error of ln HR`.
  let errorName: String
  /// The error at the foot, above 0.
  let reach: Double
  /// Every trial: its effect as shown, its error, its name.
  let points: [(value: Double, error: Double, name: String)]
  let centre: Double
  /// Where the limits stand at the foot; straight lines lead there from the centre at the top.
  let limits: ClosedRange<Double>
  /// The labels of the errors, from the top.
  let ticks: [(error: Double, label: String)]
}

extension FunnelDrawing {
  /// The funnel of a section; `nil` for a section that is none.
  init?(_ section: PageSection) {
    guard case .funnel(let head) = section.heading else { return nil }
    let lines = section.rows.compactMap { row in
      if case .funnel(let line) = row.content { line } else { nil }
    }
    let sides = section.rows.lazy
      .compactMap { if case .funnelSides(let sides) = $0.content { sides } else { nil } }.first
    guard let last = lines.last, last.error > 0 else { return nil }
    axis = FigureAxis(head.axis, below: sides?.below ?? "", above: sides?.above ?? "")
    errorName = head.errorName
    reach = last.error
    points = lines.flatMap(\.points).map { ($0.value, $0.error, $0.name) }
    centre = last.centre
    limits = last.limits
    ticks = lines.filter { !$0.label.isEmpty }.map { ($0.error, $0.label) }
  }
}

extension FigurePen {
  private static let funnelHeight = 320.0
  private static let labels = 60.0

  mutating func draw(_ funnel: FunnelDrawing) {
    let left = Self.margin + Self.labels
    let width = max(300, self.width - 2 * Self.labels)
    let first = top + 24
    let last = first + Self.funnelHeight
    func x(_ value: Double) -> Double {
      left + min(max(0, funnel.axis.share(of: value)), 1) * width
    }
    func y(_ error: Double) -> Double { first + error / funnel.reach * Self.funnelHeight }
    drawing.words(funnel.errorName, at: (Self.margin, first - 10), size: 11, ink: .grey)
    for tick in funnel.ticks {
      drawing.line(from: (left - 4, y(tick.error)), to: (left, y(tick.error)))
      drawing.words(tick.label, at: (left - 8, y(tick.error) + 4), size: 11, anchor: .end)
    }
    drawing.line(from: (left, first), to: (left, last))
    drawing.line(
      from: (x(funnel.axis.null), first),
      to: (x(funnel.axis.null), last),
      ink: .light,
      isDashed: true
    )
    drawing.line(from: (x(funnel.centre), first), to: (x(funnel.centre), last), ink: .grey)
    for end in [funnel.limits.lowerBound, funnel.limits.upperBound] {
      limit(from: funnel.centre, to: end, x, y, funnel)
    }
    for point in funnel.points {
      drawing.dot(at: (x(point.value), y(point.error)), radius: 3)
      drawing.words(point.name, at: (x(point.value) + 6, y(point.error) + 4), size: 10, ink: .grey)
    }
    top = last
    draw(funnel.axis, left: left, width: width)
  }

  /// A limit from the top to the foot, or to where it leaves the axis.
  private mutating func limit(
    from centre: Double,
    to end: Double,
    _ x: (Double) -> Double,
    _ y: (Double) -> Double,
    _ funnel: FunnelDrawing
  ) {
    let shares = (funnel.axis.unclipped(centre), funnel.axis.unclipped(end))
    let whole = shares.1 - shares.0
    let edge = whole < 0 ? 0.0 : 1.0
    // A straight line on the axis, cut where it leaves it.
    let part = whole == 0 ? 1 : min(1, max(0, (edge - shares.0) / whole))
    let left = Self.margin + Self.labels
    let width = max(300, self.width - 2 * Self.labels)
    drawing.line(
      from: (x(centre), y(0)),
      to: (left + (shares.0 + part * whole) * width, y(part * funnel.reach)),
      ink: .grey,
      isDashed: true
    )
  }
}
