/// What a course of radiotherapy amounts to in the linear-quadratic model.
package struct BiologicalDose: Hashable, Sendable {
  /// The physical dose in gray.
  package let totalDose: Double
  /// The biologically effective dose (BED) in gray, 0 or more.
  package let effectiveDose: Double
  /// The dose in fractions of 2 Gy that has the same effect (EQD2), in gray.
  package let doseInTwoGrayFractions: Double
  /// The α/β the doses hold for, in gray.
  package let alphaBeta: Double
}

/// BED and EQD2 of a course for a tissue of the given α/β in gray.
///
/// BED = n d (1 + d/(α/β)), minus K · max(0, T - Tk) when repopulation is given;
/// EQD2 = BED / (1 + 2/(α/β)). The α/β is the reader's choice: 10 Gy is usual for tumours, 3 Gy
/// for late effects. The model is doubtful for fractions above about 10 Gy.
/// Fowler 1989, Br J Radiol 62:679; Joiner and van der Kogel, Basic Clinical Radiobiology, ch. 10.
///
/// - Throws: `StatisticsError` when α/β is not a finite number above 0, the dose is too large to
///   write, or more is lost to repopulation than the course is worth, where the formula would give a
///   dose below nothing.
package func biologicalDose(
  of course: Fractionation,
  alphaBeta: Double,
  repopulation: Repopulation? = nil
) throws(StatisticsError) -> BiologicalDose {
  guard alphaBeta.isFinite else { throw StatisticsError(.alphaBeta, .notFinite(alphaBeta)) }
  guard alphaBeta > 0, (2 / alphaBeta).isFinite else {
    throw StatisticsError(.alphaBeta, .notPositive(alphaBeta))
  }
  let loss = repopulation?.loss ?? 0
  guard loss.isFinite else { throw StatisticsError(.dailyLoss, .tooLarge) }
  let given = course.totalDose * (1 + course.dosePerFraction / alphaBeta)
  guard loss <= given else {
    throw StatisticsError(.dailyLoss, .moreLostThanGiven(lost: loss, given: given))
  }
  let dose = given - loss
  let equivalent = dose / (1 + 2 / alphaBeta)
  guard dose.isFinite, equivalent.isFinite else {
    throw StatisticsError(.dosePerFraction, .tooLarge)
  }
  return BiologicalDose(
    totalDose: course.totalDose,
    effectiveDose: dose,
    doseInTwoGrayFractions: equivalent,
    alphaBeta: alphaBeta
  )
}
