extension TerminalFacts {
  /// The terminal, its size, its colours and what it can do.
  package var findings: [DoctorFinding] {
    ([terminal, size, colours, abilitiesFinding] as [DoctorFinding?]).compactMap(\.self)
  }

  private var terminal: DoctorFinding {
    let name = "terminal"
    if let failure, isThere || !["", "dumb"].contains(type) {
      return type.isEmpty
        ? DoctorFinding(
          name,
          .wrong,
          "TERM does not say of which type the terminal is",
          remedy: "say it, as by 'export TERM=xterm-256color'"
        )
        : DoctorFinding(
          name,
          .wrong,
          failure.what,
          remedy:
            "say in TERM what it is, as by 'export TERM=xterm-256color', or use 'rtio-tui --linear'"
        )
    }
    if let description, !isKin {
      return DoctorFinding(
        name,
        .wrong,
        "the terminal type '\(type)' is not known here; screens are drawn as for '\(description)'",
        remedy: "say in TERM what it is, as by 'export TERM=xterm-256color', or install what "
          + "describes it (Debian: ncurses-term)"
      )
    }
    guard isThere else {
      return DoctorFinding(
        name,
        .note,
        "there is none here: commands do without, the browser does not",
        remedy: "start the browser in a terminal; over SSH with 'ssh -t'"
      )
    }
    guard let description, description == type else {
      return DoctorFinding(
        name,
        .note,
        "the type '\(type)' is not known here; it is drawn on as '\(description ?? "none")', which it obeys",
        remedy: "install what describes it (Debian: ncurses-term)"
      )
    }
    return DoctorFinding(name, .ok, type)
  }

  private var size: DoctorFinding? {
    let name = "size"
    if let contradiction = contradictionOfSize {
      return DoctorFinding(
        name,
        .wrong,
        contradiction,
        remedy: "take them out of the environment: 'unset LINES COLUMNS'"
      )
    }
    guard isThere else { return nil }
    guard let extent, extent.columns > 0, extent.rows > 0 else {
      return DoctorFinding(
        name,
        .wrong,
        "the terminal does not say how large it is",
        remedy: "say it, as by 'stty columns 80 rows 24'"
      )
    }
    let isTiny = extent.columns < Self.least.columns || extent.rows < Self.least.rows
    let isSmall = extent.columns < Self.usual.columns || extent.rows < Self.usual.rows
    if isTiny {
      return DoctorFinding(
        name,
        .wrong,
        "\(extent.words) is too small: screens want \(Self.least.words), columns by rows, or more",
        remedy: "make the window larger or its letters smaller, or use 'rtio-tui --linear'"
      )
    }
    return isSmall
      ? DoctorFinding(
        name,
        .note,
        "\(extent.words): texts are cut; from \(Self.usual.words) on few are"
      )
      : DoctorFinding(name, .ok, extent.words)
  }

  /// What LINES or COLUMNS say that is not so; `nil` where they are not set or right.
  private var contradictionOfSize: String? {
    let named = [
      ("COLUMNS", namedColumns, extent?.columns, "columns"),
      ("LINES", namedRows, extent?.rows, "rows"),
    ]
    for (variable, text, real, unit) in named {
      guard let text, !text.isEmpty else { continue }
      guard let number = Int(text), number > 0 else {
        return "\(variable) is '\(text)', which is no number of \(unit)"
      }
      if isThere, let real, real > 0, real != number {
        return "\(variable) says \(number), and the terminal has \(real) \(unit)"
      }
    }
    return nil
  }

  private var colours: DoctorFinding? {
    let name = "colours"
    if refusesColour {
      return DoctorFinding(name, .note, "none, as NO_COLOR asks; words and marks say the same")
    }
    guard let abilities else { return nil }
    if abilities.colours < 8 {
      return DoctorFinding(
        name,
        .note,
        "the terminal has none; words and marks say the same",
        remedy: type.hasSuffix("-256color")
          ? nil : "where it has some after all, say so in TERM, as by 'export TERM=xterm-256color'"
      )
    }
    return DoctorFinding(name, .ok, abilities.colours > 16_000_000 ? "all" : "\(abilities.colours)")
  }

  private var abilitiesFinding: DoctorFinding? {
    guard let abilities else { return nil }
    let lacks = [
      abilities.hasOwnScreen
        ? nil : "a screen of its own, so that what stood there is gone at the end",
      abilities.hasArrowKeys ? nil : "keys with arrows; j and k move as well",
      abilities.hasReverse ? nil : "reversed letters; a mark stands before the selected row",
    ]
    .compactMap(\.self)
    return lacks.isEmpty
      ? DoctorFinding(
        "abilities",
        .ok,
        "places its cursor, has a screen of its own, arrow keys, reversed letters"
      )
      : DoctorFinding(
        "abilities",
        .note,
        "the terminal lacks " + lacks.joined(separator: "; "),
        remedy: "where it has them after all, say in TERM what it is"
      )
  }
}
