/// A word in capitals between terms, as users of PubMed type it; in small letters it is a word.
enum Connective: String, CaseIterable {
  case and = "AND"
  case or = "OR"
  case not = "NOT"
}
