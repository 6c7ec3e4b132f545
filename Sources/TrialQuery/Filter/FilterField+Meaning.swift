extension FilterField {
  /// What it asks of a trial, in a few words, for help and documents.
  package var meaning: String {
    switch self {
    case .role: "what the trial is here"
    case .status: "its state by the newest record or publication"
    case .immunotherapyClass: "the class of the immunotherapy"
    case .agent: "the agent by its name, or a brand or code of it"
    case .sequence: "immunotherapy before, together with or after radiotherapy, or a combination"
    case .site: "the site or kind of tumour"
    case .backbone: "what radiotherapy is given with"
    case .question: "the question it stands under, by the review or by us"
    case .region: "where it was done"
    case .phase: "the phase"
    case .primary: "what became of the primary endpoint"
    case .has: "what there is of it"
    case .changed: "whether something since the review changes what that says"
    case .event:
      "an adverse event, by term or group, with a percentage in any arm: ae:pneumonitis>10; = compares what"
        + " is rounded to the digits typed, the others what the counts give"
    case .seriousEvent: "the same of serious events alone"
    case .screening: "where its record stands in the review that is open with --review"
    case .tag: "a tag that a reader put on the trial; tag:none is of trials without one"
    case .note: "a word of a note that a reader wrote on the trial; -note:none is of all with one"
    case .participants: "the number of participants: n>=500"
    case .year: "the year it started, or a range: year:2014..2020"
    }
  }
}
