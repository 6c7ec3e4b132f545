extension PrintedNumberError: Explained {
  package var what: String { "\"\(text)\" is not a plain decimal number" }
  package var remedy: String { "give digits with a point, such as 0.85" }
}

extension PValueError: Explained {
  package var what: String { "the P value \(number.digits) is not between 0 and 1" }
  package var remedy: String { "give P as a fraction, such as 0.053" }
}

extension PartialDateError: Explained {
  package var what: String { "\"\(text)\" is not a date" }
  package var remedy: String { "write 2016, 2016-09 or 2016-09-30" }
}
