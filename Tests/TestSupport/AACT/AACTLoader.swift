import JSONText

/// Puts records into tables as AACT's own loader does, to be read again from there.
///
/// Made from that loader's mappings (`add_mapping` in `app/models` of its repository), not from what reads
/// the tables here. What no mapping takes is lost, as there.
package struct AACTLoader {
  /// The rows of each table by the names of their columns; a column that is absent is null.
  package private(set) var rows: [String: [[String: String]]] = [:]
  let linksGroups: Bool
  private let types: [String: [String: String]]
  private var lastID = 0
  /// The rows of the record at hand.
  private var own: [String: [[String: String]]] = [:]
  private var study = ""

  /// With `linksGroups` false it writes the tables as they were before groups named their outcome.
  package init(linksGroups: Bool = true) {
    self.linksGroups = linksGroups
    types = Dictionary(
      uniqueKeysWithValues: AACTDefinitions.tables(linksGroups: linksGroups).map { table in
        (table.name, Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, $0.type) }))
      }
    )
  }

  /// Loads one record.
  package mutating func load(_ json: [UInt8]) throws {
    var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 32 << 20))
    own = [:]
    try reader.read(json.span) { node in
      study = LoadedValue(node.at("protocolSection", "identificationModule", "nctId"))?.text ?? ""
      loadPlan(node)
      loadResults(node)
    }
  }

  /// Writes a row and gives its number.
  @discardableResult
  mutating func insert(_ table: String, _ cells: [String: LoadedValue?]) -> LoadedValue {
    lastID += 1
    var row = ["nct_id": study]
    if table != "studies" { row["id"] = String(lastID) }
    for (column, value) in cells {
      guard let type = types[table]?[column] else { continue }
      if let value { row[column] = value.cast(to: type) }
    }
    rows[table, default: []].append(row)
    own[table, default: []].append(row)
    return .number(String(lastID))
  }

  /// The number of the row of this study that has these cells; `nil` where there is none.
  func find(_ table: String, _ cells: [String: String?]) -> LoadedValue? {
    own[table]?.last { row in cells.allSatisfy { column, value in row[column] == value } }?["id"]
      .map { .number($0) }
  }
}

extension JSONNode {
  /// The value at the end of a path of keys.
  func at(_ keys: String...) -> JSONNode? {
    keys.reduce(Optional(self)) { node, key in node?.member(named: key) }
  }

  func value(_ key: String) -> LoadedValue? { LoadedValue(member(named: key)) }
}

extension JSONNode? {
  /// The elements of a list; of anything else none.
  var entries: [JSONNode] {
    guard let self, self.kind == .array else { return [] }
    return Array(self.elements)
  }
}
