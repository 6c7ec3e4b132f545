import Testing

@testable import CheckFiles

@Suite struct DelimitedTextTests {
  @Test(
    "records are read as RFC 4180 writes them",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("\"a,\"\"x\"\"\",b\n", [["a,\"x\"", "b"]]), ("\"a\nb\",c", [["a\nb", "c"]]),
      (",\n", [["", ""]]), ("a\n\n\nb\n", [["a"], ["b"]]), ("\u{FEFF}a,b", [["a", "b"]]), ("", []),
    ]
  )
  func reads(text: String, records: [[String]]) throws {
    #expect(try DelimitedText.records(text).map { $0.map(\.text) } == records)
  }

  @Test func `every field knows its line and column`() throws {
    let records = try DelimitedText.records("id,\"x\ny\",z\na,b,c\n")
    #expect(records[0].map(\.line) == [1, 1, 2])
    #expect(records[0].map(\.column) == [1, 4, 4])
    #expect(records[1].map(\.line) == [3, 3, 3])
    #expect(records[1].map(\.column) == [1, 3, 5])
  }

  @Test(
    "broken quotes are found where they stand",
    arguments: [
      ("a,\"b", 1, 3), ("a\nx\"y\",z", 2, 2), ("\"a\"b,c", 1, 4), ("\"a\n\"\"b", 1, 1),
    ]
  )
  func broken(text: String, line: Int, column: Int) {
    #expect {
      try DelimitedText.records(text)
    } throws: { error in
      let problem = error as? FileProblem
      return problem?.line == line && problem?.column == column
    }
  }
}
