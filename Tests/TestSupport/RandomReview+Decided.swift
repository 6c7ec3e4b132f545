import TrialModel
package import TrialScreening

extension RandomReview {
  /// What a review of a test cannot be made of.
  private struct Unusable: Error {
    let text: String
  }

  private static func name(_ text: String) throws -> ReviewName {
    guard let name = ReviewName(text) else { throw Unusable(text: text) }
    return name
  }

  private static func second(_ second: Int) throws -> Moment {
    guard let moment = moment(second) else { throw Unusable(text: "\(second)") }
    return moment
  }

  private static func int(_ text: String) throws -> Int {
    guard let number = Int(text) else { throw Unusable(text: text) }
    return number
  }

  private static func word<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else { throw Unusable(text: text) }
    return word
  }

  /// A review whose runs found the numbers, with decisions written as `AB:1:records:include:reason`.
  package static func decided(
    found: ClosedRange<Int>,
    _ decisions: String,
    leftOut: [Int: String] = [:],
    protocol own: ReviewProtocol = reviewProtocol()
  ) throws -> LivingReview {
    let run = SearchRun(
      search: try name("ctgov"),
      at: try second(0),
      query: [],
      apiVersion: nil,
      dataTimestamp: nil,
      count: found.count,
      ids: found.map(number),
      version: "test",
      isComplete: true
    )
    var screening = Screening()
    for (second, word) in decisions.split(separator: " ").enumerated() {
      let parts = word.split(separator: ":").map(String.init)
      let act: ScreeningLine.Act =
        parts[3] == "duplicate"
        ? .duplicate(of: number(try int(parts[4])), isDuplicate: true)
        : .decision(
          ScreeningDecision(
            try Self.word(parts[3]),
            reason: parts.count > 4 ? parts[4] : nil
          )
        )
      let line = ScreeningLine(
        id: number(try int(parts[1])),
        stage: try Self.word(parts[2]),
        reader: try name(parts[0]),
        at: try Self.second(second + 1),
        act: act
      )
      screening.add(line, as: word.description)
    }
    return LivingReview(
      own,
      runs: [run],
      screening: screening,
      leftOut: Dictionary(
        uniqueKeysWithValues: leftOut.map { (number($0.key), $0.value) }
      )
    )
  }

  /// Both readers' decisions of one kind on numbers.
  package static func both(_ ids: [Int], _ stage: String, _ decision: String) -> String {
    ids.flatMap { id in ["AB", "CD"].map { "\($0):\(id):\(stage):\(decision)" } }
      .joined(separator: " ")
  }
}
