import JSONText
import TrialModel

extension Figure {
  private enum Key: String, CaseIterable {
    case value, printed, unit, lower, upper, level, p, pModifier, pOneSided, source, place
    case population, dataCut, claim, correction, note
  }

  /// Decodes a figure, and hands it to the claim it names.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Figure? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let value = fields.need(.value, &notes)
    let reported = value?.reportedNumber(&notes)
    let printed = fields.need(.printed, &notes)?.text(&notes)
    let unit = fields.need(.unit, &notes)?.word(FigureUnit.self, &notes)
    let interval = PrintedInterval.read(
      lower: fields.take(.lower),
      upper: fields.take(.upper),
      level: fields.take(.level),
      at: json.offset,
      &notes
    )
    let p = PValue.read(
      number: fields.take(.p),
      modifier: fields.take(.pModifier),
      oneSided: fields.take(.pOneSided),
      &notes
    )
    let source = fields.need(.source, &notes)?.source(&notes)
    let place = fields.take(.place)?.text(&notes)
    let population = fields.take(.population)?.text(&notes)
    let dataCut = fields.take(.dataCut)?.text(&notes)
    let claim = fields.take(.claim)
    let correction = fields.take(.correction).flatMap { Correction.read($0, &notes) }
    let note = fields.take(.note)?.text(&notes)
    fields.close(&notes)

    guard let reported, let printed, let unit, let source else { return nil }
    let owner = Self.claim(named: claim, source: source, at: json.offset, &notes)
    return checked(at: json.offset, value: value, &notes) { () throws(FigureError) in
      try Figure(
        value: reported,
        printed: printed,
        unit: unit,
        interval: interval,
        p: p,
        source: source,
        place: place,
        population: population,
        dataCut: dataCut,
        claim: owner,
        correction: correction,
        note: note
      )
    }
  }

  /// Makes a figure, finds what the model has against it, and hands it to its claim.
  static func checked(
    at offset: Int,
    value: JSONNode?,
    _ notes: inout FileNotes,
    _ make: () throws(FigureError) -> Figure
  ) -> Figure? {
    do {
      let figure = try make()
      if let claim = figure.claim, notes.openClaim == nil {
        notes.gather(figure, for: claim, at: offset)
      }
      return figure
    } catch {
      switch error {
      case .printedTextMissing: notes.find(.textEmpty, at: offset)
      case .percentageOutOfRange(let number):
        notes.find(.percentageOutOfRange(number.digits), at: value?.offset ?? offset)
      }
      return nil
    }
  }

  /// The claim of a figure: figures of the review have one, others have none.
  static func claim(
    named json: JSONNode?,
    source: SourceKey,
    at offset: Int,
    _ notes: inout FileNotes
  ) -> ClaimID? {
    let named = json?.claim(&notes)
    let place = json?.offset ?? offset
    guard source == .review else {
      if json != nil || notes.openClaim != nil {
        notes.find(.claimOfOtherSource(source: source.text), at: place)
      }
      return nil
    }
    if let open = notes.openClaim {
      if let named, named != open {
        notes.find(.claimDiffers(named.text, expected: open.text), at: place)
      }
      return open
    }
    if json == nil { notes.find(.claimMissing, at: place) }
    return named
  }
}

extension Correction {
  private enum Key: String, CaseIterable {
    case value, lower, upper, level, printed, source, because
  }

  /// Decodes what a misprinted figure should read.
  static func read(_ json: JSONNode, _ notes: inout FileNotes) -> Correction? {
    guard var fields = Fields(json, Key.self, &notes) else { return nil }
    let value = fields.take(.value)?.number(&notes)
    let interval = PrintedInterval.read(
      lower: fields.take(.lower),
      upper: fields.take(.upper),
      level: fields.take(.level),
      at: json.offset,
      &notes
    )
    let printed = fields.need(.printed, &notes)?.text(&notes)
    let source = fields.need(.source, &notes)?.source(&notes)
    let because = fields.need(.because, &notes)?.text(&notes)
    fields.close(&notes)
    guard let printed, let source, let because else { return nil }
    return Correction(
      value: value,
      interval: interval,
      printed: printed,
      source: source,
      because: because
    )
  }
}

extension PrintedInterval {
  /// The upper bound of an interval that never came down to it.
  private enum Unreached: String, CaseIterable {
    case notReached = "not reached"
  }

  /// Decodes the bounds and their level; `nil` when none is given.
  fileprivate static func read(
    lower: JSONNode?,
    upper: JSONNode?,
    level: JSONNode?,
    at offset: Int,
    _ notes: inout FileNotes
  ) -> PrintedInterval? {
    guard let lower else {
      if let upper { return upper.fault(.companionMissing(key: "upper", needs: "lower"), &notes) }
      return level?.fault(.companionMissing(key: "level", needs: "lower"), &notes)
    }
    guard let upper else {
      return lower.fault(.companionMissing(key: "lower", needs: "upper"), &notes)
    }
    let first = lower.number(&notes)
    let second: PrintedNumber?
    if upper.kind == .string {
      guard upper.word(Unreached.self, &notes) != nil else { return nil }
      second = nil
    } else {
      second = upper.number(&notes)
      guard second != nil else { return nil }
    }
    guard let level else { return lower.fault(.intervalWithoutLevel, &notes) }
    guard let first, let level = IntervalLevel.read(level, &notes) else { return nil }
    return PrintedInterval(lower: first, upper: second, level: level)
  }
}

extension IntervalLevel {
  private enum Silent: String, CaseIterable {
    case notPrinted = "not printed"
  }

  /// Decodes a level in percent, or that the source prints none.
  fileprivate static func read(_ json: JSONNode, _ notes: inout FileNotes) -> IntervalLevel? {
    switch json.kind {
    case .string: return json.word(Silent.self, &notes).map { _ in .notPrinted }
    case .number:
      guard let percent = json.number(&notes) else { return nil }
      guard percent.value > 0, percent.value < 100 else {
        return json.fault(.percentageOutOfRange(percent.digits), &notes)
      }
      return .printed(percent)
    default: return json.wrong([.number, .string], &notes)
    }
  }
}

extension PValue {
  /// Decodes a P value with its sign; `nil` when none is given.
  fileprivate static func read(
    number: JSONNode?,
    modifier: JSONNode?,
    oneSided: JSONNode?,
    _ notes: inout FileNotes
  ) -> PValue? {
    guard let number else {
      if let modifier {
        return modifier.fault(.companionMissing(key: "pModifier", needs: "p"), &notes)
      }
      return oneSided?.fault(.companionMissing(key: "pOneSided", needs: "p"), &notes)
    }
    let sign = modifier.map { $0.word(Modifier.self, &notes) } ?? .equal
    let isOneSided = oneSided?.truth(&notes) ?? false
    guard let printed = number.number(&notes), let sign else { return nil }
    do {
      return try PValue(sign, printed, isOneSided: isOneSided)
    } catch {
      return number.fault(.numberOutOfRange(error.number.digits, from: 0, to: 1), &notes)
    }
  }
}
