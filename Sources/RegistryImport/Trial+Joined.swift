package import TrialModel

extension Trial {
  /// The trial of the catalogue with its imported record beside what it has.
  package func joined(with record: KeptRecord) -> Trial { registered(as: record.registration) }
}
