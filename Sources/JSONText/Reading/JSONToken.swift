/// One entry of the tape: a value or a key, where it stands, and what was learnt in passing.
///
/// An object is followed by its keys and values in turn, an array by its elements, so the tape is the
/// document in its own order. Sixteen bytes each.
struct JSONToken {
  /// The bytes before the value, counted from where reading began.
  let offset: UInt32
  /// The bytes of the value, with its quotes or brackets; 0 while a container is open.
  var length: UInt32 = 0
  /// For a container the entry after its last, or, while it is open, the one it stands in; for a key
  /// its hash; else of no meaning.
  var link: UInt32 = 0
  /// The sort of value in the lowest four bits; above them the marks of a text or number, or how
  /// many values a container holds.
  var header: UInt32

  /// The most values a container can hold.
  static let mostValues = 1 << 28

  /// The sorts of entries.
  enum Sort: UInt32 {
    case object, array, string, number, `true`, `false`, null
  }

  /// Marks of a text: it holds a backslash, or bytes above ASCII.
  static let hasEscapes: UInt32 = 1 << 4
  static let hasWideBytes: UInt32 = 1 << 5
  /// The mark of a number with a point or an exponent.
  static let isFraction: UInt32 = 1 << 4

  @inline(__always)
  init(_ sort: Sort, at offset: UInt32, length: UInt32 = 0, link: UInt32 = 0, marks: UInt32 = 0) {
    self.offset = offset
    self.length = length
    self.link = link
    header = sort.rawValue | marks
  }

  var sort: Sort { Sort(rawValue: header & 0xF) ?? .null }

  /// Whether the entries after this one stand in it.
  @inline(__always)
  var isContainer: Bool { header & 0xF <= Sort.array.rawValue }

  /// How many elements, or pairs of key and value, a container holds.
  var count: Int { Int(header >> 4) }

  /// Counts one more value of a container.
  @inline(__always)
  mutating func addValue() { header &+= 1 << 4 }
}
