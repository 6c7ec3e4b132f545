// How quickly registry records are read, compiled by scripts/measure-records.
import Glibc
import JSONText
import TrialImport
import TrialModel

@main
enum RecordSpeed {
  /// Reads each file at each depth and prints the best of five rounds.
  static func main() {
    let files = CommandLine.arguments.dropFirst().map { bytes(of: $0) }
    let total = files.reduce(0) { $0 + $1.count }
    guard total > 0 else { return print("no files to read") }
    let times = max(1, 50_000_000 / total)
    for (name, parts) in [("outline", RecordParts.outline), ("whole", .whole)] {
      var quickest = Double.infinity
      var records = 0
      for _ in 0..<5 {
        let start = processorSeconds()
        records = 0
        for _ in 0..<times {
          records += files.count { isRead($0, parts) }
        }
        quickest = min(quickest, processorSeconds() - start)
      }
      let milliseconds = quickest * 1000 / (Double(total * times) / 1e6)
      let each = quickest * 1e6 / Double(files.count * times)
      print("\(name): \(hundredths(milliseconds)) ms/MB, \(hundredths(each)) us a study")
      print(
        "  \(records / times) records of \(files.count) files, \(total / files.count) bytes each"
      )
    }
  }

  private static func isRead(_ bytes: [UInt8], _ parts: RecordParts) -> Bool {
    var reader = JSONReader()
    let reading = try? reader.read(bytes.span) { root in
      StudyDocument.read(root, file: "study.json", parts: parts)
    }
    return reading?.registration != nil
  }

  private static func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }

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
