import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialPages
import TrialScreening

@Suite("The flow of a review as a document") struct ReviewFlowDocumentTests {
  @Test("the lines add up from the search to the included trial")
  func text() throws {
    let lines = ReviewFlowDocument(try RandomReview.twelve()).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.filter { ["  ", "- ", "= "].contains($0.prefix(2)) && $0.count > 10 }
        .filter {
          !$0.hasPrefix("       ") || $0.hasPrefix("        ") && $0.prefix(10).contains("2")
        }
        .contains("      12  records identified from registers")
    )
    for line in [
      "-      1  duplicates", "-      1  left out by narrowing", "=     10  records screened",
      "            2  no-rt: because of no-rt", "            1  not-given: no reason given",
      "-      2  records still open", "=      5  trials whose reports are sought",
      "-      1  not retrieved", "=      4  trials assessed by their reports",
      "-      1  excluded by their reports", "-      2  reports still open",
      "=      1  trials included", "4 trials are still open: the flow is not final.",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.filter { $0.hasPrefix("ok ") }.count == 8)
    #expect(lines.contains("ctgov: clinicaltrials.gov, run 1970-01-01 00:00 UTC"))
    #expect(lines.contains("second: not run to its end yet"))
  }

  @Test("as JSON it has every box with its count and its trials, reasons and sums")
  func json() throws {
    let json = try ParsedJSON(ReviewFlowDocument(try RandomReview.twelve()).json.text)
    let fixed: Set<String> = [
      "previous_studies", "register_results", "register_specific_results", "duplicates",
      "excluded_automatic", "excluded_other", "records_screened", "records_excluded",
      "dbr_sought_reports", "dbr_notretrieved_reports", "dbr_assessed", "dbr_excluded",
      "new_studies",
      "total_studies",
    ]
    #expect(json["boxes"].names == fixed.union(["records_open", "reports_open"]))
    #expect(json["ids"].names == json["boxes"].names)
    for name in json["boxes"].names {
      #expect(json["boxes"][name].number == json["ids"][name].count.map(Double.init), "\(name)")
    }
    #expect(json["reasons"]["records"]["no-rt"].number == 2)
    #expect(json["reasons"]["records"]["not-given"].number == 1)
    #expect(json["reasons"]["reports"].names == ["no-io"])
    #expect(json["ids"]["new_studies"][0].string == "NCT00000012")
    #expect(json["sums"].count == 8)
    for place in 0..<8 {
      #expect(json["sums"][place]["holds"].bool == true)
      #expect(json["sums"][place]["left"].number == json["sums"][place]["right"].number)
      #expect(json["sums"][place]["text"].string?.contains(" = ") == true)
    }
    #expect(json["previous"].isNull)
    let before = ReviewProtocol.Previous(name: "2020", at: try #require(Moment(microseconds: 0)))
    let later = try ParsedJSON(
      ReviewFlowDocument(try RandomReview.twelve(previous: before)).json.text
    )
    #expect(later["previous"]["name"].string == "2020")
    #expect(later["previous"]["studies"].number == 0)
  }

  @Test("the same folder gives the same bytes")
  func isTheSame() throws {
    let (first, second) = (try RandomReview.twelve(), try RandomReview.twelve())
    #expect(ReviewFlowDocument(first).text == ReviewFlowDocument(second).text)
    #expect(ReviewFlowDocument(first).json.text == ReviewFlowDocument(second).json.text)
    #expect(ReviewFlowDocument(first).csv == ReviewFlowDocument(second).csv)
  }

  @Test("the data file of PRISMA2020 has the lines of the package with the numbers of the flow")
  func csv() throws {
    let lines = ReviewFlowDocument(try RandomReview.twelve()).csv
      .split(separator: "\n").map(String.init)
    #expect(lines.first == "data,node,box,description,boxtext,tooltips,url,n")
    #expect(lines.count == 33)
    func last(_ name: String) -> String? {
      lines.first { $0.hasPrefix("\(name),") }.map { line in
        line.hasSuffix("\"")
          ? String(line.dropLast().split(separator: "\"").last ?? "")
          : String(line.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
      }
    }
    #expect(last("register_results") == "12")
    #expect(
      last("register_specific_results")
        == "clinicaltrials.gov ctgov, 12; clinicaltrials.gov second, 0"
    )
    #expect(last("records_screened") == "10")
    #expect(last("dbr_excluded") == "because of no-io, 1")
    #expect(last("new_studies") == "1")
    #expect(last("previous_studies") == "")
    #expect(last("total_studies") == "1")
    #expect(last("database_results") == "")
    #expect(last("other_excluded") == "0")
    #expect(
      lines.contains { $0.hasPrefix("records_screened,") && $0.contains("2 of them still open") }
    )
  }

  @Test("a reason with the signs of the package's lists stays one reason")
  func hostileReason() throws {
    let own = ReviewProtocol(
      title: "A title",
      question: "",
      searches: [.init(id: try #require(ReviewName("ctgov")), source: "s", query: [])],
      narrowings: [],
      criteria: [],
      reasons: [.init(id: "x", text: "=no RT, 2; \"drug's\" alone", criterion: nil)],
      stages: [.records, .reports],
      readers: [],
      consensus: .one,
      previous: nil
    )
    let review = try RandomReview.decided(
      found: 1...1,
      "AB:1:records:include AB:1:reports:exclude:x",
      protocol: own
    )
    let line = ReviewFlowDocument(review).csv.split(separator: "\n")
      .first { $0.hasPrefix("dbr_excluded") }
    #expect(line?.hasSuffix("\"no RT - 2 - drug\u{2019}s alone, 1\"") == true)
  }

  @Test("agreement as text names what was compared and every coefficient")
  func agreement() throws {
    let review = try RandomReview.twelve()
    let text = AgreementDocument(review.agreements(at: .records)).text
    #expect(text.contains("Stage records: AB and CD both decided 9 records."))
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains(["AB", "include", "5", "1", "0"]))
    #expect(lines.contains { $0.starts(with: ["agreement", "88.9", "%", "56.5", "to", "98.0"]) })
    for name in ["kappa", "PABAK", "AC1", "on include", "on exclude", "on maybe"] {
      #expect(text.contains("\n\(name) "), "\(name)")
    }
    #expect(text.contains("not defined"))
    let none = AgreementDocument(
      try RandomReview.decided(found: 1...2, "").agreements(at: .records)
    )
    #expect(none.text == "Stage records: AB and CD have decided no record both.\n")
  }
}
