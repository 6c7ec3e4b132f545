import Foundation
import PackagePlugin

/// Puts the files of `Resources` into the program while it is built.
///
/// The catalogue compiler judges them first, so that a mistake in a file stops the build there. The
/// files are listed anew for every build: adding a trial is adding one file. Beside the catalogue
/// stand the list of agents, which the rules of classification go by, the groups of terms of adverse
/// events, and the words that mean the same to a search.
@main
struct EmbedCatalogue: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let resources = context.package.directoryURL.appending(path: "Resources")
    let files =
      try json(in: resources) + json(in: resources.appending(path: "Trials"))
      + json(in: resources.appending(path: "Protocols"))
      + ["agents.tsv", "event-terms.tsv", "search-words.tsv"].map { resources.appending(path: $0) }
      + rules(in: context.package.directoryURL.appending(path: "Sources"))
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

  /// The sources of the rooms that make a row of the list of a record, so that a store made by others is
  /// listed anew.
  private func rules(in sources: URL) -> [URL] {
    let rooms = [
      "TrialModel", "TrialImport/ClinicalTrialsGov", "TrialClassification", "TrialQuery/List",
      "TrialQuery/Events", "TrialQuery/Index/ListedTrial+Packed.swift",
    ]
    return rooms.map { sources.appending(path: $0) }
      .flatMap { room in
        let files = FileManager.default.enumerator(at: room, includingPropertiesForKeys: nil)
        return room.pathExtension == "swift"
          ? [room] : files.map { $0.compactMap { $0 as? URL } } ?? []
      }
      .filter { $0.pathExtension == "swift" }
      .sorted { $0.path(percentEncoded: false) < $1.path(percentEncoded: false) }
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
