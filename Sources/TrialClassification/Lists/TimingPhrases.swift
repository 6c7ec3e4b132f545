/// Words that place treatments in time, and what only looks like them.
let timingPhrases: [(Meaning, [String])] = [
  (
    .timing(.before),
    ["before", "prior to", "preceding", "before start of", "ahead of", "in advance of"]
  ),
  (
    .timing(.during),
    [
      "during", "concurrently with", "concurrent with", "concomitantly with", "concomitant with",
      "simultaneously with", "together with", "same day as", "on the same day as",
      "from the start of", "at the start of", "starting with", "beginning with", "starting during",
      "with the first fraction of", "with each fraction of", "with the first fraction",
      "with each fraction", "first day of", "throughout", "in parallel with", "on day 1 of",
      "week 1 of", "week 2 of", "week 3 of", "week 4 of", "on the first day of", "while receiving",
    ]
  ),
  (
    .timing(.after),
    [
      "after", "following", "after completion of", "following completion of", "completion of",
      "post", "subsequent to", "after the end of", "end of", "upon completion of",
      "after completing", "having completed", "completed", "completing", "upon completing",
      "after the completion of", "following the completion of", "status post",
    ]
  ),
  (.timing(.daysOf), ["days of", "weeks of", "hours of", "months of"]),
  (
    .timing(.followedBy),
    [
      "followed by", "then", "and then", "thereafter", "afterwards", "after it", "after that",
      "following it", "after this",
    ]
  ),
  (
    .timing(.described(.induction)),
    [
      "induction", "neoadjuvant", "neo-adjuvant", "preoperative", "pre-operative",
      "pre-radiotherapy", "lead-in",
    ]
  ),
  (
    .timing(.described(.concurrent)),
    [
      "concurrent", "concomitant", "concurrently", "simultaneous",
      "concomitantly", "simultaneously",
    ]
  ),
  (
    .timing(.described(.consolidation)),
    [
      "consolidation", "consolidative", "adjuvant", "maintenance", "post-radiotherapy",
      "postoperative", "post-operative",
    ]
  ),
  (.timing(.together), ["in combination with", "combined with", "in conjunction with"]),
  (
    .without,
    [
      "without", "no", "instead of", "rather than", "alone without", "no prior", "no previous",
      "in place of", "omission of", "omitting", "nor", "avoiding", "sparing",
      "with or without prior", "with or without previous", "regardless of prior",
      "irrespective of prior", "regardless of previous", "irrespective of previous",
    ]
  ),
  (.not, ["not", "cannot", "unable to", "never"]),
  (
    .earlier,
    [
      "prior", "previous", "previously", "previously treated with", "previously received",
      "previously treated", "pretreated with", "pre-treated with", "received prior",
      "received previous", "history of", "who received", "who have received", "who had received",
      "who underwent", "who have undergone", "who completed", "who have completed",
      "having received", "have received", "had received", "previously irradiated",
    ]
  ),
  (
    .abandoned,
    [
      "progressed on", "progressed after", "progressed following", "progressed during",
      "progressed despite", "progressing on", "progressing after", "progressing following",
      "progression on", "progression during", "progression following", "progression despite",
      "disease progression after", "disease progression following", "disease progression on",
      "disease progression during", "refractory to", "resistant to", "resistance to",
      "relapsed after", "relapsed on", "relapsed following", "relapse after", "relapsing after",
      "recurrent after", "recurrence after", "recurred after", "recurring after",
      "recurred following", "recurrent following", "recurrence following", "failed", "failure of",
      "failing", "intolerant to", "intolerant of", "ineligible for", "unsuitable for", "unfit for",
      "progressive disease after", "progressive disease on", "progressive disease following",
    ]
  ),
  (
    .measured,
    [
      "counted", "measured", "measure", "measuring", "measurement of", "assessed", "analyzed",
      "analysed", "evaluated", "monitored", "determined", "quantified", "detected", "levels of",
      "level of", "concentration of", "concentrations of", "number of", "numbers of",
      "percentage of", "frequency of", "count of", "counts of", "density of", "expression of",
      "infiltration of", "activity of", "serum", "plasma", "assay", "assays", "elispot",
      "flow cytometry", "release of", "secretion of", "production of", "isolated from",
      "collected from", "biomarkers", "biomarker", "immunophenotyping", "circulating",
    ]
  ),
  (
    .onProgression,
    [
      "at progression", "upon progression", "on progression", "at disease progression",
      "upon disease progression", "at the time of progression", "after progression", "crossover",
      "cross over", "at relapse", "at time of progression", "in case of progression",
      "may receive", "salvage",
    ]
  ),
  (
    .nothing,
    [
      // A drug's own phases say nothing of radiotherapy.
      "induction phase", "maintenance phase", "induction dose", "maintenance dose",
      "induction doses", "maintenance doses", "induction period", "maintenance period",
      "induction dosing", "maintenance dosing", "maintenance schedule", "induction schedule",
      // `adjuvant` as what is added, or as a part of a vaccine.
      "adjuvant to", "as adjuvant to", "vaccine adjuvant", "oil adjuvant",
      // What is or is not allowed to happen.
      "with or without", "and/or", "until progression", "until disease progression",
      "disease progression", "in the absence of disease progression", "no more than", "not exceed",
      "every", "no later than", "not more than", "no later", "not later than", "not only",
      "failed to", "failure to",
      "after randomization", "following randomization", "after registration",
      "before randomization",
      "prior to randomization", "after enrollment", "prior to registration", "the following",
      "as follows", "end of treatment", "end of study", "days of each", "weeks of each",
      "days of the", "days of treatment", "weeks of treatment", "months of treatment",
      "after surgery", "before surgery", "prior to surgery", "following surgery",
      "concomitant medication", "concomitant medications", "sequential", "sequentially",
      "no intervention", "local consolidation",
    ]
  ),
]

/// Words for the other treatments an arm can have.
let otherTreatmentPhrases: [(Meaning, [String])] = [
  (.radiotherapy(.unspecified), ["last fraction", "final fraction"]),
  // A trial that gives a vaccine calls it so where it tells when it is given.
  (.reference(to: "vaccine"), ["vaccination", "vaccinations", "vaccine", "vaccines"]),
  (
    .surgery,
    [
      "surgery", "resection", "surgical resection", "prostatectomy", "lobectomy", "esophagectomy",
      "oesophagectomy", "cystectomy", "mastectomy", "hysterectomy", "lumpectomy", "craniotomy",
      "tumor resection", "transoral surgery", "total mesorectal excision", "TME", "excision",
      "conventional surgery", "therapeutic conventional surgery", "transplantation",
    ]
  ),
  (.placebo, ["placebo", "placebos", "sham", "dummy"]),
  (
    .observation,
    [
      "observation", "watchful waiting", "best supportive care", "usual care",
      "clinical observation",
      "active surveillance", "patient observation",
    ]
  ),
  (
    .target("PD-1"),
    [
      "PD-1", "PD1", "programmed death 1", "programmed cell death 1",
      "programmed cell death protein 1", "PDCD1",
    ]
  ),
  (
    .target("PD-L1"),
    [
      "PD-L1", "PDL1", "programmed death ligand 1",
      "programmed cell death ligand 1",
    ]
  ),
  (.target("CTLA-4"), ["CTLA-4", "CTLA4", "cytotoxic T lymphocyte associated protein 4"]),
  (.target("LAG-3"), ["LAG-3", "LAG3"]),
  (.target("TIGIT"), ["TIGIT"]),
  // Words near an agent's name that make another thing of it.
  (
    .nothing,
    [
      "BCG-unresponsive", "BCG unresponsive", "BCG-refractory", "BCG failure", "BCG-naive",
      "BCG relapsing", "BCG-exposed", "BCG vaccination", "BCG vaccine",
      "tumor-infiltrating lymphocytes density", "natural killer cell activity",
      "interferon gamma release assay", "interferon-gamma release", "anti-PD-L1 refractory",
      "PD-L1 expression", "PD-1 expression", "anti-PD-1 refractory", "GM-CSF receptor",
      "IL-2 receptor",
    ]
  ),
]
