extension Phrasebook<Meaning> {
  /// The names of agents with the words for radiotherapy and for time.
  static func treatments(_ list: AgentList) -> Phrasebook<Meaning> {
    var book = Phrasebook<Meaning>()
    for (meaning, phrases) in radiotherapyPhrases {
      for phrase in phrases {
        let isShort = shortRadiotherapyPhrases.contains(phrase)
        book.add(phrase, meaning, isShort: isShort, signals: meaning != .nothing && !isShort)
      }
    }
    for (meaning, phrases) in timingPhrases + otherTreatmentPhrases {
      for phrase in phrases { book.add(phrase, meaning, signals: false) }
    }
    for name in list.names {
      let kind = list.agents[name.agent].kind
      let signals = kind != Agent.chemotherapy && kind != Agent.notImmunotherapy
      book.add(name.text, .agent(name.agent), isShort: name.isShort, signals: signals)
    }
    return book
  }
}
