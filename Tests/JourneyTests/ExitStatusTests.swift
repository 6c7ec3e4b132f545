import Foundation
import Testing

@Suite("What a program says at its end", .serialized)
struct ExitStatusTests {
  private let place: ImportScript

  init() throws { place = try ImportScript() }

  private static let commands = [
    "list", "list --format json", "show PACIFIC", "export --format csv", "check", "compute",
    "compute rd_newcombe x1=1 n1=9 x2=2 n2=9", "keys", "--screen 80x24", "--screen 80x24 --as svg",
    "--help", "list --help", "help", "--version", "--generate-completion-script bash", "",
  ]

  @Test("a full disk is a sentence and 1", arguments: commands)
  func fullDisk(command: String) throws {
    let result = try place.run("$R \(command) >/dev/full")
    #expect(result.status == 1)
    #expect(
      result.error == "rtio-tui: standard output cannot be written: No space left on device\n"
    )
  }

  @Test("a reader who has gone is 141, quietly", arguments: commands)
  func closedPipe(command: String) throws {
    // The first to write ends by the signal, or where that is ignored with its number.
    let result = try place.run(
      """
      mkfifo pipe
      for ignored in '' 'trap "" PIPE;'; do
        (eval "$ignored"; exec 4<>pipe; exec 3>pipe 4<&-; $R \(command) >&3; echo $?)
      done
      """
    )
    #expect(result.output == "141\n141\n" && result.error == "", "\(result)")
  }

  @Test("an output that is closed is never a file that is opened later", arguments: commands)
  func closedOutput(command: String) throws {
    let result = try place.run("$R \(command) >&-")
    #expect(result.status == 1)
    #expect(result.error.hasPrefix("rtio-tui: standard output cannot be written"))
  }

  @Test func `records and lines of numbers are written whole or not at all`() throws {
    try place.write(ImportScript.study(1), to: "one.json")
    let result = try place.run(
      """
      $R import --quiet one.json >/dev/full; echo $?
      $R export --format registry >/dev/full; echo $?
      echo '{"method":"rd_newcombe"}' | $R compute --batch - >/dev/full; echo $?
      $R imports >/dev/full; echo $?
      """
    )
    #expect(result.output == "1\n1\n1\n1\n", "\(result)")
  }

  @Test func `a file that may not grow so large is an error, and nothing half is left`() throws {
    let result = try place.run(
      """
      (ulimit -f 8; $R export --format csv -o out.csv; echo $?)
      ls
      """
    )
    #expect(result.output == "1\n", "\(result)")
    #expect(result.error.contains("'out.csv' was not written: File too large"))
  }
}
