import Foundation
import PackagePlugin

/// Notes for `--version --verbose` which commit the program is built from.
///
/// It is asked again after a commit or a change of branch, by the log of these that git keeps, and not with every
/// build. Where the sources are no checkout, the file that `git archive` fills in tells it.
@main
struct EmbedCommit: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL
    let script = folder.appending(path: "scripts/note-commit")
    let output = context.pluginWorkDirectoryURL.appending(path: "NotedCommit.swift")
    return [
      .buildCommand(
        displayName: "Noting the commit",
        executable: script,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: [script, signOfCommit(in: folder)],
        outputFiles: [output]
      )
    ]
  }

  /// A file that changes with the commit.
  private func signOfCommit(in folder: URL) -> URL {
    let archived = folder.appending(path: "Sources/BuiltFrom/commit.txt")
    let git = folder.appending(path: ".git")
    var place = git
    // A worktree has a file there, which says where its own folder is.
    if let text = try? String(contentsOf: git, encoding: .utf8), text.hasPrefix("gitdir: ") {
      let path = text.dropFirst(8).prefix { !$0.isNewline }
      place = URL(filePath: String(path), relativeTo: folder)
    }
    let log = place.appending(path: "logs/HEAD")
    return FileManager.default.isReadableFile(atPath: log.path(percentEncoded: false))
      ? log : archived
  }
}
