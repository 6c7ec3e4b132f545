import Glibc
import ReaderJournal
import SQLiteEngine
import TrialModel
import TrialStore

extension StoreExerciser {
  /// Decides on records one after the other, each a line of a journal, and sends after every seventh.
  static func exerciseJournal(_ arguments: [String]) {
    guard arguments.count == 6, let first = Int(arguments[4]), let count = Int(arguments[5]) else {
      say("usage: store-exerciser STORE journal JOURNAL READER FIRST COUNT")
      exit(2)
    }
    let place = SQLitePlace(arguments[0])
    let journal = ReaderJournal(at: arguments[2])
    do throws(JournalError) {
      for number in first..<(first + count) {
        let line = ReaderLine(
          study: RegistryNumber(number),
          reader: arguments[3],
          at: "2026-11-30T09:20:00.000000Z",
          text: "{\"id\":\(number),\"reader\":\"\(arguments[3])\"}"
        )
        try journal.append([WaitingLine("review/test", line)])
        say(number)
        if number.isMultiple(of: 7) { _ = try journal.send(to: place) }
      }
      // Another program may hold the store for a moment.
      while try journal.send(to: place).waiting > 0 { poll(nil, 0, 5) }
      say("ended")
    } catch {
      say(error.message)
      exit(1)
    }
  }
}
