import TestSupport
import Testing
import TrialExport
import TrialModel

@Suite struct ShowDocumentTests {
  private func text(_ trial: Trial, _ format: ShowFormat = .json) throws -> String {
    ShowDocument(trial, in: try .invented([trial])).text(format)
  }

  private func json(_ trial: Trial) throws -> ParsedJSON { try ParsedJSON(text(trial)) }

  @Test func `a ratio carries its bounds, level and P value with the digits of the source`() throws
  {
    let trial = try Trial.withDigitsToKeep
    let figure = try json(trial)["results"][0]["figure"]
    #expect(figure["value"].number == 0.8)
    #expect(figure["lower"].number == 0.7)
    #expect(figure["level"].number == 95)
    #expect(figure["p"].number == 0.05)
    #expect(figure["source"].string == "invented")
    let text = try text(trial)
    for digits in [#""value": 0.80"#, #""upper": 1.00"#, #""p": 0.050"#] {
      #expect(text.contains(digits))
    }
  }

  @Test func `a misprint stays as printed and its correction stands beside it`() throws {
    let result = try json(.withMisprintedInterval)["results"][0]
    #expect(result["figure"]["upper"].number == 0.5)
    #expect(result["figure"]["levelPrinted"].bool == false)
    #expect(result["figure"]["p"].isNull)
    #expect(result["figure"]["pReason"].string == "not printed")
    #expect(result["correction"]["upper"].number == 0.85)
    #expect(result["correction"]["source"].string == "invented-correct")
  }

  @Test func `nobody affected is zero and what is not known is null`() throws {
    let event = try json(.withNoEventsInOneArm)["toxicity"]["events"][0]
    #expect(event["grade"].string == "3-4")
    #expect(event["serious"].isNull)
    #expect(event["cells"][1]["affected"].number == 0)
    #expect(event["cells"][1]["percent"].isNull)
    #expect(event["cells"][0]["percent"]["printed"].string == "10.0")
  }

  @Test func `what the sources do not give is null and says why`() throws {
    let json = try json(.invented())
    for name in ["acronym", "enrolment", "randomised", "start", "toxicity", "schedule", "then"] {
      #expect(json[name].isNull, "\(name)")
      #expect(json["\(name)Reason"].string != nil, "\(name)")
    }
  }

  @Test func `every field of the interface is there`() throws {
    let names: Set = [
      "id", "acronym", "title", "role", "status", "phase", "enrolment", "randomised", "conditions",
      "arms", "results", "toxicity", "claims", "notes", "sources", "then", "now", "history",
      "table",
    ]
    #expect(try json(.withDigitsToKeep).names.isSuperset(of: names))
  }

  @Test func `the sources are those that something rests on, and no others`() throws {
    let sources = try json(.withMisprintedInterval)["sources"]
    #expect(sources.count == 2)
    #expect(sources[0]["key"].string == "invented")
    #expect(sources[1]["secondary"].bool == true)
  }

  @Test func `discrepancies stand among the notes`() throws {
    let note = try json(.withMisprintedInterval)["notes"][0]
    #expect(note["kind"].string == "discrepancy")
    #expect(note["said"].string == "0.65 (0.50-0.85)")
  }

  @Test func `the text has every figure with its source and fits 76 columns`() throws {
    for trial in try [Trial.withDigitsToKeep, .withMisprintedInterval, .withNoEventsInOneArm] {
      let text = try text(trial, .text)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
      #expect(text.contains("medical advice"))
    }
    let ratio = try text(.withDigitsToKeep, .text)
    #expect(ratio.contains("0.80 (0.70-1.00), P 0.050 [invented]"))
    let misprint = try text(.withMisprintedInterval, .markdown)
    #expect(misprint.contains("should read (0.50-0.85)"))
    let events = try text(.withNoEventsInOneArm, .text).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(events.contains("group A 5/50 (10.0 %) [invented]"))
    #expect(events.contains("group B 0/48 (0.0 %, computed)"))
  }

  @Test(arguments: 60...76)
  func `a line never ends between a number and its unit`(_ length: Int) throws {
    let words = String(repeating: "a", count: length)
    let text = try text(.invented(title: "\(words) 10.0 % of 60 Gy, 12 mo"), .text)
    for unit in ["10.0 %", "60 Gy,", "12 mo"] { #expect(text.contains(unit)) }
  }

  @Test func `Markdown shows stars and brackets of a text as they are`() throws {
    let text = try text(.invented(title: "A *bold* [claim]"), .markdown)
    #expect(text.contains(#"A \*bold\* \[claim\]"#))
  }

  @Test func `the review is shown with its flow, counts, questions and claims`() throws {
    let trial = Trial.invented(acronym: "ONE")
    let document = ShowDocument(reviewOf: try .invented([trial]))
    let json = try ParsedJSON(document.text(.json))
    #expect(json["id"].string == "review")
    #expect(json["flow"]["boxes"][0]["figure"]["value"].number == 47)
    #expect(json["counts"][0]["items"][0]["unknown"].number == 5)
    #expect(json["questions"][0]["trials"][0].string == trial.id.text)
    for name in ["themes", "safety", "conclusions"] { #expect(json[name].count == 1, "\(name)") }
    #expect(json["search"]["claims"][0]["claim"].string == "C001")
    #expect(json["claims"].count == 4)
    #expect(document.text(.text).contains("Trials named: ONE"))
  }

  @Test func `the review carries what was reported since, in every form`() throws {
    let catalogue = try Catalogue.bundled()
    let document = ShowDocument(reviewOf: catalogue)
    let since = try ParsedJSON(document.text(.json))["since"]
    #expect(since["trials"].count == 42)
    #expect(since["search"]["newestCopy"].string == "2026-10-09")
    #expect(since["questions"].count == 8)
    #expect(since["running"][1]["trials"].count == 8)
    #expect(since["lookedFor"].count == catalogue.laterSearch?.trials.count)
    #expect(since["lookedFor"][0]["sizes"][0]["figure"]["value"].number == 870)
    let sequence = since["sequence"]
    let pooled = sequence[try #require(sequence.count) - 2]["pooled"][0]
    #expect(pooled["endpoint"].string == "overall survival")
    #expect(pooled["method"].string == "reml-hk")
    let lower = try #require(pooled["lower"].number)
    let upper = try #require(pooled["upper"].number)
    let ratio = try #require(pooled["ratio"].number)
    #expect(lower < ratio && ratio < upper)
    #expect(try #require(pooled["trials"].count) >= 3)
    for format in [ShowFormat.text, .markdown] {
      let text = document.text(format)
      #expect(text.contains("QUESTION 2: Does immunotherapy make a tumour more sensitive"))
      #expect(text.contains("PACIFIC-9 (NCT05221840, lung)"))
      #expect(text.contains("address not known"))
    }
  }
}
