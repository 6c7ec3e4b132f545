import RegistryImport
import TerminalModel
import Browser

extension ImportReport {
  /// How many findings are printed; the store has all.
  private static var mostPrinted: Int { 100 }

  /// Prints the first findings for a person, and how many more there are.
  func printFindings() {
    for finding in progress.findings.prefix(Self.mostPrinted) {
      StandardError.write("\(VisibleText.of(KeptFinding(finding).text))\n")
    }
    let total = progress.failures + progress.warnings
    let unprinted = total - min(progress.findings.count, Self.mostPrinted)
    if unprinted > 0 { StandardError.write("and \(unprinted) more, kept in the store\n") }
  }
}
