import Browser

/// A line of `import --progress lines`, by which one process tells another how far it is.
///
/// Fields are apart by tabs: `reading` or `listing`, studies, refused studies, findings, bytes read,
/// bytes in all or nothing, seconds; where a service is asked, also requests and the records wanted, each or
/// nothing. At the end `ended` and what was done. Anything else is words for a person, such as why the
/// import failed.
enum ProgressReport: Equatable {
  case progressed(ImportPace, RunningWork.Phase)
  case ended(summary: String)
  case words(String)

  init(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    if fields.count == 2, fields[0] == "ended" {
      self = .ended(summary: String(fields[1]))
    } else if let phase = fields.first.flatMap({ RunningWork.Phase(rawValue: String($0)) }),
      fields.count == 7 || fields.count == 9, let seconds = Double(fields[6])
    {
      let counts = fields[1...4].compactMap { Int($0) }
      guard counts.count == 4 else {
        self = .words(line)
        return
      }
      let pace = ImportPace(
        studies: counts[0],
        refused: counts[1],
        findings: counts[2],
        bytes: counts[3],
        totalBytes: Int(fields[5]),
        seconds: seconds,
        requests: fields.count == 9 ? Int(fields[7]) : nil,
        wanted: fields.count == 9 ? Int(fields[8]) : nil
      )
      self = .progressed(pace, phase)
    } else {
      self = .words(line)
    }
  }

  /// The line without its end.
  var line: String {
    switch self {
    case .progressed(let pace, let phase):
      let counts = [pace.studies, pace.refused, pace.findings, pace.bytes].map(String.init)
      let tenths = (pace.seconds * 10).rounded() / 10
      let isAsked = pace.requests != nil || pace.wanted != nil
      let asked = isAsked ? [pace.requests, pace.wanted].map { $0.map(String.init) ?? "" } : []
      let bytes = pace.totalBytes.map(String.init) ?? ""
      return ([phase.rawValue] + counts + [bytes, "\(tenths)"] + asked).joined(separator: "\t")
    case .ended(let summary): return "ended\t\(summary)"
    case .words(let words): return words
    }
  }
}
