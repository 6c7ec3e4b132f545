extension Registration {
  /// The day to which what the record says is known: that of the registry's data, or the day on which it was
  /// last posted where that is later or stands alone; `nil` when the record says neither.
  ///
  /// The service moves the day of its data with every change. Files fed from elsewhere may lack it, or carry it
  /// on unchanged: then the day of posting still tells that a record is another.
  package var dataDay: PartialDate? {
    let days = [version, dates.lastUpdatePosted?.date].compactMap(\.self)
    return days.max()
  }
}
