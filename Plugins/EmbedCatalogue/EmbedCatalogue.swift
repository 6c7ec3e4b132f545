import Foundation
import PackagePlugin

/// Puts the files of `Resources` into the program while it is built.
///
/// The catalogue compiler judges them first, so that a mistake in a file stops the build there. The
/// files are listed anew for every build: adding a trial is adding one file. Beside the catalogue
/// stand the list of agents, which the rules of classification go by, and the groups of terms of adverse
/// events.
@main
struct EmbedCatalogue: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let resources = context.package.directoryURL.appending(path: "Resources")
    let files =
      try json(in: resources) + json(in: resources.appending(path: "Trials"))
      + ["agents.tsv", "event-terms.tsv"].map { resources.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "CatalogueFiles.swift")
    return [
      .buildCommand(
        displayName: "Reading the catalogue",
        executable: try context.tool(named: "catalogue-compiler").url,
        arguments: [output.path(percentEncoded: false), resources.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }

  private func json(in folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
      return []
    }
    return try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
  }
}
