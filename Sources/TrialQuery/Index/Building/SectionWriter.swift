/// Hands on the bytes of an index in pieces, and keeps book of sections and sum.
struct SectionWriter<Failure: Error> {
  private let write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  private var pending: [UInt8] = []
  private var written = 0
  /// The sum over what was handed on of the section that is open.
  private var sum = IndexSum()
  private var open: (section: IndexSection, part: Int, start: Int)?
  private var entries: [IndexLayout.Entry] = []

  init(_ write: @escaping (UnsafeRawBufferPointer) throws(Failure) -> Void) {
    self.write = write
    pending.append(number: IndexLayout.sign)
  }

  /// Hands on the sign, which belongs to no section.
  mutating func start() throws(Failure) { try hand(pending.count) }

  /// How many bytes there are so far.
  private var length: Int { written + pending.count }

  /// Begins a section, where the one before has ended.
  mutating func begin(_ section: IndexSection, part: Int = 0) {
    open = (section, part, length)
    sum = IndexSum()
  }

  /// How long the section is so far that is being written.
  var sectionLength: Int { open.map { length - $0.start } ?? 0 }

  mutating func append(_ bytes: [UInt8]) throws(Failure) {
    pending.append(contentsOf: bytes)
    if pending.count > 1 << 16 { try flush() }
  }

  /// Adds numbers one after the other, some thousand at a time.
  mutating func append<Number: FixedWidthInteger>(numbers: ArraySlice<Number>) throws(Failure) {
    var rest = numbers
    while !rest.isEmpty {
      pending.append(numbers: rest.prefix(1 << 13))
      rest = rest.dropFirst(1 << 13)
      if pending.count > 1 << 16 { try flush() }
    }
  }

  mutating func append<Number: FixedWidthInteger>(number: Number) throws(Failure) {
    pending.append(number: number)
    if pending.count > 1 << 16 { try flush() }
  }

  /// Ends the section and hands on what is left of it, so that its sum is whole.
  mutating func end() throws(Failure) {
    guard let open else { return }
    let length = length - open.start
    while self.length % 8 != 0 { pending.append(0) }
    try flush()
    entries.append(
      IndexLayout.Entry(
        section: open.section.rawValue,
        part: UInt32(open.part),
        start: UInt64(open.start),
        length: UInt64(length),
        sum: sum.value
      )
    )
    self.open = nil
  }

  /// Writes the table and the footer, and says what was written.
  mutating func finish(
    rows: Int,
    generation: UInt64,
    fingerprint: UInt64
  ) throws(Failure) -> IndexLayout {
    try flush()
    let layout = IndexLayout(
      entries: entries,
      rows: rows,
      generation: generation,
      fingerprint: fingerprint
    )
    pending = layout.tail(at: UInt64(written))
    try hand(pending.count)
    return layout
  }

  /// Hands on what is pending, but for what is no multiple of 8.
  private mutating func flush() throws(Failure) {
    let whole = pending.count & ~7
    pending.withUnsafeBytes { sum.add(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
    try hand(whole)
  }

  private mutating func hand(_ count: Int) throws(Failure) {
    var failure: Failure?
    pending.withUnsafeBytes { bytes in
      do throws(Failure) {
        try write(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    pending.removeFirst(count)
    written += count
  }
}
