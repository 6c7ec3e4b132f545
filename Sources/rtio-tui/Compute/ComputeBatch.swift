import Calculator
import JSONText
import TrialExport

/// Computations read from a file, one JSON object a line, and their answers written the same way.
enum ComputeBatch {
  /// Answers every line; a line that cannot be answered does not stop the others.
  ///
  /// - Throws: `ProgramError` when the file cannot be read, or with code 1 after a line that failed.
  static func run(_ path: String) throws {
    guard let lines = LineReader(path) else {
      throw ProgramError(
        .wrongUse,
        "'\(path)' cannot be read; give a file that exists, or - for standard input"
      )
    }
    var reader = JSONReader()
    var number = 0
    var failed = 0
    while let line = lines.next() {
      number += 1
      guard line.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
      let (answer, isError) = answer(to: line, number: number, by: &reader)
      if isError { failed += 1 }
      StandardOutput.write(answer.compactText + "\n", for: .program)
    }
    guard !lines.hasFailed else {
      throw ProgramError(.wrongUse, "'\(path)' cannot be read to its end; give a plain file")
    }
    guard failed == 0 else {
      throw ProgramError(
        .notFound,
        "\(failed) of the lines had no answer; see \"error\" in the output"
      )
    }
  }

  /// The answer to a line, and whether it is an error.
  private static func answer(
    to line: [UInt8],
    number: Int,
    by reader: inout JSONReader
  ) -> (JSON, isError: Bool) {
    do throws(JSONError) {
      return try reader.read(line.span) { answer(to: $0, number: number) }
    } catch {
      let broken = CalculatorRefusal(
        what: error.code.what,
        place: "column \(error.position.column)",
        remedy: error.code.remedy
      )
      return (told(broken, number: number, id: .null), true)
    }
  }

  private static func answer(to line: JSONNode, number: Int) -> (JSON, isError: Bool) {
    let id = line.member("id").map { JSON($0) } ?? .null
    do throws(CalculatorRefusal) {
      guard line.kind == .object else {
        throw CalculatorRefusal(
          what: "the line is not an object",
          place: "",
          remedy: #"write {"id": …, "group": …, "inputs": {…}}"#
        )
      }
      let method = try Method.named(try group(line))
      let answer = try method.evaluate(try inputs(line))
      return (["id": id, "result": JSON(answer)], false)
    } catch {
      return (told(error, number: number, id: id), true)
    }
  }

  private static func told(_ error: CalculatorRefusal, number: Int, id: JSON) -> JSON {
    let place = error.place.isEmpty ? "line \(number)" : "line \(number), \(error.place)"
    let told: JSON = [
      "what": .string(error.what), "where": .string(place), "remedy": .string(error.remedy),
    ]
    return ["id": id, "error": told]
  }

  private static func group(_ line: JSONNode) throws(CalculatorRefusal) -> String {
    guard let group = line.member("group") else {
      throw CalculatorRefusal(
        what: "the line names no method",
        place: "group",
        remedy: "give the method as \"group\""
      )
    }
    guard let name = group.string else {
      throw CalculatorRefusal(what: "the method is not text", place: "group", remedy: "quote it")
    }
    return name
  }

  private static func inputs(_ line: JSONNode) throws(CalculatorRefusal) -> [NamedValue] {
    guard let inputs = line.member("inputs"), inputs.kind == .object else {
      throw CalculatorRefusal(
        what: "the line has no inputs",
        place: "inputs",
        remedy: "give an object of inputs as \"inputs\""
      )
    }
    return inputs.members.map { NamedValue($0) }
  }
}
