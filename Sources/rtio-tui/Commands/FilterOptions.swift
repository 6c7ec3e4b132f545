import ArgumentParser
import TrialModel
import TrialPages
import TrialQuery

/// The filter, as every command takes it.
struct FilterOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: """
      Only trials that fit, such as 'class:PD-L1 site:lung n>=500'. Words are looked for in numbers, \
      acronyms, titles, conditions, sponsors, agents and what is said of treatment.
      """
  )
  var filter: String?

  /// That no trial fits, what to do, and where the set ends.
  static func noTrial(fits filter: Filter?) -> String {
    guard let filter, !filter.isEmpty else { return "there is no trial here" }
    let end = Catalogue.bundled.extentSentence.map { "\n  \($0)" } ?? ""
    return "no trial fits '\(filter.text)'; leave a part of the filter out\(end)"
  }

  /// The filter read against the trials there are; everything when none is given.
  ///
  /// - Throws: `ProgramError` with the place of what cannot be read.
  func read(_ index: TrialIndex) throws(ProgramError) -> Filter? {
    guard let filter else { return nil }
    do throws(FilterRefusal) {
      return try FilterParser(index).parse(filter)
    } catch {
      throw ProgramError(.wrongUse, "--filter: \(error.message(under: filter))")
    }
  }

  /// Says on standard error how the filter was read where that is not as it was typed: which words
  /// were also looked for under other names, and which values go by another one.
  func explain(_ read: Filter, in index: TrialIndex) {
    if let filter, read.text.identifierKey != filter.identifierKey {
      StandardError.write("--filter was read as: \(read.text)\n")
    }
    if let remark = read.smallConnectiveRemark { StandardError.write("\(remark)\n") }
    guard read.hasBareWord else { return }
    let widenings = index.thesaurus.widenings(in: read)
    for widening in widenings { StandardError.write("searched \(widening.words)\n") }
    if !widenings.isEmpty { StandardError.write("a word in quotes is searched alone\n") }
  }
}
