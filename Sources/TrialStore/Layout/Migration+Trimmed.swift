extension Migration {
  /// How many records of an import were trimmed rather than older; of imports before this step they are
  /// among the older ones.
  static let trimmed = Migration(
    name: "trimmed",
    sqlite: "alter table import add column trimmed integer not null default 0;"
  )
}
