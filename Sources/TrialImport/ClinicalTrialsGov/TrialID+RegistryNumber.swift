package import TrialModel

extension TrialID {
  /// A number of ClinicalTrials.gov: NCT and eight digits, in whatever case, spaces around it.
  ///
  /// `nil` for any other text.
  package init?(registryNumber text: String) {
    let bytes = text.utf8.drop { $0 == 0x20 }
    let end = bytes.prefix { $0 != 0x20 }
    guard end.count == 11, bytes.dropFirst(11).allSatisfy({ $0 == 0x20 }),
      end.dropFirst(3).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = String(Substring(end)).uppercased()
    guard number.hasPrefix("NCT") else { return nil }
    self.init(number)
  }
}
