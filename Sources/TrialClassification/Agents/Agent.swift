/// A treatment that the list of agents knows by its names.
package struct Agent: Hashable, Sendable {
  /// What becomes of a mark in the list.
  package enum Mark: String, Hashable, Sendable {
    /// A name of its own.
    case named = "-"
    /// Words for a kind of treatment that name no agent: `dendritic cells`.
    case generic
    /// Listed, but counted as immunotherapy by wish alone: its mechanism is hardly an immune one.
    case doubtful
  }

  /// The name, as the list spells it: `pembrolizumab`, `DCVax-L`.
  package let name: String
  /// Immunotherapy class, or one of `notImmunotherapy`, `radionuclide`, `chemotherapy`.
  package let kind: String
  package let mark: Mark
  /// What it acts on: a gene symbol, or words; `nil` where the list gives none.
  package let target: String?
  /// Where its names were seen, in the words that the format of the list explains.
  package let origin: String

  package static let notImmunotherapy = "not-immunotherapy"
  package static let radionuclide = "radionuclide"
  package static let chemotherapy = "chemotherapy"

  /// Whether its class is one of immunotherapy, as far as the list goes.
  package var isImmunotherapy: Bool {
    ![Self.notImmunotherapy, Self.radionuclide, Self.chemotherapy].contains(kind)
  }
}

/// What counts as immunotherapy where that is a decision, not a fact.
package struct CountingRules: Hashable, Sendable {
  /// Whether gene therapy counts; the review counts aglatimagene with valacyclovir, so yes.
  package var countsGeneTherapy: Bool
  /// Whether agents count whose mechanism is hardly an immune one: endostatin or p53 carried by an
  /// adenovirus, lenalidomide.
  package var countsDoubtfulAgents: Bool

  package init(countsGeneTherapy: Bool = true, countsDoubtfulAgents: Bool = false) {
    self.countsGeneTherapy = countsGeneTherapy
    self.countsDoubtfulAgents = countsDoubtfulAgents
  }

  /// Whether an agent is immunotherapy under these rules.
  func counts(_ agent: Agent) -> Bool {
    guard agent.isImmunotherapy else { return false }
    if agent.mark == .doubtful { return countsDoubtfulAgents }
    return countsGeneTherapy || agent.kind != "gene-therapy"
  }
}
