import Browser
import Glibc

extension PathCompletion {
  /// How a path can go on by what is in its folder; hidden names are left out.
  init(of typed: String, in world: Environment) {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
    let beginning = String(parts.last ?? "")
    let folder = typed.dropLast(beginning.count)
    let real = world.expanding(folder.isEmpty ? "./" : String(folder))
    let names = (ImportFile.names(inFolder: real) ?? []).filter { $0.hasPrefix(beginning) }
    let shown = names.map { Self.isFolder(real + $0) ? $0 + "/" : $0 }
    let certain = shown.dropFirst().reduce(shown.first ?? beginning) { common, name in
      String(zip(common, name).prefix { $0 == $1 }.map(\.0))
    }
    self.init(of: typed, to: folder + certain, among: shown)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
