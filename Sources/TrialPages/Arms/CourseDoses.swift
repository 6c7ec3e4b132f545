package import TrialModel
import TrialStatistics

/// BED and EQD2 of the courses of radiotherapy of a trial, arm beside arm.
package struct CourseDoses {
  /// One course of one arm, with its fractions or what is missing.
  private struct Course {
    let arm: Arm
    let name: String
    let fractionation: Result<Fractionation, RadiotherapyDose.FractionationError>
  }

  private let courses: [Course]
  private let alphaBeta: Int

  init(of trial: Trial, alphaBeta: Int) {
    self.alphaBeta = alphaBeta
    courses = trial.arms.flatMap { arm in
      arm.interventions.filter { $0.kind == .radiotherapy }
        .map { course in
          let dose =
            course.radiotherapy
            ?? RadiotherapyDose(totalGray: nil, fractions: nil, grayPerFraction: nil)
          return Course(
            arm: arm,
            name: course.name,
            fractionation: Result { () throws(RadiotherapyDose.FractionationError) in
              try dose.fractionation()
            }
          )
        }
    }
  }

  /// Whether a course of the trial has dose and fractions in numbers, so that α/β matters.
  package static func areKnown(of trial: Trial) -> Bool {
    CourseDoses(of: trial, alphaBeta: 10).courses
      .contains { (try? $0.fractionation.get()) != nil }
  }

  /// What the doses for an α/β are called: `α/β 10`.
  package static func name(of alphaBeta: Int) -> String { "α/β \(alphaBeta)" }

  /// The doses, and which courses they are missing for; `nil` without any radiotherapy.
  var section: PageSection? {
    guard !courses.isEmpty else { return nil }
    guard courses.contains(where: { (try? $0.fractionation.get()) != nil }) else {
      return PageSection(.name("BED AND EQD2"), rows: gaps)
    }
    let heads = courses.map { ArmHead(label: $0.arm.shortLabel, side: $0.arm.side, count: nil) }
    var chosen = [10, 3]
    if !chosen.contains(alphaBeta) { chosen.append(alphaBeta) }
    return PageSection(
      .arms(name: "BED AND EQD2, Gy", arms: heads, note: nil),
      rows: chosen.flatMap { [row(.effective, $0), row(.equivalent, $0)] } + gaps + [
        PageRow(
          .paragraph(
            "α/β 10 is usual for tumours, 3 for late effects; + and - choose another. Without "
              + "overall time: repopulation is not counted."
          )
        )
      ]
    )
  }

  /// Which dose a row gives.
  private enum Dose: String {
    case effective = "BED"
    case equivalent = "EQD2"
  }

  private func row(_ dose: Dose, _ alphaBeta: Int) -> PageRow {
    var figures: [ShownFigure] = []
    var values: [ArmValue] = []
    for (column, course) in courses.enumerated() {
      let figure = figure(dose, of: course, alphaBeta)
      values.append(
        ArmValue(
          column: column,
          text: figure?.text ?? "-",
          side: course.arm.side,
          figure: figure == nil ? nil : figures.count
        )
      )
      if let figure { figures.append(figure) }
    }
    return PageRow(
      .armValues(
        label: "\(dose.rawValue), \(Self.name(of: alphaBeta))",
        values: values,
        trailing: ""
      ),
      figures: figures
    )
  }

  /// A dose with its formula; `nil` when it cannot be computed.
  private func figure(_ dose: Dose, of course: Course, _ alphaBeta: Int) -> ShownFigure? {
    guard let parts = try? course.fractionation.get(),
      let result = try? biologicalDose(of: parts, alphaBeta: Double(alphaBeta))
    else { return nil }
    let n = parts.fractions
    let d = DecimalText.plain(parts.dosePerFraction)
    let formula =
      switch dose {
      case .effective:
        "n d (1 + d/(α/β)) = \(n) x \(d) x (1 + \(d)/\(alphaBeta)) Gy"
      case .equivalent:
        "BED / (1 + 2/(α/β)) = "
          + "\(DecimalText.of(result.effectiveDose, decimals: 2)) / (1 + 2/\(alphaBeta)) Gy"
      }
    let doubt =
      parts.dosePerFraction > 10 ? "; the model is doubtful for fractions above about 10 Gy" : ""
    return ShownFigure(
      title: "\(course.arm.shortLabel), \(course.name), \(dose.rawValue), α/β \(alphaBeta) Gy",
      text: DecimalText.of(
        dose == .effective ? result.effectiveDose : result.doseInTwoGrayFractions,
        decimals: 1
      ),
      figure: nil,
      source: nil,
      side: course.arm.side,
      computation: Computation(
        name: Self.name(of: alphaBeta),
        formula: formula + doubt,
        publication: dose == .effective
          ? "Fowler 1989, Br J Radiol 62:679"
          : "Joiner and van der Kogel, Basic Clinical Radiobiology, chapter 10"
      )
    )
  }

  /// What is missing, arms with the same gap in one sentence.
  private var gaps: [PageRow] {
    var sentences: [(words: String, arms: [String])] = []
    for course in courses {
      guard case .failure(let gap) = course.fractionation else { continue }
      if let place = sentences.firstIndex(where: { $0.words == gap.words }) {
        if !sentences[place].arms.contains(course.arm.shortLabel) {
          sentences[place].arms.append(course.arm.shortLabel)
        }
      } else {
        sentences.append((gap.words, [course.arm.shortLabel]))
      }
    }
    return sentences.map { sentence in
      PageRow(
        .paragraph("\(sentence.arms.joined(separator: ", ")): not computed, \(sentence.words).")
      )
    }
  }
}
