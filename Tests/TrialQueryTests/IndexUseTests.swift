import Synchronization
import TestSupport
import Testing

@testable import TrialQuery

@Suite struct IndexUseTests {
  /// What an index said of its parts when it was opened.
  private final class Announcements: Sendable {
    let parts = Mutex<[(part: Range<Int>, use: FixedBytes.Use)]>([])
  }

  @Test("an index that is opened says what it will read at once, and what here and there")
  func announces() throws {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never> { bytes += $0 }
    for trial in GeneratedRows(50, seed: 1) { builder.add(trial) }
    builder.finish()
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    let start = UInt(bitPattern: copy.baseAddress)
    let heard = Announcements()
    let fixed = FixedBytes(
      UnsafeRawBufferPointer(copy),
      prepare: { part, use in
        let first = Int(UInt(bitPattern: part.baseAddress) - start)
        heard.parts.withLock { $0.append((first..<(first + part.count), use)) }
      },
      release: { $0.deallocate() }
    )
    let layout = try IndexLayout(reading: fixed)
    let index = try TrialIndex(fixed)
    #expect(index.count == 50)
    func range(_ section: IndexSection) throws -> Range<Int> {
      let entry = try #require(layout.entries.first { $0.section == section.rawValue })
      return Int(entry.start)..<Int(entry.start + entry.length)
    }
    let parts = heard.parts.withLock { $0 }
    #expect(parts.allSatisfy { $0.part.upperBound <= bytes.count })
    let (rows, order) = (try range(.packedTrials), try range(.standardOrder))
    #expect(parts.contains { $0.part == rows && $0.use == .scattered })
    #expect(parts.contains { $0.part == order && $0.use == .whole })
    let words = try range(.words)
    #expect(!parts.contains { $0.part.overlaps(words) })
  }
}
