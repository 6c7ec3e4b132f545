extension CommandExamples {
  /// Of the commands that show what there is.
  static let looking: [String: [CommandExample]] = [
    "": [
      CommandExample(
        "Browse the trials of lung cancer that gave an antibody against PD-L1",
        "rtio-tui --filter 'site:lung class:PD-L1'",
        shows: "PACIFIC"
      ),
      CommandExample(
        "The toxicity of PACIFIC as a screen of 80 columns, without a terminal",
        "rtio-tui --screen 80x24 --keys \"/ 'PACIFIC' Enter Enter 4\"",
        shows: "PACIFIC"
      ),
      CommandExample(
        "The same in lines to be read aloud, for a screen reader",
        "rtio-tui --linear --keys \"/ 'PACIFIC' Enter Enter 4\"",
        shows: "PACIFIC"
      ),
      CommandExample(
        "A picture of the forest plot for a slide",
        "rtio-tui --fresh --screen 120x40 --keys F --as svg > forest.svg",
        shows: ""
      ),
    ],
    "list": [
      CommandExample(
        "Trials of lung cancer with at least 500 participants, the largest first",
        "rtio-tui list --filter 'site:lung n>=500' --sort -n",
        shows: "PACIFIC"
      ),
      CommandExample(
        "What met its primary endpoint, with the doses, for a spreadsheet",
        "rtio-tui list --filter primary:met --format csv \\\n"
          + "  --columns id,acronym,site,agent,n,estimate,interval,dose > met.csv",
        shows: ""
      ),
      CommandExample(
        "Trials with more than 10 % pneumonitis in an arm",
        "rtio-tui list --filter 'ae:pneumonitis>10' --columns id,acronym,result",
        shows: "PACIFIC"
      ),
      CommandExample(
        "How many trials are still running",
        "rtio-tui list --filter role:running --format ndjson | wc -l",
        shows: ""
      ),
      CommandExample(
        "The records of a review that are still open to reader AB",
        "rtio-tui list --review my-review --reader AB --filter screen:open",
        shows: "NCT"
      ),
    ],
    "show": [
      CommandExample(
        "One trial, whole: arms, results, toxicity and where each figure stands",
        "rtio-tui show PACIFIC",
        shows: "NCT02125461"
      ),
      CommandExample(
        "One line to read out at a tumour board",
        "rtio-tui show NCT02125461 --format line",
        shows: "PACIFIC"
      ),
      CommandExample(
        "What the review of 2020 searched, counted and concluded",
        "rtio-tui show review --format markdown > review.md",
        shows: ""
      ),
      CommandExample(
        "The ratios of a trial for a program",
        "rtio-tui show CA184-043 --format json | grep -c '\"kind\": *\"ratio\"'",
        shows: ""
      ),
    ],
    "check": [
      CommandExample(
        "The review and all its trials; exit 1 while a failure is undecided",
        "rtio-tui check",
        status: 1,
        shows: "fail"
      ),
      CommandExample(
        "One trial with its record in the store",
        "rtio-tui check CA184-043",
        status: 1,
        shows: "NCT00861614"
      ),
      CommandExample(
        "A sheet of your own, before its numbers go into an analysis",
        "rtio-tui check --file sheet.csv",
        status: 1,
        shows: "CI"
      ),
      CommandExample(
        "The findings of the review itself for a program",
        "rtio-tui check review --format json > findings.json",
        status: 1,
        shows: ""
      ),
    ],
    "compute": [
      CommandExample("All methods", "rtio-tui compute", shows: "rd_newcombe"),
      CommandExample(
        "What a method wants, and whose it is",
        "rtio-tui compute nnt_hr",
        shows: "Source"
      ),
      CommandExample(
        "Is 64 of 393 more pneumonitis than 7 of 396? The difference with its interval",
        "rtio-tui compute rd_newcombe x1=64 n1=393 x2=7 n2=396",
        shows: "Newcombe"
      ),
      CommandExample(
        "Two hazard ratios pooled with random effects, the second with its level",
        "rtio-tui compute pool_dl studies=0.85/0.72/1.00,0.67/0.55/0.81/0.9587",
        shows: "DerSimonian"
      ),
      CommandExample(
        "Many at once: a JSON object a line in, and one out",
        "echo '{\"id\": 1, \"group\": \"wilson\", \"inputs\": {\"x\": 7, \"n\": 396}}' |\n"
          + "  rtio-tui compute --batch -",
        shows: "\"result\""
      ),
    ],
  ]
}
