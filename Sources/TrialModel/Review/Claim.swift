/// The number of a claim of the review, `C038`.
package struct ClaimID: Hashable, Sendable, Comparable {
  /// The running number, 1 or more.
  package let number: Int

  /// Reads `C038`; `nil` when the text is not the letter C and three digits.
  package init?(_ text: String) {
    let digits = text.dropFirst()
    let isNumber = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard text.first == "C", digits.utf8.count == 3, isNumber, let number = Int(digits), number > 0
    else { return nil }
    self.number = number
  }

  /// The identifier as the catalogue spells it: `C038`.
  package var text: String {
    let digits = String(number)
    return "C" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// One thing the review states, with every figure it prints for it.
package struct Claim: Hashable, Sendable {
  package let id: ClaimID
  /// What sort of statement it is: `outcome`, `toxicity`, `limitation`, `theme` and so on.
  package let kind: String
  /// What is claimed, in our words.
  package let text: String
  /// The section of the review it stands in; several are separated by semicolons.
  package let place: String
  /// The numbers of the review's reference list printed with it.
  package let references: [Int]
  /// The figures printed with it, in the order of print.
  package let figures: [Figure]
  /// What a reader has to know about the claim, in our words; `nil` when nothing.
  package let remark: String?

  package init(
    id: ClaimID,
    kind: String,
    text: String,
    place: String,
    references: [Int],
    figures: [Figure],
    remark: String?
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.place = place
    self.references = references
    self.figures = figures
    self.remark = remark
  }
}
