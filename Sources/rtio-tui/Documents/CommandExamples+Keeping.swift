extension CommandExamples {
  /// Of the commands that bring records and decisions together.
  static let keeping: [String: [CommandExample]] = [
    "import": [
      CommandExample(
        "A file or a folder of records, as the registry's website gives them",
        "rtio-tui import downloads/",
        shows: "new"
      ),
      CommandExample(
        "A packed list from standard input, into a store of its own",
        "gzip -dc studies.ndjson.gz | rtio-tui import - --store lung.sqlite",
        shows: "new"
      ),
      CommandExample(
        "Into a store that a group shares; the password stands in ~/.pgpass",
        "rtio-tui import downloads/ --store postgres://reader@db.example.org/trials",
        shows: "new"
      ),
      CommandExample(
        "Make the list of all trials anew, after its file was lost",
        "rtio-tui import --index-only",
        shows: "anew"
      ),
    ],
    "imports": [
      CommandExample("All imports, the newest first", "rtio-tui imports", shows: "new"),
      CommandExample(
        "What the newest one found wrong in its files",
        "rtio-tui imports last",
        shows: ""
      ),
    ],
    "sync": [
      CommandExample(
        "The records of two trials from the registry",
        "rtio-tui sync --ids NCT02125461 NCT03519971",
        shows: "2"
      ),
      CommandExample(
        "Every trial that is bundled, with its posted toxicity tables",
        "rtio-tui sync --catalogue",
        shows: "new"
      ),
      CommandExample(
        "What a search of the registry finds",
        "rtio-tui sync --query 'query.term=radiotherapy AND antibody'",
        shows: "record"
      ),
      CommandExample(
        "What was changed since; run it every week",
        "rtio-tui sync --changed --quiet",
        shows: ""
      ),
      CommandExample(
        "On a machine without network, from pages that were fetched elsewhere",
        "rtio-tui sync --from pages/",
        shows: "record"
      ),
    ],
    "decisions": [
      CommandExample(
        "What would come of taking over a colleague's decisions",
        "rtio-tui decisions merge theirs.json --dry-run",
        shows: "1"
      )
    ],
    "decisions waiting": [
      CommandExample(
        "Whether everything reached the store of the group, before a machine is given away",
        "rtio-tui decisions waiting",
        shows: ""
      )
    ],
    "decisions merge": [
      CommandExample(
        "What would come of it, with nothing written",
        "rtio-tui decisions merge theirs.json --dry-run",
        shows: "1"
      ),
      CommandExample(
        "Take them over; where both decided, the later one stands",
        "rtio-tui decisions merge theirs.json --prefer later",
        shows: "1"
      ),
    ],
  ]
}
