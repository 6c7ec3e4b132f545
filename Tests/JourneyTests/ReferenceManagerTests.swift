import Foundation
import Testing

/// Lists of references, read by the libraries that others read them with.
@Suite(
  "Independent readers take every entry of a list of references, and read the same in both forms"
)
struct ReferenceManagerTests {
  private static let hasReaders =
    (try? Program.run("/usr/bin/env", ["python3", "-c", "import rispy, bibtexparser"]).status) == 0
  private static let registry = ProcessInfo.processInfo.environment["RTIO_REGISTRY"]

  @Test("the catalogue", .enabled(if: hasReaders, "python3 has no rispy and bibtexparser"))
  func catalogue() throws {
    try compare(importing: nil, least: 300)
  }

  @Test(
    "with real records, whose publications are entries too",
    .enabled(if: hasReaders && registry != nil, "RTIO_REGISTRY names no folder of records")
  )
  func records() throws {
    try compare(importing: try #require(Self.registry) + "/studies", least: 400)
  }

  private func compare(importing folder: String?, least: Int) throws {
    let place = try ImportScript()
    try place.write(Self.reading, to: "read.py")
    let importing = folder.map { "$R import --quiet '\($0)'" } ?? "true"
    let result = try place.run(
      """
      \(importing)
      $R export --format ris -o list.ris; $R export --format bibtex -o list.bib
      python3 read.py
      """
    )
    #expect(result.status == 0, "\(result.output.suffix(2000)) \(result.error.suffix(2000))")
    let count = result.output.split(separator: "\n").last.flatMap { Int($0) }
    #expect((count ?? 0) >= least, "\(result.output.suffix(500))")
  }

  /// Prints how many entries both readers take, and ends with 1 where they read different things.
  private static let reading = """
    import sys, rispy, bibtexparser
    with open("list.ris", encoding="utf-8", newline="") as file:
        ris = {e["id"]: e for e in rispy.load(file)}
    library = bibtexparser.parse_file("list.bib")
    if library.failed_blocks:
        sys.exit("not read: " + str(library.failed_blocks[0].raw))
    bib = {e.key: {f.key: f.value for f in e.fields} for e in library.entries}
    if list(ris) != list(bib):
        sys.exit("other names: " + str(set(ris) ^ set(bib)))
    pairs = [("year", "year"), ("volume", "volume"), ("number", "number"), ("doi", "doi"),
             ("accession_number", "pmid"), ("start_page", "pages")]
    for key, entry in ris.items():
        if not entry["title"]:
            sys.exit(key + " has no title")
        for own, other in pairs:
            first, second = entry.get(own), bib[key].get(other)
            if other == "pages" and second:
                second = second.split("--")[0]
            second = second and second.replace("\\\\_", "_").replace("\\\\&", "&")
            if first != second:
                sys.exit(f"{key}: {own} {first!r}, {second!r}")
        authors = len(entry.get("authors", []))
        named = bib[key].get("author", "")
        names = [n for n in named.split(" and ") if n and n != "others"]
        if authors > len(names) or (authors == 0) != (not names):
            sys.exit(f"{key}: {authors} authors and {named}")
    print(len(ris))
    """
}
