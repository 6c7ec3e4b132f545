package import Browser
package import TerminalModel
package import TrialModel
import TrialQuery

extension BrowserState {
  /// The browser on the trials of a catalogue and no others.
  package init(catalogue: Catalogue, size: Size, session: Session = Session()) {
    self.init(
      catalogue: catalogue,
      index: TrialIndex(catalogue),
      size: size,
      session: session
    )
  }
}

extension TrialsScreen {
  /// The trials in view, in their order.
  package var listedIDs: [TrialID] { listed.map(index.id) }
}
