package import TrialModel

/// The list of agents, read from the text of `Resources/agents.tsv`.
package struct AgentList: Hashable, Sendable {
  /// A name under which an agent goes.
  struct Name: Hashable, Sendable {
    let text: String
    /// The place of its agent in `agents`.
    let agent: Int
    /// Whether it counts only in capitals and near a word that explains it: `TIL`.
    let isShort: Bool
  }

  package let agents: [Agent]
  let names: [Name]

  /// The columns, as the first line of the file has them.
  private static let columns = ["name", "class", "mark", "target", "synonyms", "names from"]

  /// Reads the list.
  ///
  /// - Throws: `ListLineError` with the first line that is not as `Resources/FORMAT.md` has it.
  package init(_ text: String) throws(ListLineError) {
    var agents: [Agent] = []
    var names: [Name] = []
    var seen: Set<String> = []
    // Parted by bytes, since parting by characters took most of the time of reading the list.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where index == 0 || !line.isEmpty || index < lines.count - 1 {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if index == 0 {
        guard cells == Self.columns else {
          throw ListLineError(
            line: 1,
            what: "the first line does not name the columns",
            remedy: "write \(Self.columns.joined(separator: ", ")), parted by tabs"
          )
        }
        continue
      }
      let (agent, spellings) = try Self.agent(cells, line: index + 1)
      for (text, isShort) in spellings {
        guard seen.insert(text.lowercased()).inserted else {
          throw ListLineError(
            line: index + 1,
            what: "\(text) is already a name in this list",
            remedy: "keep it in one place"
          )
        }
        names.append(Name(text: text, agent: agents.count, isShort: isShort))
      }
      agents.append(agent)
    }
    self.agents = agents
    self.names = names
  }

  private static func agent(
    _ cells: [String],
    line: Int
  ) throws(ListLineError) -> (Agent, [(text: String, isShort: Bool)]) {
    guard cells.count == columns.count, !cells.contains("") else {
      throw ListLineError(
        line: line,
        what: "the line has not \(columns.count) filled columns",
        remedy: "write - where there is nothing"
      )
    }
    guard let mark = Agent.Mark(rawValue: cells[2]) else {
      throw ListLineError(
        line: line,
        what: "\(cells[2]) is no mark",
        remedy: "write -, generic or doubtful"
      )
    }
    let synonyms =
      cells[4] == "-"
      ? [] : cells[4].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    let spellings = ([cells[0]] + synonyms).map { name in
      name.hasPrefix("!") ? (String(name.dropFirst()), true) : (name, false)
    }
    guard spellings.allSatisfy({ !$0.0.words.isEmpty }) else {
      throw ListLineError(line: line, what: "a name has no letter or digit", remedy: "take it out")
    }
    let agent = Agent(
      name: spellings[0].0,
      kind: cells[1],
      mark: mark,
      target: cells[3] == "-" ? nil : cells[3],
      origin: cells[5]
    )
    return (agent, spellings)
  }
}
