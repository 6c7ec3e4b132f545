package import JSONText
package import TrialClassification
package import TrialImport
package import TrialModel

/// The record of one study as the store keeps it, read whole.
package struct KeptRecord: Hashable, Sendable {
  package let registration: Registration
  /// What is odd in it.
  package let findings: [ImportFinding]
  /// The rules' classification, with evidence.
  package let classification: Classification
  /// What sort of treatment each of its interventions is, by the same rules.
  package let interventionKinds: [Intervention.Kind]

  /// Reads the kept JSON of a study.
  ///
  /// `nil` when no study stands in it.
  ///
  /// - Throws: `JSONError` when it is none, which the import excluded.
  package init?(_ json: Span<UInt8>, classifier: Classifier) throws(JSONError) {
    let reading = try Self.reading(json)
    guard let registration = reading.registration else { return nil }
    self.registration = registration
    findings = reading.findings
    let sorted = classifier.sort(registration)
    classification = sorted.classification(source: SourceKey(registration))
    interventionKinds = sorted.interventionKinds
  }

  /// The record alone; `nil` when no study stands in the JSON.
  ///
  /// - Throws: `JSONError` when it is none.
  package static func registration(_ json: Span<UInt8>) throws(JSONError) -> Registration? {
    try reading(json).registration
  }

  private static func reading(_ json: Span<UInt8>) throws(JSONError) -> StudyReading {
    var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 32 << 20))
    return try reader.read(json) { node in
      TableRecord(node)?.reading(file: "downloaded table", line: 1)
        ?? StudyDocument.read(node, file: "kept record")
    }
  }
}

extension KeptRecord {
  /// The record as a trial of the browser.
  package var trial: Trial {
    Trial(registration, classification: classification, kinds: interventionKinds)
  }
}
