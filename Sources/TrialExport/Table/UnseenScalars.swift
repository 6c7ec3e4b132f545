import JSONText

extension String {
  /// The text on one line: space for tabs and line ends, and nothing that acts without being seen.
  var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        line += " "
      } else if !scalar.isUnseen {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
