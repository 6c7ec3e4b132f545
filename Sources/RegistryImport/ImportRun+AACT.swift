package import RegistryTables
import TrialImport
import TrialModel
import TrialStore

extension ImportRun {
  /// Reads all studies of a copy of AACT, each as a record in the registry's structure.
  ///
  /// What it lacks, what befell it, and why it can be read no further, are findings of the import. One that ends
  /// before the last study ends the import as stopped; what was read is kept.
  ///
  /// - Parameters:
  ///   - reading: How it is read.
  ///   - source: Where its tables are.
  ///   - name: What it is called in findings; no password.
  ///   - hear: Hears what there is to tell.
  ///   - wait: Waits so many seconds before the next try; answers whether to go on.
  package mutating func read(
    _ reading: AACTReading,
    from source: inout some TableSource,
    named name: String,
    hear: (AACTReading.News) -> Void,
    wait: (Int) -> Bool
  ) {
    var reading = reading
    let before = progress.studies
    do throws(AACTReadingError) {
      let isWhole = try reading.read(
        from: &source,
        take: { study in
          take(study, from: name)
          return !wantsToStop
        },
        hear: { news in
          if let finding = RecordedFinding(news, file: name) { note(finding) }
          hear(news)
        },
        wait: { seconds in
          // What was read is in the store while nothing comes.
          commit()
          return !wantsToStop && wait(seconds)
        }
      )
      if !isWhole { breakOff() }
    } catch {
      note(
        RecordedFinding(
          severity: .failure,
          file: name,
          study: nil,
          path: nil,
          line: nil,
          what: error.what,
          remedy: error.remedy
        )
      )
      // Where nothing came there is nothing that was stopped.
      if progress.studies > before { breakOff() }
    }
  }

  private mutating func take(_ study: AACTStudy, from name: String) {
    study.json.withUnsafeBytes { _ = self.study($0, in: name, at: 0) }
  }
}

extension RecordedFinding {
  /// What is kept of the news of a reading; `nil` for counts.
  fileprivate init?(_ news: AACTReading.News, file: String) {
    let words: (what: String, remedy: String)
    var study: RegistryNumber?
    switch news {
    case .total, .asked: return nil
    case .missing(let names):
      words = (
        "this copy of AACT has no \(names.joined(separator: ", "))",
        "what they hold is not recovered; read a newer copy to have it"
      )
    case .unlisted(let number):
      study = TrialID(registryNumber: number).flatMap { RegistryNumber($0) }
      words = (
        "\(number) has rows in other tables and none in studies, and is left out",
        "read the copy again after its next restoring"
      )
    case .cutOff(let last, let reason, _):
      words = (
        "the reading was cut off \(last.map { "after \($0)" } ?? "before the first study"): \(reason)",
        "nothing was lost; it went on from there"
      )
    }
    self.init(
      severity: .warning,
      file: file,
      study: study,
      path: nil,
      line: nil,
      what: words.what,
      remedy: words.remedy
    )
  }
}
