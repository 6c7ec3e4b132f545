extension Migration {
  /// The row of the list as bytes, and what is posted of adverse events beside it.
  ///
  /// Forty columns were written and read for values that only the index asks for. What stood in them is
  /// dropped: an edition of 0 has the study listed anew from its record.
  static let listed = Migration(
    name: "listed",
    sqlite: """
      create table listed_study (
        number integer primary key,
        version integer,
        hash integer not null,
        length integer not null,
        has_results integer not null,
        document integer not null,
        edition integer not null,
        listed blob
      ) strict;
      insert into listed_study
        select number, version, hash, length, has_results, document, 0, null from study;
      drop table study;
      alter table listed_study rename to study;
      create table study_events (number integer primary key, events blob not null) strict;
      """
  )
}
