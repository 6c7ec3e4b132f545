// How quickly the room JSONText reads, compiled into one module with it by scripts/measure-json.
import Glibc

@main
enum JSONTextSpeed {
  /// Reads each file whole, many times over, and prints the best of five rounds.
  static func main() {
    let files = CommandLine.arguments.dropFirst().map { bytes(of: $0) }
    let total = files.reduce(0) { $0 + $1.count }
    guard total > 0 else { return print("no files to read") }
    let times = max(1, 200_000_000 / total)
    var reader = JSONReader()
    var quickest = Double.infinity
    for _ in 0..<5 {
      let start = processorSeconds()
      for _ in 0..<times {
        for file in files {
          do throws(JSONError) {
            try reader.read(file.span) { _ in }
          } catch {
            return print("\(error.position.line):\(error.position.column): \(error.code.what)")
          }
        }
      }
      quickest = min(quickest, processorSeconds() - start)
    }
    let rate = Double(total * times) / quickest / 1e6
    print("JSONText  \(Int(rate)) MB/s  \(files.count) files of \(total / files.count) bytes")
  }

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
