package import Foundation

/// An empty folder for one test, removed with all that stands in it.
///
/// It goes with the last use of this object, not with the end of the test: extend its lifetime where
/// a program goes on using the folder.
package final class TestFolder {
  package let url: URL

  /// - Throws: What the file system says when no folder can be made.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rtio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A file in it, or a folder, which need not be there.
  package subscript(name: String) -> String { url.appending(path: name).path }
}
