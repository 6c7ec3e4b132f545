/// Readers of lists of references, as strict as their formats.
extension StrictReader {
  /// The fields of each RIS entry in order: a tag of two signs, two spaces, a hyphen, a space.
  static func ris(_ text: String) throws -> [[(tag: String, text: String)]] {
    var entries: [[(tag: String, text: String)]] = []
    var entry: [(tag: String, text: String)]?
    for line in lines(text) where !line.isEmpty {
      let signs = Array(line.unicodeScalars)
      guard signs.count >= 6, String(String.UnicodeScalarView(signs[2..<6])) == "  - " else {
        throw Fault("no tag begins the line \(line)")
      }
      let tag = String(String.UnicodeScalarView(signs[0..<2]))
      let value = String(String.UnicodeScalarView(signs[6...]))
      switch (tag, entry) {
      case ("TY", nil): entry = [(tag, value)]
      case ("TY", _), (_, nil): throw Fault("an entry begins with TY and ends with ER")
      case ("ER", let open?):
        entries.append(open)
        entry = nil
      case (_, var open?):
        open.append((tag, value))
        entry = open
      }
    }
    guard entry == nil else { throw Fault("the last entry has no ER") }
    return entries
  }

  private static func lines(_ text: String) -> [String] {
    var lines = [String.UnicodeScalarView()]
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append(.init())
      } else if scalar != "\r" {
        lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map(String.init)
  }

  /// The fields of each BibTeX entry, their braces balanced and TeX's orders undone.
  static func bibTeX(_ text: String) throws -> [[String: String]] {
    var entries: [[String: String]] = []
    var signs = Array(text.unicodeScalars)[...]
    while let start = signs.firstIndex(of: "@") {
      signs = signs[(start + 1)...]
      guard let open = signs.firstIndex(of: "{"), let comma = signs.firstIndex(of: ",") else {
        throw Fault("an entry has a key")
      }
      var entry = ["": String(String.UnicodeScalarView(signs[(open + 1)..<comma]))]
      signs = signs[(comma + 1)...]
      while let equals = signs.firstIndex(of: "="), let end = signs.firstIndex(of: "}"),
        equals < end
      {
        let name = String(String.UnicodeScalarView(signs[..<equals])).filter { $0.isLetter }
        signs = signs[(equals + 1)...].drop { $0 == " " }
        if signs.first == "{" {
          entry[name] = try undone(group(&signs))
        } else {
          // A word that BibTeX itself knows, as the name of a month.
          let word = signs.prefix { $0 != "," && $0 != "\n" }
          entry[name] = String(String.UnicodeScalarView(word))
          signs = signs.dropFirst(word.count)
        }
        signs = signs.drop { $0 == "," || $0 == "\n" }
      }
      guard signs.first == "}" else { throw Fault("an entry ends with a brace") }
      entries.append(entry)
    }
    return entries
  }

  /// Takes the braces that come next with what is in them, counted as BibTeX counts.
  private static func group(_ signs: inout ArraySlice<Unicode.Scalar>) throws -> [Unicode.Scalar] {
    guard signs.first == "{" else { throw Fault("a field begins with a brace") }
    var depth = 0
    for place in signs.indices {
      if signs[place] == "{" { depth += 1 }
      if signs[place] == "}" { depth -= 1 }
      if depth == 0 {
        let inner = Array(signs[(signs.startIndex + 1)..<place])
        signs = signs[(place + 1)...]
        return inner
      }
    }
    throw Fault("a brace is not closed")
  }

  private static func undone(_ signs: [Unicode.Scalar]) -> String {
    let names: [(String, Unicode.Scalar)] = [
      ("\\textbackslash{}", "\\"), ("\\textbraceleft{}", "{"), ("\\textbraceright{}", "}"),
      ("\\textasciitilde{}", "~"), ("\\textasciicircum{}", "^"),
      ("\\textless{}", "<"), ("\\textgreater{}", ">"),
    ]
    var text = String.UnicodeScalarView()
    var place = 0
    while place < signs.count {
      if let (name, sign) = names.first(where: { signs[place...].starts(with: $0.0.unicodeScalars) }
      ) {
        text.append(sign)
        place += name.unicodeScalars.count
      } else if signs[place] == "\\", place + 1 < signs.count {
        text.append(signs[place + 1])
        place += 2
      } else {
        if signs[place] != "{", signs[place] != "}" { text.append(signs[place]) }
        place += 1
      }
    }
    return String(text)
  }
}
