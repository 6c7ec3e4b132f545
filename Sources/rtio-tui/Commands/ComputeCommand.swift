import ArgumentParser
import Calculator
import TerminalModel

/// The formulas as a calculator.
struct ComputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compute",
    abstract: "Compute with the formulas the program uses.",
    usage: """
      rtio-tui compute METHOD name=value …
      rtio-tui compute --batch FILE|-
      """,
    discussion: """
      Without a method it lists them; with a method alone it says what the method wants. \
      A list is written 21,23; a study of a list 0.85/0.72/1.00, a level at its end: \
      rtio-tui compute pool_dl studies=0.85/0.72/1.00,0.67/0.55/0.81/0.9587

      \(CommandExamples.text(of: "compute"))
      """
  )

  @Argument(help: "The method, such as rd_newcombe.")
  var method: String?

  @Argument(help: "What it is to compute with: x1=64 n1=393 x2=7 n2=396.")
  var inputs: [String] = []

  @Option(help: "Read one JSON object a line from FILE, or from - as standard input.")
  var batch: String?

  func validate() throws {
    if batch != nil, method != nil {
      throw ValidationError("--batch takes its methods from the file; leave METHOD out")
    }
  }

  func run() throws {
    if let batch {
      try ComputeBatch.run(batch)
    } else if let method {
      try compute(method)
    } else {
      StandardOutput.write(Method.listText)
    }
  }

  private func compute(_ name: String) throws {
    do throws(CalculatorRefusal) {
      let method = try Method.named(name)
      guard !inputs.isEmpty else {
        StandardOutput.write(method.text)
        return
      }
      var named: [NamedValue] = []
      for input in inputs { named.append(try NamedValue(typed: input)) }
      StandardOutput.write(method.text(of: try method.evaluate(named)))
    } catch {
      let message = "\(error.place): \(error.what); \(error.remedy)"
      throw ProgramError(.wrongUse, VisibleText.of(message))
    }
  }
}
