import Foundation
import Testing

@Suite("The files of readers", .serialized)
struct ReadersFilesTests {
  private let place: ImportScript

  init() throws { place = try ImportScript() }

  @Test func `a link stays, near or far, and what it points to is written`() throws {
    let result = try place.run(
      """
      mkdir far; echo x > far/t.csv; ln -s t.csv far/m.csv; ln -s far/m.csv l.csv
      ln -s far/new.csv dangling.csv
      $R export --format csv -o l.csv; echo $?
      $R export --format csv -o l.csv --force; echo $?
      $R export --format csv -o dangling.csv; echo $?
      test -L l.csv && test -L far/m.csv && test -L dangling.csv && echo links
      cmp far/t.csv far/new.csv && grep -c NCT00861614 far/t.csv && ls far
      """
    )
    #expect(result.output == "2\n0\n0\nlinks\n1\nm.csv\nnew.csv\nt.csv\n", "\(result)")
  }

  @Test("what is no file is never replaced", arguments: ["pipe", "folder", "/dev/null"])
  func noFile(name: String) throws {
    let result = try place.run(
      """
      mkfifo pipe; mkdir folder
      timeout 10 $R export --format csv -o \(name) --force; echo $?
      timeout 10 $R export --format svg -o \(name) --force; echo $?
      test -p pipe && test -d folder && test -c /dev/null && echo "as before"
      """
    )
    #expect(result.output == "1\n1\nas before\n", "\(result)")
    #expect(result.error.contains("which is not replaced"))
  }

  @Test func `rights of the group are kept, and a file nobody may write stays`() throws {
    let result = try place.run(
      """
      umask 077
      echo x > team.csv; chmod 664 team.csv
      $R export --format csv -o team.csv --force && stat -c %a team.csv
      $R export --format csv -o own.csv && stat -c %a own.csv
      """
    )
    #expect(result.output == "664\n600\n", "\(result)")
  }

  @Test(
    "what can be no store is refused at once, and nothing is made",
    arguments: [
      "mysql://reader:secret@host/evidence", "HTTPS://host/store", "x+y.z-1://h", "pipe",
      "folder", "/dev/zero", ":memory:", "file:x.sqlite?mode=memory",
    ]
  )
  func noStore(store: String) throws {
    let result = try place.run(
      """
      mkfifo pipe; mkdir folder; echo '[]' > page.json; before=$(find . | sort)
      for words in list 'show PACIFIC' 'import page.json' imports '--screen 80x24' \
        'export --format registry' 'check PACIFIC' 'export --format csv'; do
        timeout 10 $R $words --store '\(store)' >/dev/null; echo $?
      done
      RTIO_STORE='\(store)' timeout 10 $R >/dev/null; echo $?
      test "$before" = "$(find . | sort)" && echo "as before"
      """
    )
    #expect(result.output == String(repeating: "2\n", count: 9) + "as before\n", "\(result)")
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 9)
    for line in lines {
      #expect(line.hasPrefix("rtio-tui: the store is a file or postgres://…, and '"))
    }
    #expect(!result.error.contains("secret"))
  }

  @Test func `decisions that are a pipe are read once by a command and refused by the browser`()
    throws
  {
    let result = try place.run(
      """
      mkfifo pipe
      (echo '{"format": 1, "decisions": []}' > pipe &)
      timeout 10 $R check PACIFIC --decisions pipe >/dev/null; echo $?
      timeout 10 $R --screen 80x24 --decisions pipe | tail -2
      timeout 10 $R check PACIFIC --decisions 'https://u:secret@team/decisions.json'; echo $?
      ls
      """
    )
    #expect(result.output.hasPrefix("0\n") || result.output.hasPrefix("1\n"), "\(result)")
    #expect(result.output.contains("it is a pipe, not a file"))
    #expect(result.output.hasSuffix("2\npipe\n"))
    #expect(result.error.contains("it is an address") && !result.error.contains("secret"))
  }
}
