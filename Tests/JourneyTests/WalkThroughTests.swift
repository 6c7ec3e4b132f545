import Foundation
import TestSupport
import Testing

/// The walk-through of a living review, run as it stands on its page.
@Suite(.enabled(if: (try? RegistryService.program()) != nil, "registry-server is not built"))
struct WalkThroughTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `every command of the walk-through prints what the page shows`() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/living-review.md"),
      encoding: .utf8
    )
    let walk = WalkThrough(page)
    #expect(walk.steps.count > 10)
    let folder = try TestFolder()
    let programs = URL(filePath: folder["programs"])
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    for (name, path) in [
      ("rtio-tui", try Program.path()), ("registry-server", try RegistryService.program()),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: programs.appending(path: name).path,
        withDestinationPath: path
      )
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder["docs"],
      withDestinationPath: Self.root.appending(path: "docs").path
    )
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let result = try Program.run(
      "/bin/sh",
      ["-c", "cd \"$FOLDER\" || exit 99\nexec 2>&1\n\(walk.script)"],
      environment: [
        "FOLDER": folder.url.path, "PATH": "\(programs.path):\(path)",
        "RTIO_STORE": folder["unused.sqlite"],
      ]
    )
    let outputs = WalkThrough.outputs(of: result.output)
    try #require(outputs.count == walk.steps.count, "\(result)")
    for (step, output) in zip(walk.steps, outputs) {
      guard let shown = step.printed else { continue }
      let isAsShown =
        shown.count == output.count
        && zip(output, shown).allSatisfy { WalkThrough.fits($0, $1) }
      let printed = output.joined(separator: "\n")
      #expect(isAsShown, "\(step.commands)\n--- printed:\n\(printed)")
    }
    withExtendedLifetime(folder) {}
  }

  @Test(
    "a line fits what the page shows of it",
    arguments: [
      ("3 new", "3 new", true), ("3 new", "4 new", false), ("run of 2026-11-30", "run of …", true),
      ("a 1 b 2 c", "a … b … c", true), ("a 1 c", "a … b … c", false), ("3 new  ", "3 new", true),
      ("a b", "a", false),
    ]
  )
  func fits(line: String, shown: String, does: Bool) {
    #expect(WalkThrough.fits(line, shown) == does)
  }
}
