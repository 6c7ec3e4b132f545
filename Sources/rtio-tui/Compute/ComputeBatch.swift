import Calculator
import TrialExport
import TrialImport

/// Computations read from a file, one JSON object a line, and their answers written the same way.
enum ComputeBatch {
  /// Answers every line; a line that cannot be answered does not stop the others.
  ///
  /// - Throws: `Problem` when the file cannot be read, or with code 1 after a line that failed.
  static func run(_ path: String) throws {
    guard let lines = LineReader(path) else {
      throw Problem(
        .wrongUse,
        "'\(path)' cannot be read; give a file that exists, or - for standard input"
      )
    }
    var number = 0
    var failed = 0
    while let line = lines.next() {
      number += 1
      guard line.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
      let (answer, isError) = answer(to: line, number: number)
      if isError { failed += 1 }
      StandardOutput.write(answer.compactText + "\n")
    }
    guard !lines.hasFailed else {
      throw Problem(.wrongUse, "'\(path)' cannot be read to its end; give a plain file")
    }
    guard failed == 0 else {
      throw Problem(.notFound, "\(failed) of the lines had no answer; see \"error\" in the output")
    }
  }

  /// The answer to a line, and whether it is an error.
  static func answer(to line: [UInt8], number: Int) -> (JSON, isError: Bool) {
    var id = JSON.null
    do throws(CalculatorError) {
      let members = try members(of: line)
      id = members.first { $0.key == "id" }.map { JSON($0.value) } ?? .null
      let method = try Method.named(try group(members))
      let answer = try method.evaluate(try inputs(members))
      return (["id": id, "result": JSON(answer)], false)
    } catch {
      let place = error.place.isEmpty ? "line \(number)" : "line \(number), \(error.place)"
      let told: JSON = [
        "what": .string(error.what), "where": .string(place), "remedy": .string(error.remedy),
      ]
      return (["id": id, "error": told], true)
    }
  }

  private static func members(of line: [UInt8]) throws(CalculatorError) -> [JSONMember] {
    let value: JSONValue
    do {
      value = try JSONReader.read(line)
    } catch {
      throw CalculatorError(
        what: error.code.what,
        place: "column \(error.position.column)",
        remedy: error.code.remedy
      )
    }
    guard case .object(let members) = value.content else {
      throw CalculatorError(
        what: "the line is not an object",
        place: "",
        remedy: #"write {"id": …, "group": …, "inputs": {…}}"#
      )
    }
    return members
  }

  private static func group(_ members: [JSONMember]) throws(CalculatorError) -> String {
    guard let group = members.first(where: { $0.key == "group" }) else {
      throw CalculatorError(
        what: "the line names no method",
        place: "group",
        remedy: "give the method as \"group\""
      )
    }
    guard case .string(let name) = group.value.content else {
      throw CalculatorError(what: "the method is not text", place: "group", remedy: "quote it")
    }
    return name
  }

  private static func inputs(_ members: [JSONMember]) throws(CalculatorError) -> [NamedValue] {
    guard let inputs = members.first(where: { $0.key == "inputs" }),
      case .object(let given) = inputs.value.content
    else {
      throw CalculatorError(
        what: "the line has no inputs",
        place: "inputs",
        remedy: "give an object of inputs as \"inputs\""
      )
    }
    return given.map { NamedValue($0.key, CalculatorValue($0.value)) }
  }
}
