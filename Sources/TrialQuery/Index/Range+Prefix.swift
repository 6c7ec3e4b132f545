extension Range<Int> {
  /// The first place that is not such, where those that are come before all others: the end when
  /// all are.
  ///
  /// A search by halves: the body is asked about as many places as the length has binary digits.
  package func endOfPrefix(while isSuch: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isSuch(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
