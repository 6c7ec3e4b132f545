import Testing
import TrialModel

@Suite struct NearestWordTests {
  @Test(
    "the word someone most likely meant is found, whatever its case",
    arguments: [
      ("lng", ["lung", "long", "liver"], "lung"), ("LNUG", ["liver", "lung"], "lung"),
      ("pro", ["lung", "prostate"], "prostate"), ("cervx", ["breast", "cervix"], "cervix"),
      ("status", ["site", "status"], "status"), ("xyz", ["lung", "liver"], nil),
      ("", ["lung"], nil), ("lung", [], nil), ("abcdef", ["abcxyf"], "abcxyf"),
      ("abcde", ["abxyz"], nil),
    ] as [(String, [String], String?)]
  )
  func findsTheNearest(typed: String, candidates: [String], nearest: String?) {
    #expect(NearestWord.nearest(to: typed, among: candidates) == nearest)
  }

  @Test(
    "letters put in, left out, replaced or swapped with a neighbour count one each",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("lung", "lung", 0), ("lung", "lungs", 1), ("lungs", "lung", 1),
      ("lung", "long", 1), ("lung", "lugn", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ]
  )
  func countsSlips(left: String, right: String, distance: Int) {
    #expect(NearestWord.editDistance(Array(left), Array(right)) == distance)
    #expect(NearestWord.editDistance(Array(right), Array(left)) == distance)
  }
}
