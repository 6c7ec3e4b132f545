/// Where a trial stands in the categories that the review and its readers sort by, and why.
@dynamicMemberLookup
package struct Classification: Hashable, Sendable {
  /// The categories themselves, which are also asked for by name: `classification.sites`.
  package let categories: Categories
  /// Who gets radiotherapy; `nil` where it was not filed, so that the arms tell.
  package let radiotherapyRole: RadiotherapyRole?
  /// Why each category was chosen: the name of the category, and words with their source.
  package let evidence: [Evidence]
  /// The categories a reader set, with what stood there before; by category.
  package let overruled: [Overruled]

  /// The words a category rests on.
  package struct Evidence: Hashable, Sendable {
    /// The filter field it explains: `sequence`, `rt`, `region`.
    package let field: String
    package let words: SourcedText
    /// How a rule came to it; `nil` where a person filed the trial.
    package let derivation: Derivation?

    package init(field: String, words: SourcedText, derivation: Derivation? = nil) {
      self.field = field
      self.words = words
      self.derivation = derivation
    }
  }

  package init(
    _ categories: Categories,
    radiotherapyRole: RadiotherapyRole? = nil,
    evidence: [Evidence],
    overruled: [Overruled] = []
  ) {
    self.categories = categories
    self.radiotherapyRole = radiotherapyRole
    self.evidence = evidence
    self.overruled = overruled
  }

  package subscript<Value>(dynamicMember category: KeyPath<Categories, Value>) -> Value {
    categories[keyPath: category]
  }
}
