extension Migration {
  /// What a group shares: lines and pages that readers write, and a store on a server.
  ///
  /// - Every key of a table with rows of studies begins with the number of the study, by the name that it has at
  ///   the registry's public relational copy; tables of few rows are of one piece everywhere, and their keys come
  ///   from the row of `store`.
  /// - `reader_line` only grows: a line is told from others by its book, study, moment and text, so that one
  ///   which is written twice is there once. The number is 0 for a line on what has no registry number.
  /// - A store on a server begins with this step, in the layout that the steps before have led a file to.
  static let shared = Migration(
    name: "shared",
    sqlite: """
      alter table study rename column number to nct_id;
      alter table study_events rename column number to nct_id;
      alter table history rename column number to nct_id;
      alter table document add column nct_id integer;
      alter table import add column token integer;
      alter table import add column batches integer not null default 0;
      alter table import add column touched integer;
      alter table store add column documents integer not null default 0;
      alter table store add column imports integer not null default 0;
      alter table store add column revision integer not null default 0;
      update store set documents = (select coalesce(max(id), 0) from document),
        imports = (select coalesce(max(id), 0) from import);
      create table reader_line (
        nct_id integer not null,
        book text not null,
        at text not null,
        digest integer not null,
        reader text not null,
        line text not null,
        revision integer not null,
        primary key (nct_id, book, at, digest)
      ) strict, without rowid;
      create index line_of_book on reader_line (book, revision);
      create table reader_page (
        book text not null,
        name text not null,
        text text not null,
        primary key (book, name)
      ) strict, without rowid;
      """,
    postgres: """
      create table store (
        only_row bigint primary key check (only_row = 1),
        identity bigint not null,
        generation bigint not null,
        studies bigint not null,
        with_results bigint not null,
        record_bytes bigint not null,
        kept_bytes bigint not null,
        documents bigint not null,
        imports bigint not null,
        revision bigint not null
      );
      insert into store
        values (1, cast(random() * 9007199254740991 as bigint), 0, 0, 0, 0, 0, 0, 0, 0);
      create table dictionary (id bigint primary key, bytes bytea not null);
      create table document (
        nct_id bigint not null,
        id bigint not null,
        length bigint not null,
        codec bigint not null,
        dictionary bigint,
        retrieved bigint,
        import bigint not null,
        bytes bytea not null,
        primary key (nct_id, id)
      );
      create table study (
        nct_id bigint primary key,
        version bigint,
        hash bigint not null,
        length bigint not null,
        has_results bigint not null,
        document bigint not null,
        edition bigint not null,
        listed bytea,
        extent bigint
      );
      create table study_events (nct_id bigint primary key, events bytea not null);
      create table history (
        nct_id bigint not null,
        hash bigint not null,
        version bigint,
        has_results bigint not null,
        document bigint not null,
        import bigint not null,
        primary key (nct_id, hash)
      );
      create table import (
        id bigint primary key,
        source text not null,
        started text not null,
        ended text,
        outcome text not null,
        added bigint not null,
        newer bigint not null,
        older bigint not null,
        same bigint not null,
        read_again bigint not null,
        findings bigint not null,
        trimmed bigint not null,
        token bigint not null,
        batches bigint not null,
        touched bigint
      );
      create table finding (
        import bigint not null,
        id bigint not null,
        severity text not null,
        file text,
        study bigint,
        path text,
        line bigint,
        what text not null,
        remedy text not null,
        primary key (import, id)
      );
      create table reader_line (
        nct_id bigint not null,
        book text not null,
        at text not null,
        digest bigint not null,
        reader text not null,
        line text not null,
        revision bigint not null,
        primary key (nct_id, book, at, digest)
      );
      create index line_of_book on reader_line (book, revision);
      create table reader_page (
        book text not null,
        name text not null,
        text text not null,
        primary key (book, name)
      );
      """
  )
}
