// The words by which parts of a record are compared.

extension Registration {
  /// When results were posted; `nil` where there are none.
  var resultsPostedWords: String? {
    guard saysResultsPosted == true || results != nil else { return nil }
    return dates.resultsFirstPosted.map(\.date.text) ?? "posted"
  }

  /// What differs between results that both versions have; what came anew is `resultsPosted`.
  ///
  /// The registry's own record and the copy of AACT are not compared: what AACT does not keep is no change.
  func postedResultsChange(since older: Registration) -> [RegistrationChange] {
    guard let before = older.results, let results, isFromAACT == older.isFromAACT else { return [] }
    let both = extent.intersection(older.extent)
    let parts: [(name: String, part: RecordExtent, isSame: Bool)] = [
      ("flow", .flow, before.flow == results.flow),
      ("baseline", .baseline, before.baseline == results.baseline),
      ("outcomes", .postedOutcomes, before.outcomes == results.outcomes),
      ("adverse events", .adverseEvents, before.adverseEvents == results.adverseEvents),
      ("limitations", [], before.limitations == results.limitations),
    ]
    let changed = parts.filter { !$0.isSame && both.isSuperset(of: $0.part) }.map(\.name)
    guard !changed.isEmpty else { return [] }
    return [
      RegistrationChange(
        aspect: .postedResults,
        before: before.words(for: both),
        after: "\(results.words(for: both)); changed: \(changed.joined(separator: ", "))"
      )
    ]
  }
}

extension Registration.RecordedDate {
  /// The date, and whether it is expected, as far as the record says: `2016-09 (actual)`.
  package var words: String {
    switch isActual {
    case true?: date.text + " (actual)"
    case false?: date.text + " (estimated)"
    case nil: date.text
    }
  }
}

extension Registration.Design {
  /// How many take part, and whether that was counted; `nil` when not given.
  package var enrolmentWords: String? {
    enrolment.map { count in
      switch isEnrolmentActual {
      case true?: "\(count) (actual)"
      case false?: "\(count) (estimated)"
      case nil: "\(count)"
      }
    }
  }

  /// How it is built, without its phase and size: `interventional, randomized, parallel, treatment, none`.
  ///
  /// `nil` when nothing is given.
  var words: String? {
    let masked = whoIsMasked.isEmpty ? nil : whoIsMasked.joined(separator: ", ")
    let masking = masking.map { word in
      "masking: \(RegistryWords.plain(word))\(masked.map { " (\(RegistryWords.plain($0)))" } ?? "")"
    }
    let parts = [studyType, allocation, model, primaryPurpose, timePerspective]
      .compactMap { $0.map { RegistryWords.plain($0) } }
    let all = parts + [masking].compactMap { $0 }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }
}

extension Registration.Eligibility {
  /// The limits of age: `18 Years to 75 Years`, `from 18 Years`, `no limit`.
  var ageWords: String {
    switch (minimumAge, maximumAge) {
    case (let lowest?, let highest?): "\(lowest) to \(highest)"
    case (let lowest?, nil): "from \(lowest)"
    case (nil, let highest?): "up to \(highest)"
    case (nil, nil): "no limit"
    }
  }
}

extension PostedResults {
  /// How much is posted of some parts, in words.
  fileprivate func words(for parts: RecordExtent) -> String {
    let serious = adverseEvents?.serious.count ?? 0
    let other = adverseEvents?.other.count ?? 0
    let words = [
      parts.contains(.postedOutcomes) ? "\(outcomes.count) outcomes" : nil,
      parts.contains(.adverseEvents) ? "\(serious) serious and \(other) other adverse events" : nil,
    ]
    .compactMap { $0 }
    return words.isEmpty ? "results" : words.joined(separator: ", ")
  }
}
