import Doctor
import Testing

private let failure = Failure(what: "it is broken", remedy: "mend it")

struct StoreFactsTests {
  private func findings(_ look: StoreFacts.Look, index: StoreFacts.Index? = nil) -> [DoctorFinding]
  {
    StoreFacts(place: "~/store", look: look, index: index).findings
  }

  @Test func `a store is as it was found`() {
    let read = StoreFacts.Look.read(records: 3, withResults: 1, layout: "5 (shared)")
    #expect(findings(read)[0].state == .ok)
    #expect(findings(read)[0].said == "~/store: 3 records, 1 with results, format 5 (shared)")
    #expect(findings(.none).map(\.state) == [.ok])
    #expect(findings(.passing(failure)).map(\.state) == [.note])
    #expect(findings(.failed(failure)).map(\.state) == [.wrong])
    #expect(findings(.nowhere).map(\.state) == [.wrong])
    let shut = StoreFacts(place: "~/store", look: read, refusal: "Permission denied", index: nil)
    #expect(shut.findings[0].state == .note && shut.findings[0].remedy != nil)
  }

  @Test func `an index is wrong where it is damaged, and else made anew`() {
    let read = StoreFacts.Look.read(records: 3, withResults: 1, layout: "5 (shared)")
    #expect(findings(read, index: .current(trials: 3))[1].state == .ok)
    #expect(findings(read, index: .old)[1].state == .note)
    #expect(findings(read, index: StoreFacts.Index.none)[1].state == .note)
    let damaged = findings(read, index: .damaged(failure))[1]
    #expect(damaged.state == .wrong && damaged.remedy?.contains("rtio-tui list") == true)
  }

  @Test
  func `a readers' file is wrong where it cannot be read, and noted where it cannot be written`() {
    func finding(_ look: KeptFileFacts.Look, _ refusal: String? = nil) -> DoctorFinding? {
      KeptFileFacts("decisions", path: "~/d.json", look: look, refusal: refusal).finding
    }
    #expect(finding(.absent)?.state == .ok)
    #expect(finding(.read("3 decisions"))?.said == "3 decisions")
    #expect(finding(.read("3 decisions"), "Permission denied")?.state == .note)
    #expect(finding(.failed("3:1: no number"))?.said == "~/d.json: 3:1: no number")
    #expect(finding(.failed("3:1: no number"))?.state == .wrong)
  }
}

struct DiskFactsTests {
  private func findings(
    free: Int = 1 << 40,
    files: Int? = 1_000,
    largest: Int? = nil,
    kind: Int = 0xEF53
  ) -> [DoctorFinding] {
    DiskFacts(path: "/data", freeBytes: free, freeFiles: files, largestFile: largest, kind: kind)
      .findings
  }

  @Test(
    "the room left is judged",
    arguments: [
      (0, 9, nil, DoctorFinding.State.wrong), (4_096, 9, nil, .wrong), (10 << 20, 9, nil, .note),
      (1 << 40, 0, nil, .wrong), (1 << 40, nil, nil, .ok), (1 << 40, 9, 0, .wrong),
      (1 << 40, 9, 1 << 40, .ok),
    ] as [(Int, Int?, Int?, DoctorFinding.State)]
  )
  func room(free: Int, files: Int?, largest: Int?, state: DoctorFinding.State) {
    let finding = findings(free: free, files: files, largest: largest)[0]
    #expect(finding.name == "disk" && finding.state == state, "\(finding)")
    #expect((finding.remedy == nil) == (state == .ok))
  }

  @Test(
    "a file system over a network is told by its number",
    arguments: [
      (0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB"), (0x6573_5546, "FUSE"),
      (0x5346_414F, "AFS"), (0x0BD0_0BD0, "Lustre"), (0x0102_1997, "9P"),
    ]
  )
  func network(kind: Int, name: String) {
    let finding = findings(kind: kind)[1]
    #expect(finding.name == "filesystem" && finding.state == .note)
    #expect(finding.said.contains(name) && finding.remedy != nil)
  }

  @Test("one of this machine is as it should be", arguments: [0xEF53, 0x5846_5342, 1])
  func local(kind: Int) { #expect(findings(kind: kind)[1].state == .ok) }
}

struct FolderFactsTests {
  @Test func `a home that cannot be written is wrong where something has to be kept in it`() {
    let good = FolderFacts(.data, path: "/data", isThere: true, refusal: nil)
    let bad = FolderFacts(.state, path: "~/s", isThere: false, refusal: "Read-only file system")
    let home = HomeFacts(path: "the home folder", refusal: "Read-only file system")
    #expect(home.finding([good, bad]).state == .wrong)
    #expect(home.finding([good, bad]).remedy?.contains("XDG_STATE_HOME") == true)
    #expect(home.finding([good]).state == .note)
    #expect(HomeFacts(path: nil, refusal: nil).finding([bad]).state == .wrong)
    #expect(good.finding.state == .ok && bad.finding.state == .wrong)
    #expect(bad.finding.said.contains("Read-only file system"))
  }
}
