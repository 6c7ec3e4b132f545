package import Browser
package import TerminalModel
package import TrialModel
import TrialQuery

extension BrowserState {
  /// The browser on the trials of a catalogue and no others.
  package init(
    catalogue: Catalogue,
    size: Size,
    session: Session = Session(),
    keymap: Keymap = .standard,
    isInWords: Bool = false
  ) {
    self.init(
      catalogue: catalogue,
      index: TrialIndex(catalogue.trials, .bundled),
      size: size,
      session: session,
      keymap: keymap,
      isInWords: isInWords
    )
  }

  /// The browser on an invented catalogue without trials and on trials read from their records.
  package init(records: [Trial], size: Size) throws {
    self.init(
      catalogue: try records.reduce(Catalogue.invented([])) { $0.keeping($1) },
      index: TrialIndex(records, .bundled),
      size: size
    )
  }
}

extension TrialsScreen {
  /// The trials in view, in their order.
  package var listedIDs: [TrialID] { listed.map(index.id) }
}
