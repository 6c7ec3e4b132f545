import TrialModel
import TrialPages

extension BrowserState {
  /// Opens the pop-up that rates the selected outcome of a summary.
  mutating func openRating(of screen: SummaryScreen) {
    guard let row = screen.selectedRow, let evidence = row.evidence, let effect = row.effect else {
      return
    }
    popUp = .rating(
      RatingPopUp(
        of: evidence,
        trials: row.trials.map(\.name),
        effect: "\(row.outcome.measure) \(effect.text), \(effect.method)",
        start: row.start,
        earlier: row.ratings,
        initials: initials
      )
    )
  }

  mutating func apply(_ action: Action, to popUp: RatingPopUp) -> [Effect] {
    var popUp = popUp
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return keep(popUp)
    case .withdraw: return withdraw(popUp)
    case .nextField: popUp.moveField(forward: true)
    case .previousField: popUp.moveField(forward: false)
    case .moveRight: popUp.rate(worse: true)
    case .moveLeft: popUp.rate(worse: false)
    case .type, .paste, .edit: edit(&popUp.line, by: action.onOneLine)
    default:
      popUp.selected = moved(popUp.selected, by: action, count: CertaintyDomain.allCases.count)
    }
    popUp.refusal = nil
    self.popUp = .rating(popUp)
    return []
  }

  /// Hears how ratings ended: shows them everywhere, or says what went wrong.
  mutating func hear(_ outcome: KeepingOutcome<CertaintyRatings>) {
    guard case .rating(let popUp) = popUp else { return }
    hear(outcome, of: popUp, "the ratings were") { browser, ratings in
      browser.adopt(ratings)
      let all = ratings.of(popUp.evidence)
      let certainty = all.certainty(startingAt: popUp.start)
      let said =
        certainty.map { "certainty \($0.words)" }
        ?? "\(all.count) of \(CertaintyDomain.allCases.count) rated"
      return "\(popUp.evidence.outcome): \(said)"
    }
  }

  /// Takes over what readers rated: summaries follow.
  mutating func adopt(_ ratings: CertaintyRatings) {
    guard ratings != self.ratings else { return }
    self.ratings = ratings
    for place in screens.indices {
      guard case .summary(var screen) = screens[place] else { continue }
      screen.drawAnew(in: self)
      screens[place] = .summary(screen)
    }
  }

  private mutating func keep(_ popUp: RatingPopUp) -> [Effect] {
    var popUp = popUp
    do throws(RatingRefusal) {
      let changes = try popUp.changes()
      let initials = popUp.initials.trimmed
      if let refusal = Initials.refusal(of: initials, in: .ratingText, naming: keymap)
        ?? (initials.isEmpty ? Initials.wish(in: .ratingText, naming: keymap) : nil)
      {
        return refuse(popUp, refusal, at: .initials)
      }
      self.initials = initials
      return [.rate(.set(changes))]
    } catch {
      if case .unrated(let domain) = error.reason { popUp.select(domain) }
      return refuse(popUp, error.words(naming: keymap), at: .domains)
    }
  }

  /// Takes an earlier rating of the selected domain back.
  private mutating func withdraw(_ popUp: RatingPopUp) -> [Effect] {
    if let earlier = popUp.earlier[popUp.domain] { return [.rate(.remove(earlier.subject))] }
    return refuse(
      popUp,
      "\(popUp.domain.words) was not rated before; there is nothing to take back"
    )
  }
}
