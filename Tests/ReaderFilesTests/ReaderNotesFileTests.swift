import TestSupport
import Testing
import TrialExport
import TrialModel

@testable import ReaderFiles

@Suite("The file of tags and notes") struct ReaderNotesFileTests {
  @Test func `notes are read as they were written, in one order`() throws {
    let one = try ReaderNote.said(["board", "bord-2"], on: "NCT2", "a \"word\"\nand another")
    let two = try ReaderNote.said([], on: "NCT1", "read the appendix", by: "CD")
    let three = try ReaderNote.said(["Ärzte"], on: "NCT1")
    let written = ReaderNotes([one, two, three]).text
    #expect(written == ReaderNotes([three, one, two]).text)
    let read = try ReaderNotes.read(written)
    #expect(read.all == [three, two, one])
    #expect(read.of(TrialID("NCT1")) == [three, two])
    #expect(read.text == written)
    #expect(!ReaderNotes([one]).compactText.contains("\n"))
  }

  @Test func `of tags that differ in capitals alone a reader has one`() throws {
    let note = try ReaderNote.said(["Board", "board", "BOARD", "late"])
    #expect(note.tags == ["Board", "late"])
    let notes = [note, try ReaderNote.said(["LATE", "new"], by: "CD")]
    #expect(notes.tags == ["Board", "late", "new"])
  }

  private static func file(_ members: String) -> String {
    #"{"format": 1, "notes": [{"trial": "N", \#(members), "date": "2026"}]}"#
  }

  @Test(
    "a file that cannot be read says where and what to do",
    arguments: [
      ("", "1:1"), (#"{"format": 2, "notes": []}"#, "1:12"), (#"{"format": 1}"#, "1:1"),
      (file(#""tags": ["x"]"#), "the note has no initials"),
      (file(#""tags": ["two words"], "initials": "A""#), "'two words' can be no tag"),
      (file(#""tags": ["a,b"], "initials": "A""#), "1:48: 'a,b' can be no tag"),
      (file(#""tags": ["-"], "initials": "A""#), "'-' can be no tag"),
      (file(#""tags": ["None"], "initials": "A""#), "tag:None asks for trials without one"),
      (file(#""tags": [""], "initials": "A""#), "a tag is empty"),
      (file(#""tags": "board", "initials": "A""#), "tags is no list"),
      (file(#""tags": [], "initials": "A""#), "neither a tag nor a note"),
      (file(#""initials": "A""#), "neither a tag nor a note"),
      (file(#""note": "", "initials": "A""#), "note is empty"),
      (file(#""colour": "red", "initials": "A""#), "\"colour\" is no key"),
      (
        """
        {"format": 1, "notes": [
          {"trial": "N", "tags": ["a"], "initials": "A", "date": "2026"},
          {"trial": "N", "tags": ["b"], "initials": "A", "date": "2026"}]}
        """, "3:3: a second note of A on N"
      ),
    ]
  )
  func broken(text: String, expected: String) {
    #expect {
      try ReaderNotes.read(text)
    } throws: { error in
      let refusal = error as? FileRefusal
      return refusal?.message.contains(expected) == true && refusal?.remedy.isEmpty == false
    }
  }

  @Test func `in a book each reader's line changes that reader's note alone`() throws {
    var book = KeptBook<ReaderNotes>()
    func write(_ notes: [ReaderNote], by reader: String, at second: Int) throws {
      let now = try #require(Moment(microseconds: second * 1_000_000))
      for line in book.lines(to: ReaderNotes(notes), by: reader, at: now, write: { $0.compactText })
      {
        #expect(line.trial == TrialID("NCT1"))
        try book.take(line.line.text)
      }
    }
    let mine = try ReaderNote.said(["board"], on: "NCT1")
    let theirs = try ReaderNote.said(["late"], on: "NCT1", "why", by: "CD")
    try write([mine], by: "ab", at: 1)
    try write([mine, theirs], by: "cd", at: 2)
    #expect(book.content.of(TrialID("NCT1")) == [mine, theirs])
    try write([theirs], by: "ab", at: 3)
    #expect(book.content.all == [theirs])
  }
}
