package import JSONText
package import TrialModel

/// Something in a document that cannot be accepted: what, where, and what to do about it.
///
/// Findings are values and are collected; a document is read to its end before it is given up.
package struct ImportFinding: Hashable, Sendable {
  package let code: Code
  package let location: DocumentLocation
  /// What became of the place it was found in.
  package let effect: Effect

  package init(_ code: Code, at location: DocumentLocation) {
    self.code = code
    self.location = location
    effect = if case .record(let fault) = code { fault.effect } else { .refused }
  }

  /// What becomes of something that is found at fault.
  package enum Effect: String, Hashable, Sendable, CaseIterable {
    /// The document, or the study, is not taken.
    case refused
    /// The field or row is missing from what was taken.
    case leftOut = "left out"
    /// It was taken as it stands.
    case kept
  }

  /// What is wrong, with what is needed to say so.
  package enum Code: Hashable, Sendable {
    // The file as a whole.
    case notJSON(JSONError.Code)
    case fileUnknown
    case fileMissing
    case formatUnknown(String)
    case nameDiffers(id: String, expected: String)

    /// A fault of a registry record.
    case record(ImportFinding.RecordCode)

    // Keys and types.
    case keyMissing(String)
    case keyUnknown(String, nearest: String?)
    case wrongType(expected: [JSONKind], found: JSONKind)
    case companionMissing(key: String, needs: String)
    case companionUnwanted(key: String, beside: String)

    // Texts, words and numbers.
    case textEmpty
    case textTooLong(length: Int, limit: Int)
    case wordUnknown(String, nearest: String?, known: [String])
    case notADate(String)
    case notAnAddress(String)
    case notAnIdentifier(String, of: DocumentIdentifier)
    case notInCitation(String)
    case notAClaim(String)
    case notAPlainNumber(String)
    case notAWholeNumber(String)
    case numberOutOfRange(String, from: Int, to: Int?)
    case percentageOutOfRange(String)
    case listEmpty

    // Figures.
    case intervalWithoutLevel
    case claimMissing
    case claimOfOtherSource(source: String)
    case claimNotInFile(String)
    case claimDiffers(String, expected: String)
    case cellEmpty
    case groupsOfTwoSets(String, String)
    case notASpan
    case spanReversed

    // What must occur once, and what must be there.
    case twice(Referent, String, first: DocumentLocation?)
    case unknown(Referent, String, nearest: String?)
    case soughtHasFile(String)
    case armUnused(String)
    case armNotNamed(kind: String)
    case comparisonNotNamed(arms: Int)
    case secondHeadline(first: String)
    case evidenceMissing(field: String)
    case eventOutOfOrder(String, after: String)
  }

  /// What an identifier can stand for.
  package enum Referent: String, Hashable, Sendable {
    case source, trial, claim, discrepancy, arm, group, result, box, question
  }
}
