import CNcurses
package import TerminalModel

extension CursesTerminal {
  package mutating func present(_ frame: Frame) {
    let window = nc_standard_screen()
    if shown == nil { clearok(window, true) }
    let runs = FrameDifference(from: shown, to: frame).runs
    for run in runs { write(run, on: window) }
    let place = frame.cursor ?? Position(column: 0, row: 0)
    wmove(window, Int32(clamping: place.row), Int32(clamping: place.column))
    wnoutrefresh(window)
    let cells = runs.reduce(0) { $0 + $1.cells.count }
    let asks = strings.answers && echo.asks(behind: cells)
    let isWhole = output.send {
      doupdate()
      if asks { strings.send(LineEcho.question, to: outputDescriptor) }
    }
    // What was lost on the way is sent again with the next frame.
    shown = isWhole ? frame : nil
  }

  /// Takes over a new size; the next frame is sent whole.
  package mutating func resize(to size: Size) {
    guard size.columns > 0, size.rows > 0 else { return }
    resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
    redrawAll()
  }

  /// Makes the next frame be sent whole.
  package mutating func redrawAll() {
    shown = nil
    werase(nc_standard_screen())
  }

  private mutating func write(
    _ run: FrameDifference.Run,
    on window: UnsafeMutablePointer<WINDOW>?
  ) {
    var style = Style.plain
    var pair: Int32 = 0
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: run.cells.count) { buffer in
      var count = 0
      for cell in run.cells {
        guard let scalar = cell.scalar else { continue }
        if cell.style != style {
          style = cell.style
          pair = pairs?.number(for: style) ?? 0
        }
        count += buffer.place(cell, scalar, style: style, pair: pair, at: count)
      }
      let row = Int32(clamping: run.row)
      _ = mvwadd_wchnstr(window, row, Int32(clamping: run.column), buffer.baseAddress, Int32(count))
    }
  }
}

extension UnsafeMutableBufferPointer<cchar_t> {
  /// Puts a cell of a frame at an index, in as many places of one cell as are needed.
  ///
  /// ncurses counts cells by the C library. Where that differs from the frame, `?` stands instead,
  /// so that everything right of it stays in its column.
  ///
  /// - Returns: The number of places taken.
  fileprivate func place(
    _ cell: Cell,
    _ scalar: Unicode.Scalar,
    style: Style,
    pair: Int32,
    at index: Int
  ) -> Int {
    let attributes = style.attributes.forCurses
    let width = VisibleText.Element(scalar).width
    if !scalar.isASCII, Int(wcwidth(wchar_t(scalar.value))) != width {
      for place in 0..<width { set(index + place, ["?", nil, nil], attributes, pair) }
      return width
    }
    let (first, second) = cell.marks
    set(index, [scalar, first, second], attributes, pair)
    return 1
  }

  private func set(
    _ index: Int,
    _ scalars: InlineArray<3, Unicode.Scalar?>,
    _ attributes: attr_t,
    _ pair: Int32
  ) {
    var text = (wchar_t(0), wchar_t(0), wchar_t(0), wchar_t(0))
    text.0 = wchar_t(scalars[0]?.value ?? 0)
    text.1 = wchar_t(scalars[1]?.value ?? 0)
    text.2 = wchar_t(scalars[2]?.value ?? 0)
    guard let base = baseAddress else { return }
    withUnsafePointer(to: &text) { text in
      text.withMemoryRebound(to: wchar_t.self, capacity: 4) { text in
        _ = nc_set_cell(base + index, text, attributes, pair)
      }
    }
  }
}

extension Style.Attributes {
  fileprivate var forCurses: attr_t {
    var attributes: attr_t = 0
    if contains(.bold) { attributes |= nc_bold() }
    if contains(.dim) { attributes |= nc_dim() }
    if contains(.underline) { attributes |= nc_underline() }
    if contains(.reverse) { attributes |= nc_reverse() }
    return attributes
  }
}
