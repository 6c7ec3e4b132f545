/// A pop-up in which a reader says something that is to be kept: texts that are typed, and whose they are.
protocol ReadersForm {
  /// What the keys are for, one of the texts.
  associatedtype Field: CaseIterable & Hashable & Sendable where Field.AllCases == [Field]

  /// The text that has the keys.
  var field: Field { get set }
  /// Why it could not be kept; `nil` unless that was tried.
  var refusal: String? { get set }
  /// It as what floats over the screen.
  var asPopUp: PopUp { get }
}

extension ReadersForm {
  /// Goes to the next text or the one before, round the ends.
  mutating func moveField(forward: Bool) { field = field.neighbour(forward: forward) }
}

extension CaseIterable where Self: Hashable, AllCases == [Self] {
  /// The next of all, or the one before, round the ends.
  func neighbour(forward: Bool) -> Self {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + (forward ? 1 : all.count - 1)) % all.count]
  }
}

/// What is wrong with a typed form, and which text has to be changed.
struct FormRefusal<Field: Sendable>: Error {
  let words: String
  let field: Field

  init(_ words: String, at field: Field) {
    self.words = words
    self.field = field
  }
}

extension BrowserState {
  /// Leaves a form open with why nothing of it is kept, and with the keys where something has to be changed.
  mutating func refuse<Form: ReadersForm>(
    _ form: Form,
    _ words: String,
    at field: Form.Field? = nil
  ) -> [Effect] {
    var form = form
    form.refusal = words
    if let field { form.field = field }
    popUp = form.asPopUp
    return []
  }

  /// Hears how the keeping of what a form says ended: closes it and takes over what is kept now, or leaves it open
  /// with the reason.
  ///
  /// - Parameters:
  ///   - outcome: How it ended.
  ///   - form: The form that asked for it.
  ///   - what: What was to be kept, for the line at the foot: `the note was`.
  ///   - taken: Takes it over, and says what became of it, the place aside.
  mutating func hear<Kept>(
    _ outcome: KeepingOutcome<Kept>,
    of form: some ReadersForm,
    _ what: String,
    taken: (inout BrowserState, Kept) -> String
  ) {
    switch outcome {
    case .kept(let kept, let place):
      popUp = nil
      message = Message("\(taken(&self, kept)); \(place)", isError: false)
    case .failed(let reason):
      _ = refuse(form, reason)
      message = Message("\(what) not kept", isError: true)
    }
  }
}
