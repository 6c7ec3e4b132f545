/// Finds doses in a text: `30 x 2 Gy`, `60 Gy in 30 fractions`, `2 Gy per fraction`, `54-66 Gy`.
struct DoseScanner {
  /// A piece of the text that doses are made of.
  private enum Piece: Equatable {
    case number(Double)
    case word(String)
    case sign(UInt8)
  }

  private var pieces: [(piece: Piece, bytes: Range<Int>)] = []

  /// The doses of a text with the bytes that state them.
  static func doses(in text: String) -> [(dose: PrescribedDose, bytes: Range<Int>)] {
    text.namesDose ? DoseScanner(text).doses : []
  }

  private init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte.isDigit {
        index = Self.endOfNumber(bytes, from: index)
        let digits = bytes[start..<index].filter { $0 != UInt8(ascii: ",") }
        let value = Double(String(decoding: digits, as: UTF8.self)) ?? 0
        pieces.append((.number(value), start..<index))
      } else if byte.isLetter {
        while index < bytes.count, bytes[index].isLetter { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        pieces.append((.word(word), start..<index))
      } else {
        index += 1
        if byte == 0xC3, index < bytes.count, bytes[index] == 0x97 {
          pieces.append((.word("x"), start..<index + 1))
        } else if byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x89,
          bytes[index + 1] == 0xA5
        {
          pieces.append((.sign(UInt8(ascii: ">")), start..<index + 2))
        } else if byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x80,
          (0x90...0x95).contains(bytes[index + 1])
        {
          pieces.append((.sign(UInt8(ascii: "-")), start..<index + 2))
        } else if byte > 0x20, byte < 0x80 {
          pieces.append((.sign(byte), start..<index))
        }
      }
    }
  }

  private static func endOfNumber(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, index - start < 12 {
      let isPoint = bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
      let goesOn = isPoint && index + 1 < bytes.count && bytes[index + 1].isDigit
      guard bytes[index].isDigit || goesOn else { break }
      index += 1
    }
    return max(index, start + 1)
  }

  private var doses: [(dose: PrescribedDose, bytes: Range<Int>)] {
    var doses: [(dose: PrescribedDose, bytes: Range<Int>)] = []
    for index in pieces.indices {
      guard let found = requirement(at: index) ?? dose(at: index) else { continue }
      // `2 Gy per fraction` right after a total belongs to it.
      if let last = doses.last, last.dose.perFraction == nil, last.dose.total != nil,
        found.dose.total == nil, let each = found.dose.perFraction,
        found.bytes.lowerBound - last.bytes.upperBound < 40
      {
        let whole = PrescribedDose(
          total: last.dose.total,
          fractions: last.dose.fractions,
          perFraction: each
        )
        doses[doses.count - 1] = (whole, last.bytes.lowerBound..<found.bytes.upperBound)
      } else {
        doses.append(found)
      }
    }
    return doses
  }

  /// `BED ≥ 100`, `BED of at least 100`.
  private func requirement(at index: Int) -> (dose: PrescribedDose, bytes: Range<Int>)? {
    guard word(index)?.hasPrefix("bed") == true else { return nil }
    let next = pieces[(index + 1)...].prefix(8)
    guard
      let place = next.firstIndex(where: {
        if case .number(let n) = $0.piece { n > 20 } else { false }
      }),
      case .number(let value) = pieces[place].piece,
      pieces[index..<place].contains(where: {
        $0.piece == .sign(UInt8(ascii: ">")) || $0.piece == .word("least")
      })
    else { return nil }
    let dose = PrescribedDose(total: nil, fractions: nil, perFraction: nil, requiredBED: value)
    return (dose, pieces[index].bytes.lowerBound..<pieces[place].bytes.upperBound)
  }

  /// The dose whose unit stands at a piece.
  private func dose(at index: Int) -> (dose: PrescribedDose, bytes: Range<Int>)? {
    guard let unit = unit(index), index > 0, let stated = number(index - 1), stated > 0,
      !isRequirement(before: index - 1)
    else { return nil }
    let value = stated * unit
    let start = pieces[index - 1].bytes.lowerBound
    if let times = fractionsBefore(index - 1) {
      let dose = PrescribedDose(
        total: Double(times.number) * value...Double(times.number) * value,
        fractions: times.number,
        perFraction: value
      )
      return (dose, pieces[times.place].bytes.lowerBound..<pieces[index].bytes.upperBound)
    }
    if isPerFraction(after: index) {
      let dose = PrescribedDose(total: nil, fractions: nil, perFraction: value)
      return (dose, start..<pieces[min(index + 2, pieces.count - 1)].bytes.upperBound)
    }
    var lower = value
    var begin = start
    if index >= 3, pieces[index - 2].piece == .sign(UInt8(ascii: "-")) || word(index - 2) == "to",
      let first = number(index - 3), first * unit < value
    {
      lower = first * unit
      begin = pieces[index - 3].bytes.lowerBound
    }
    guard let count = fractionsAfter(index) else {
      let dose = PrescribedDose(total: lower...value, fractions: nil, perFraction: nil)
      return (dose, begin..<pieces[index].bytes.upperBound)
    }
    let dose = PrescribedDose(
      total: lower...value,
      fractions: count.number,
      perFraction: lower == value ? value / Double(count.number) : nil
    )
    return (dose, begin..<pieces[count.place].bytes.upperBound)
  }

  /// The number of fractions before a dose: `30 x`, `5 fractions of`.
  private func fractionsBefore(_ index: Int) -> (number: Int, place: Int)? {
    guard index >= 2 else { return nil }
    if word(index - 1) == "x" || pieces[index - 1].piece == .sign(UInt8(ascii: "*")),
      let count = count(index - 2)
    {
      return (count, index - 2)
    }
    if index >= 3, word(index - 1) == "of", isFraction(index - 2), let count = count(index - 3) {
      return (count, index - 3)
    }
    return nil
  }

  /// The number of fractions after a unit: `in 30 fractions`, `/ 35 fx`, `/35`.
  private func fractionsAfter(_ index: Int) -> (number: Int, place: Int)? {
    guard index + 2 < pieces.count else { return nil }
    let isSlash = pieces[index + 1].piece == .sign(UInt8(ascii: "/"))
    guard isSlash || ["in", "over", "with", "given"].contains(word(index + 1)) else { return nil }
    guard let count = count(index + 2) else { return nil }
    for place in index + 3..<min(index + 6, pieces.count) where isFraction(place) {
      return (count, place)
    }
    return nil
  }

  private func isPerFraction(after index: Int) -> Bool {
    guard index + 2 < pieces.count else { return false }
    let isPer = pieces[index + 1].piece == .sign(UInt8(ascii: "/")) || word(index + 1) == "per"
    return isPer && isFraction(index + 2)
  }

  private func isRequirement(before index: Int) -> Bool {
    pieces[max(0, index - 6)..<index].contains { piece in
      if case .word(let word) = piece.piece { word.hasPrefix("bed") } else { false }
    }
  }

  private func number(_ index: Int) -> Double? {
    guard pieces.indices.contains(index), case .number(let value) = pieces[index].piece else {
      return nil
    }
    return value
  }

  private func count(_ index: Int) -> Int? {
    guard let value = number(index), let count = Int(exactly: value), (1...60).contains(count)
    else { return nil }
    return count
  }

  private func word(_ index: Int) -> String? {
    guard pieces.indices.contains(index), case .word(let word) = pieces[index].piece else {
      return nil
    }
    return word
  }

  private func unit(_ index: Int) -> Double? {
    switch word(index) {
    case "gy", "gray", "grays", "gys", "gye": 1
    case "cgy": 0.01
    default: nil
    }
  }

  private func isFraction(_ index: Int) -> Bool {
    ["fraction", "fractions", "fx", "fxs", "fr", "frs"].contains(word(index))
  }
}

extension String {
  /// Whether it has the letters of a unit or of `BED`: most texts have not and need no further look.
  fileprivate var namesDose: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      let small = byte | 0x20
      if before == UInt8(ascii: "g"), small == UInt8(ascii: "y") || small == UInt8(ascii: "r") {
        return true
      }
      if before == UInt8(ascii: "b"), small == UInt8(ascii: "e") { return true }
      before = small
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
