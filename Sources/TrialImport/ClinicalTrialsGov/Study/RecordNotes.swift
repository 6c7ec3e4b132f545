import JSONText
import TrialModel

/// What is found wrong while one study is read.
struct RecordNotes {
  /// How many faults of one study are listed; a broken file can hold millions.
  private static let most = 50

  private var faults: [(fault: ImportFinding.RecordCode, node: JSONNode)] = []
  private var unlisted = 0

  mutating func find(_ fault: ImportFinding.RecordCode, at node: JSONNode) {
    if faults.count < Self.most {
      faults.append((fault, node))
    } else {
      unlisted += 1
    }
  }

  /// The faults with their places, which are only looked up now.
  ///
  /// `study` is the value that was read, `firstLine` the line of the file on which the bytes that
  /// were read begin, from 1.
  func findings(in study: JSONNode, file: String, firstLine: Int, id: TrialID?) -> [ImportFinding] {
    guard !faults.isEmpty else { return [] }
    let origin = study.position
    var findings = faults.map { fault, node in
      let inside = JSONPosition(of: node.offset - study.offset, in: study.rawBytes.span)
      let isOnFirstLine = inside.line == 1
      let location = DocumentLocation(
        file: file,
        line: firstLine - 1 + Int(origin.line) + Int(inside.line) - 1,
        column: Int(inside.column) + (isOnFirstLine ? Int(origin.column) - 1 : 0),
        path: node.path,
        study: id
      )
      return ImportFinding(.record(fault), at: location)
    }
    if unlisted > 0, let last = findings.last {
      findings.append(ImportFinding(.record(.more(unlisted)), at: last.location))
    }
    return findings
  }
}
