import Foundation

/// Cohen's kappa of two readers over values that have no order.
package struct Kappa {
  package private(set) var pairs: [(String, String)] = []

  package init() {}

  package mutating func add(_ first: String, _ second: String) { pairs.append((first, second)) }

  package var agreement: Double {
    pairs.isEmpty ? 1 : Double(pairs.count { $0.0 == $0.1 }) / Double(pairs.count)
  }

  /// Kappa, the share of agreement and the number, as the tables of docs/classification.md have them.
  package var text: String {
    String(format: "%.2f (%.0f %% of %d)", value, 100 * agreement, pairs.count)
  }

  /// 1 where both always say the same one thing, which agrees and says nothing.
  package var value: Double {
    let count = Double(pairs.count)
    func share(_ side: KeyPath<(String, String), String>) -> [String: Double] {
      pairs.reduce(into: [:]) { $0[$1[keyPath: side], default: 0] += 1 / count }
    }
    let (first, second) = (share(\.0), share(\.1))
    let chance = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    return chance == 1 ? 1 : (agreement - chance) / (1 - chance)
  }
}
