import Foundation
import Testing

@Suite(
  "An import that is stopped leaves a store that opens, and the next goes on",
  .serialized,
  .enabled(if: ImportScript.generator != nil, "registry-generator is not built")
)
struct StoppedImportJourneys {
  private let place: ImportScript

  init() throws { place = try ImportScript() }

  /// Starts an import of a stream without end, and waits until some of it is committed.
  ///
  /// A shell lets what runs behind it ignore Ctrl-C, which is undone.
  private static let begin = """
    mkfifo stream
    env --default-signal=INT $R import - <stream >out 2>err &
    import=$!
    exec 3>stream
    $G 1000000 >&3 2>/dev/null &
    generator=$!
    exec 3>&-
    until $R imports 2>/dev/null | grep -q ' new;'; do kill -0 $import || exit 98; done

    """

  /// Counts what was kept and imports as many studies and fifty more.
  private static let goOn = """

    kill $generator 2>/dev/null
    kept=$($R export --format registry | wc -l)
    $G $((kept + 50)) | $R import -
    echo "$((kept + 50)) studies: 50 new, $kept as before; no findings"
    $R imports | cut -d' ' -f1,6

    """

  @Test("Ctrl-C ends it with what it had", arguments: ["INT", "TERM", "HUP"])
  func interrupted(signal: String) throws {
    let result = try place.run(
      Self.begin + "kill -\(signal) $import; wait $import; echo $?; cat out err" + Self.goOn
    )
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 6, "\(result)")
    guard lines.count == 6 else { return }
    #expect(
      lines[0] == Self.status(of: signal)
        && lines[1].hasSuffix("; no findings; stopped before the end")
    )
    #expect(lines[2] == lines[3])
    #expect(Array(lines[4...]) == ["2 complete", "1 stopped"])
  }

  /// What a shell says of a program that a signal ended.
  private static func status(of signal: String) -> String? {
    ["INT": "130", "TERM": "143", "HUP": "129"][signal]
  }

  @Test func `after kill -9 the store holds what was committed`() throws {
    let result = try place.run(Self.begin + "kill -KILL $import; wait $import; echo $?" + Self.goOn)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 5, "\(result)")
    guard lines.count == 5 else { return }
    #expect(lines[0] == "137" && lines[1] == lines[2])
    #expect(Array(lines[3...]) == ["2 complete", "1 interrupted"])
  }

  @Test func `Ctrl-C is heard while a pipe has nothing to say`() throws {
    let result = try place.run(
      """
      mkfifo stream
      env --default-signal=INT $R import - <stream >out 2>err &
      import=$!
      exec 3>stream
      $G 100 >&3
      until $R imports 2>/dev/null | grep -q 'not ended'; do kill -0 $import || exit 98; done
      kill -INT $import; wait $import; echo $?; cat out err
      """
    )
    #expect(result.output.hasPrefix("130\n"), "\(result)")
    #expect(result.output.hasSuffix(" new; no findings; stopped before the end\n"))
  }

  @Test func `a second import at the same time is refused, and the first goes on`() throws {
    let result = try place.run(
      """
      mkfifo stream
      $R import - <stream >out 2>err &
      import=$!
      exec 3>stream
      $G 100 >&3
      until $R imports 2>/dev/null | grep -q 'not ended'; do kill -0 $import || exit 98; done
      $G 1 | $R import -; echo $?
      exec 3>&-
      wait $import; echo $?; cat out err
      """
    )
    #expect(result.error.contains("another import into this store is running"))
    #expect(result.output == "1\n0\n100 studies: 100 new; no findings\n")
  }

  @Test func `a full disk is said, and what was committed before is kept`() throws {
    let result = try place.run(
      """
      $G 200 | $R import -
      (ulimit -f 8192; $G 20000 2>/dev/null | $R import -; echo $?)
      kept=$($R export --format registry | wc -l)
      [ $kept -ge 200 ] && echo kept
      $G 210 | $R import --quiet - | grep -c as.before
      """
    )
    #expect(result.output == "200 studies: 200 new; no findings\n1\nkept\n1\n", "\(result)")
    #expect(result.error.contains("there is no space left for the store"))
    #expect(result.error.contains("what was committed is kept"))
  }
}
