import Browser
import CursesTerminal
import TerminalModel
import TrialModel
import TrialQuery

extension ScreenOutput {
  /// How long a step stands when no key is pressed, in milliseconds: two minutes for all of them.
  private static var pause: Int32 { Int32(120_000 / TourStep.all.count) }

  mutating func playTour(over conversation: Conversation) -> [TerminalEvent]? {
    let keymap = conversation.state.keymap
    let tour = Tour(.bundled, .bundled, size: conversation.state.size, keymap: keymap)
    guard var tour else { return nil }
    var others: [TerminalEvent] = []
    while true {
      show(conversation.frame(of: tour))
      let step = tour.step
      for event in waitInTour(atMost: tour.isAtEnd ? terminal.patience : Self.pause) {
        switch event {
        case .timePassed:
          if terminal.isBehind { terminal.stopWaiting() }
          if step == tour.step { tour.goOn() }
        case .keys(let keys):
          for key in keys {
            switch keymap.action(for: key, in: .help) {
            case .quit: return others + [.keys([key])]
            case .suspend: others += stop(&tour)
            case .redraw: terminal.redrawAll()
            default:
              guard key == Tour.keyOn, !tour.isAtEnd else { return others }
              tour.goOn()
            }
          }
        case .resized(let size):
          terminal.resize(to: size)
          tour.resize(to: size)
          others.append(event)
        case .stopRequested: others += stop(&tour)
        case .continued: terminal.resume()
        case .terminate, .hangup: return others + [event]
        case .refused, .endOfInput, .otherIsReady, .lineIsFree: break
        }
      }
    }
  }

  /// What happens within a time, in milliseconds.
  private mutating func waitInTour(atMost milliseconds: Int32?) -> [TerminalEvent] {
    events.wait(for: &terminal, or: [], atMost: milliseconds)
  }

  /// Stops the process; on return the terminal may have another size.
  private mutating func stop(_ tour: inout Tour) -> [TerminalEvent] {
    let missed = suspendProcess()
    tour.resize(to: terminal.size)
    return missed + [.resized(terminal.size)]
  }
}
