import JSONText
import TrialModel

/// What is written down while one file is decoded: findings, and what can only be judged later.
struct FileNotes {
  /// What other files offer to refer to; `nil` for a set that could not be read.
  struct Surroundings {
    var sources: Set<String>?
    var trials: Set<String> = []
  }

  /// A figure of the review that names its claim from elsewhere in the file.
  struct GatheredFigure {
    let claim: ClaimID
    let figure: Figure
    let offset: Int
  }

  /// An identifier and where it stands.
  struct Mention<ID> {
    let id: ID
    let offset: Int
  }

  let surroundings: Surroundings
  private(set) var findings: [(code: ImportFinding.Code, offset: Int)] = []
  /// Figures outside `claims` that belong to a claim, in the order they were decoded.
  private var gathered: [GatheredFigure] = []
  /// The claims the file makes.
  private(set) var claims: [Mention<ClaimID>] = []
  /// The claims it refers to outside figures; another file may make them.
  private(set) var claimReferences: [Mention<ClaimID>] = []
  /// The numbers of its discrepancies.
  private(set) var discrepancies: [Mention<Int>] = []
  /// The claim whose own figures are being decoded; `nil` outside `claims`.
  var openClaim: ClaimID?
  private var lastSource: String?
  private var unknownSources: Set<String> = []

  init(surroundings: Surroundings) { self.surroundings = surroundings }

  mutating func find(_ code: ImportFinding.Code, at offset: Int) {
    findings.append((code, offset))
  }

  mutating func gather(_ figure: Figure, for claim: ClaimID, at offset: Int) {
    gathered.append(GatheredFigure(claim: claim, figure: figure, offset: offset))
  }

  /// The figures gathered for a claim; the many of others are not copied on the way.
  func figures(gatheredFor claim: ClaimID) -> [Figure] {
    gathered.indices.filter { gathered[$0].claim == claim }.map { gathered[$0].figure }
  }

  /// Lets go of the figure gathered last when its claim has one of the same text already.
  ///
  /// The rows of the review's table are also the last box of its flow; the review prints them once.
  mutating func forgetRepeatedFigure() {
    guard let last = gathered.last else { return }
    let isRepeated = gathered.dropLast().contains {
      $0.claim == last.claim && $0.figure.printed == last.figure.printed
    }
    if isRepeated { gathered.removeLast() }
  }

  mutating func makes(_ claim: ClaimID, at offset: Int) {
    claims.append(Mention(id: claim, offset: offset))
  }

  mutating func refers(to claim: ClaimID, at offset: Int) {
    claimReferences.append(Mention(id: claim, offset: offset))
  }

  mutating func lists(discrepancy number: Int, at offset: Int) {
    discrepancies.append(Mention(id: number, offset: offset))
  }

  /// Judges a key of the bibliography, and finds one that is not there once for the whole file.
  ///
  /// Most figures name the same source as the figure before.
  mutating func uses(source: String, at offset: Int) {
    guard source != lastSource, let sources = surroundings.sources else { return }
    if sources.contains(source) {
      lastSource = source
    } else if unknownSources.insert(source).inserted {
      find(.unknown(.source, source, nearest: sources.sorted().nearest(to: source)), at: offset)
    }
  }

  /// Finds identifiers that occur a second time.
  mutating func findTwice(_ referent: ImportFinding.Referent, _ ids: [(String, Int)]) {
    var seen = Set<String>(minimumCapacity: ids.count)
    for (id, offset) in ids where !seen.insert(id).inserted {
      find(.twice(referent, id, first: nil), at: offset)
    }
  }

  /// Finds figures that name a claim the file does not make.
  mutating func findStrayFigures() {
    let made = Set(claims.map(\.id))
    for stray in gathered where !made.contains(stray.claim) {
      find(.claimNotInFile(stray.claim.text), at: stray.offset)
    }
  }
}
