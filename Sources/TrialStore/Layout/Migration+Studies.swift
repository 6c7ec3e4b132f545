extension Migration {
  /// Studies with their records, older versions, imports and findings.
  ///
  /// - `document` only grows: records lie in the order of their arrival, packed, and moving a record
  ///   into the history moves one small row. `study` holds what lists and indexes read, apart from
  ///   the records, so that a walk over it reads nothing else; `listed` has changed it since.
  /// - Dates are numbers, `20160900` for September 2016; lists are texts with the unit separator
  ///   (U+001F) between the entries.
  /// - `store` keeps the totals, since counting 600,000 rows takes a walk over all of them.
  static let studies = Migration(
    name: "studies",
    sqlite: """
      create table store (
        only_row integer primary key check (only_row = 1),
        identity integer not null,
        generation integer not null,
        studies integer not null,
        with_results integer not null,
        record_bytes integer not null,
        kept_bytes integer not null
      ) strict;
      insert into store values (1, random(), 0, 0, 0, 0, 0);

      create table dictionary (id integer primary key, bytes blob not null) strict;

      create table document (
        id integer primary key,
        length integer not null,
        codec integer not null,
        dictionary integer,
        retrieved integer,
        import integer not null,
        bytes blob not null
      ) strict;

      create table study (
        number integer primary key,
        version integer,
        hash integer not null,
        length integer not null,
        has_results integer not null,
        document integer not null,
        edition integer not null,
        brief_title text, official_title text, acronym text, other_ids text,
        status text, study_type text, phases text,
        enrolment integer, enrolment_is_actual integer,
        start integer, primary_completion integer, completion integer,
        first_posted integer, results_first_posted integer, last_update_posted integer,
        sponsor text, sponsor_kind text, conditions text, interventions text,
        arms integer, outcomes integer, analyses integer,
        serious_rows integer, other_rows integer, cells integer,
        sites text, classes text, agents text, sequence text, backbone text,
        questions text, regions text
      ) strict;

      create table history (
        number integer not null,
        hash integer not null,
        version integer,
        has_results integer not null,
        document integer not null,
        import integer not null,
        primary key (number, hash)
      ) strict, without rowid;

      create table import (
        id integer primary key,
        source text not null,
        started text not null,
        ended text,
        outcome text not null,
        added integer not null,
        newer integer not null,
        older integer not null,
        same integer not null,
        read_again integer not null,
        findings integer not null
      ) strict;

      create table finding (
        id integer primary key,
        import integer not null,
        severity text not null,
        file text, study integer, path text, line integer,
        what text not null,
        remedy text not null
      ) strict;
      create index finding_of_import on finding (import);
      """
  )
}
