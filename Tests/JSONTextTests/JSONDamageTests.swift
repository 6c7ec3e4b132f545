import Foundation
import JSONText
import TestSupport
import Testing

@Suite("Damaged JSON is read or refused, as another reader does")
struct JSONDamageTests {
  private static let sound = Array(
    #"{"a": [1.00, -2e5, "x\u00d7\n\ud83d\ude00", true], "b": {"c": null, "d": "–×😀"}, "e": []}"#
      .utf8
  )

  @Test(
    "damaged text never traps, and Foundation finds the same values or the same fault",
    arguments: 0..<50
  )
  func damage(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var reader = JSONReader()
    var refused = 0
    for _ in 0..<200 {
      let bytes = random.damage(Self.sound)
      let other = try? JSONSerialization.jsonObject(
        with: Data(bytes),
        options: .fragmentsAllowed
      )
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(JSONError) {
        let isSame = try reader.read(bytes.span) { root in
          visit(root)
          return isEqual(root, other)
        }
        #expect(isSame, "\(text)")
      } catch {
        refused += 1
        #expect(error.position >= .start && error.offset <= bytes.count)
        // What Foundation lets through and we do not.
        switch error.code {
        case .duplicateKey, .loneSurrogate, .byteOrderMark: break
        default: #expect(other == nil, "\(text): \(error.code)")
        }
      }
    }
    #expect(refused > 0)
  }

  /// Asks everything of every value.
  private func visit(_ node: JSONNode) {
    _ = (node.string, node.integer, node.numberText, node.boolean, node.position, node.path)
    #expect(node.range.count >= node.rawBytes.count)
    for member in node.members {
      visit(member.key)
      visit(member.value)
    }
    for element in node.elements { visit(element) }
  }

  private func isEqual(_ node: JSONNode, _ other: Any?) -> Bool {
    switch node.kind {
    case .object:
      guard let other = other as? [String: Any], other.count == node.count else { return false }
      return node.members.allSatisfy { isEqual($0.value, other[$0.name]) }
    case .array:
      guard let other = other as? [Any], other.count == node.count else { return false }
      return zip(node.elements, other).allSatisfy { isEqual($0, $1) }
    case .string: return node.string == other as? String
    case .number:
      return node.numberText.flatMap { Double($0) } == (other as? NSNumber)?.doubleValue
    case .boolean: return node.boolean == (other as? NSNumber)?.boolValue
    case .null: return other is NSNull
    }
  }
}
