import TerminalModel

extension Keymap {
  /// Keys of one adverse event over several trials.
  static let across: [KeyBinding] = [
    .init(
      .look,
      [.character("E")],
      .openEventAcross,
      in: [.trials],
      "one adverse event over the trials in view",
      hint: .init("one event", 79)
    ),
    .init(
      .choose,
      [.character("/")],
      .search,
      in: [.eventAcross],
      "another adverse event",
      hint: .init("event", 20)
    ),
    .init(
      .move,
      [.enter],
      .open,
      in: [.eventAcross],
      "open the harms of the trial",
      hint: .init("its harms", 40)
    ),
  ]
}
