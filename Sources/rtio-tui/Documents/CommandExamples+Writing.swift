extension CommandExamples {
  /// Of the commands that write files for other programs.
  static let writing: [String: [CommandExample]] = [
    "export": [
      CommandExample(
        "The trials of head and neck cancer as a sheet, with filter, date and sources",
        "rtio-tui export --filter site:head-and-neck --format csv -o trials.csv",
        shows: ""
      ),
      CommandExample(
        "Every cell of the toxicity tables of two trials",
        "rtio-tui export PACIFIC CA184-043 --table toxicity --format tsv > tox.tsv",
        shows: ""
      ),
      CommandExample(
        "The ratios and event counts of all reported trials for R's metafor",
        "rtio-tui export --filter role:reported --format metafor > metafor.csv",
        shows: ""
      ),
      CommandExample(
        "A forest plot of overall survival by site, pooled within each, as a figure",
        "rtio-tui export --forest OS --by site --pool reml-hk --format svg -o os.svg",
        shows: ""
      ),
      CommandExample(
        "The rows of a forest plot of fatigue, as risk ratios",
        "rtio-tui export --event fatigue --measure rr --table forest --format csv",
        shows: "atigue"
      ),
      CommandExample(
        "The summary of findings of two trials, with their certainty as rated",
        "rtio-tui export PACIFIC NCT03519971 --table summary --format markdown",
        shows: "PACIFIC"
      ),
      CommandExample(
        "The findings of the checks, with what readers decided",
        "rtio-tui export --table findings --format csv -o findings.csv",
        shows: ""
      ),
      CommandExample(
        "The sources of a trial for a reference manager",
        "rtio-tui export PACIFIC --format ris",
        shows: "TY  - "
      ),
      CommandExample(
        "Where the records of a review stand, one a row",
        "rtio-tui export --review my-review --table screening --format csv > out.csv",
        shows: ""
      ),
      CommandExample(
        "The records of the store as the registry gave them",
        "rtio-tui export --format registry -o records.ndjson",
        shows: ""
      ),
    ]
  ]
}
