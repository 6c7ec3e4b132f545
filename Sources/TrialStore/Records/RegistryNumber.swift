package import TrialModel

/// A registry number without its letters: 4866017 for `NCT04866017`.
package struct RegistryNumber: Hashable, Sendable, Comparable {
  /// The number, 0...99,999,999.
  package let value: Int

  /// `nil` when the number has more than eight digits or is negative.
  package init?(_ value: Int) {
    guard (0...99_999_999).contains(value) else { return nil }
    self.value = value
  }

  /// `nil` when the identifier is not `NCT` with eight digits after it.
  package init?(_ id: TrialID) {
    var text = id.text
    let value: Int? = text.withUTF8 { bytes in
      guard bytes.count == 11, bytes.prefix(3).elementsEqual("NCT".utf8) else { return nil }
      return bytes.dropFirst(3).reduce(0 as Int?) { number, byte in
        guard let number, (0x30...0x39).contains(byte) else { return nil }
        return number * 10 + Int(byte - 0x30)
      }
    }
    guard let value else { return nil }
    self.value = value
  }

  package var id: TrialID {
    TrialID(
      String(unsafeUninitializedCapacity: 11) { bytes in
        _ = bytes.initialize(fromContentsOf: "NCT00000000".utf8)
        var rest = value
        for place in (3..<11).reversed() {
          bytes[place] += UInt8(rest % 10)
          rest /= 10
        }
        return 11
      }
    )
  }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
