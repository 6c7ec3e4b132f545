extension PublishedFormula {
  /// The agreement of two raters.
  package static let agreement = PublishedFormula(
    "kappa = (po - pe)/(1 - pe), pe = Σ row × column; PABAK = (q po - 1)/(q - 1); AC1 as kappa with"
      + " pe = Σπ(1 - π)/(q - 1); on a category 2 nii/(row i + column i). Intervals: Wilson of po, and of"
      + " both among either for a category, carried over; kappa by its asymptotic error, AC1 by t with n - 1",
    source:
      "Cohen 1960, Educ Psychol Meas 20:37; Fleiss, Cohen and Everitt 1969, Psychol Bull 72:323;"
      + " Byrt 1993, J Clin Epidemiol 46:423; Brennan and Prediger 1981, Educ Psychol Meas 41:687;"
      + " Gwet 2008, Br J Math Stat Psychol 61:29; Cicchetti and Feinstein 1990, J Clin Epidemiol 43:551"
  )
}
