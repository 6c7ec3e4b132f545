/// What the engine says for itself, beside what the store asks (`StoreQuery`) and the steps of its layout.
enum PostgresStatement {
  /// Said once on each connection.
  ///
  /// - The store's tables are found in its schema alone.
  /// - Whoever dies in the middle of a transaction holds others up for a minute, and nobody waits longer
  ///   than twenty seconds for a row.
  static func settings(schema: String) -> String {
    """
    set search_path = "\(schema)"; set bytea_output = 'hex'; set lock_timeout = '20s';
    set idle_in_transaction_session_timeout = '60s'
    """
  }

  static let beginReading = "begin isolation level repeatable read read only"
  static let beginWriting = "begin isolation level read committed"
  static let commit = "commit"
  static let rollBack = "rollback"

  /// The steps that a store has taken; refused where one of both tables is not there.
  static let stepsOfStore = "select name from migration where exists (select 1 from store)"

  /// The tables of a schema, whatever one may do with them.
  static let tables = "select tablename from pg_catalog.pg_tables where schemaname = $1"

  /// Those of two tables of a schema into which this role may write: of the records, and of the lines of readers.
  static let writableTables = """
    select name from unnest(array['study', 'reader_line']) as name
    where has_table_privilege(quote_ident($1) || '.' || name, 'INSERT')
    """

  static func makeSchema(_ schema: String) -> String { "create schema if not exists \"\(schema)\"" }
  static let schemaExists = "select 1 from pg_catalog.pg_namespace where nspname = $1"
  static let makeMigrations = "create table migration (name text primary key)"
}
