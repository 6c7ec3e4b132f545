extension CommandExamples {
  /// Of a living review: a folder `my-review` that two read.
  static let reviewing: [String: [CommandExample]] = [
    "review": [
      CommandExample(
        "Begin one, run its searches, and see what there is to read",
        "rtio-tui review new lung-review\nrtio-tui review update lung-review",
        status: 3,
        shows: "new"
      ),
      CommandExample(
        "Read its records in the browser as reader AB",
        "rtio-tui --review my-review --reader AB",
        shows: "NCT"
      ),
    ],
    "review new": [
      CommandExample(
        "With a protocol to fill in",
        "rtio-tui review new lung-review",
        shows: "protocol"
      ),
      CommandExample(
        "With the protocol of the review of October 2020",
        "rtio-tui review new again --example",
        shows: "protocol"
      ),
      CommandExample(
        "Into the store, with all that a folder has",
        "rtio-tui review new --in-store my-review --from my-review",
        shows: "brought over"
      ),
    ],
    "review protocol": [
      CommandExample(
        "What is asked, searched and judged",
        "rtio-tui review protocol my-review",
        shows: "\"criteria\""
      ),
      CommandExample(
        "Change what is kept in the store",
        "rtio-tui review new --in-store shared --from my-review\n"
          + "rtio-tui review protocol --in-store shared > protocol.json\n"
          + "rtio-tui review protocol --in-store shared --replace protocol.json",
        shows: "brought over"
      ),
    ],
    "review update": [
      CommandExample(
        "Run the searches; exit 3 says that there is something to read",
        "rtio-tui review update my-review",
        status: 3,
        shows: "record"
      ),
      CommandExample(
        "Every week by cron, with a letter only when there is something",
        "rtio-tui review update my-review --quiet > news.txt\n"
          + "test $? = 3 && cat news.txt",
        shows: "to screen"
      ),
      CommandExample(
        "From pages that were fetched elsewhere",
        "rtio-tui review update my-review --from pages/ --format json",
        status: 3,
        shows: "\"toScreen\""
      ),
    ],
    "review decide": [
      CommandExample(
        "Include a record",
        "rtio-tui review decide my-review --reader AB NCT99000006 include",
        shows: "NCT99000006"
      ),
      CommandExample(
        "Exclude one, with the reason of the protocol and a word of your own",
        "rtio-tui review decide my-review --reader CD NCT99000006 exclude \\\n"
          + "  --reason no-rt --note 'brachytherapy in neither arm'",
        shows: "NCT99000006"
      ),
      CommandExample(
        "Take that back",
        "rtio-tui review decide my-review --reader CD NCT99000006 clear",
        shows: "NCT99000006"
      ),
    ],
    "review status": [
      CommandExample("How far everybody is", "rtio-tui review status my-review", shows: "to read"),
      CommandExample(
        "The same for a program, with a pilot of 50 records",
        "rtio-tui review status my-review --pilot 50 --format json",
        shows: "\"stages\""
      ),
    ],
    "review agreement": [
      CommandExample(
        "Kappa of every two readers",
        "rtio-tui review agreement my-review",
        shows: "kappa"
      )
    ],
    "review flow": [
      CommandExample(
        "Its PRISMA flow in words",
        "rtio-tui review flow my-review",
        shows: "records"
      ),
      CommandExample(
        "The figure for a paper",
        "rtio-tui review flow my-review --format svg > flow.svg",
        shows: ""
      ),
      CommandExample(
        "For R: PRISMA_flowdiagram(PRISMA_data(read.csv(\"flow.csv\")))",
        "rtio-tui review flow my-review --format csv > flow.csv",
        shows: ""
      ),
    ],
    "review strategy": [
      CommandExample(
        "The paragraph on the search for the methods section",
        "rtio-tui review strategy my-review",
        shows: "ClinicalTrials.gov"
      )
    ],
  ]
}
