package import TrialModel

/// Words of the field that mean the same: what a search also looks for, and what a value may be
/// called.
///
/// It is made of the list of agents, with their brands and code names, and of a list of other words
/// that a clinician can correct, `Resources/search-words.tsv`.
package struct Thesaurus: Sendable {
  /// Something with several names.
  package struct Entry: Hashable, Sendable {
    /// The name it is spoken of by: `pembrolizumab`.
    package let name: String
    /// Every way to write it, the name among them; none for words that are right as a value alone.
    let spellings: [Spelling]
    /// The value of a field that means the same; `nil` where there is none.
    let value: FieldValue?
    /// Whether it is an agent, so that its other spellings are names and not words.
    package let isAgent: Bool
  }

  /// A value of a field.
  struct FieldValue: Hashable, Sendable {
    let field: FilterField
    let value: FilterValue

    /// As a filter has it: `site:head-and-neck`.
    var text: String { "\(field.name):\(FilterText.quotedValue(value.text))" }
  }

  /// An agent with what it is called.
  package struct Agent: Hashable, Sendable {
    let name: String
    let immunotherapyClass: String?
    let otherNames: [String]
    let isSearched: Bool

    /// - Parameters:
    ///   - name: the name it is shown by.
    ///   - immunotherapyClass: its class; `nil` when it is no immunotherapy.
    ///   - otherNames: brands, code names and spellings.
    ///   - isSearched: whether a search for one of its names also looks for the others; not so for
    ///     words that name a kind of treatment, which are many.
    package init(
      name: String,
      immunotherapyClass: String?,
      otherNames: [String],
      isSearched: Bool
    ) {
      self.name = name
      self.immunotherapyClass = immunotherapyClass
      self.otherNames = otherNames
      self.isSearched = isSearched
    }
  }

  private(set) var entries: [Entry] = []
  /// The entry of each spelling by its key.
  private var places: [String: Int] = [:]
  /// The beginnings of words that go on as they like, with their entries.
  private var beginnings: [(key: String, words: Int, entry: Int)] = []
  /// The values that words stand for, by field and key.
  private var values: [FilterField: [String: FilterValue]] = [:]
  /// How many words a spelling has at most.
  private(set) var mostWords = 1

  /// Without any words: every word means itself.
  package static let none = Thesaurus()

  private init() {}

  /// The words of a list and the names of agents; where both know a spelling, the list counts.
  ///
  /// - Throws: `ListLineError`, the first line of the list that is not as `Resources/FORMAT.md` has it.
  package init(words: String, agents: [Agent]) throws(ListLineError) {
    for line in try Self.lines(of: words) { try add(line) }
    for agent in agents { add(agent) }
  }

  /// The entry that a typed word, or words, are a spelling of; `nil` when there is none.
  func entry(for typed: String) -> Entry? {
    let key = FilterValue.key(of: typed)
    if let place = places[key] { return entries[place] }
    let words = Spelling.words(of: FoldedText(typed).bytes).count
    return beginnings.first { $0.words == words && key.hasPrefix($0.key) }.map { entries[$0.entry] }
  }

  /// The value that a spelling stands for after the name of a field; `nil` when it is none.
  func value(for typed: FilterValue, in field: FilterField) -> FilterValue? {
    values[field]?[typed.key]
  }

  /// Every value of the field that it knows, each once, in the order of the lists.
  func values(of field: FilterField) -> [FilterValue] {
    let named = entries.compactMap { $0.value?.field == field ? $0.value?.value : nil }
    return (named + (values[field] ?? [:]).values.sorted { $0.key < $1.key }).eachOnce
  }

  private mutating func add(_ line: Line) throws(ListLineError) {
    let notAfter = line.notAfter
    var spellings: [Spelling] = []
    for text in line.spellings {
      guard let spelling = Spelling(text, notAfter: notAfter) else {
        throw ListLineError(
          line: line.number,
          what: "'\(text)' has no letter or digit",
          remedy: "take it out"
        )
      }
      if let other = places[spelling.key], other != entries.count {
        throw ListLineError(
          line: line.number,
          what: "'\(text)' is already a spelling of \(entries[other].name)",
          remedy: "keep it in one line"
        )
      }
      keep(spelling, of: entries.count)
      spellings.append(spelling)
    }
    entries.append(
      Entry(name: line.name, spellings: spellings, value: line.value, isAgent: false)
    )
    guard let value = line.value else { return }
    for text in [line.name] + line.spellings + line.valueSpellings {
      let key = FilterValue.key(of: text.hasSuffix("*") ? text.dropLast() : text[...])
      if let other = values[value.field]?[key], other != value.value {
        throw ListLineError(
          line: line.number,
          what: "'\(text)' already stands for \(value.field.name):\(other.text)",
          remedy: "keep it in one line"
        )
      }
      values[value.field, default: [:]][key] = value.value
    }
  }

  private mutating func add(_ agent: Agent) {
    let value = FilterValue(agent.name)
    for name in [agent.name] + agent.otherNames {
      values[.agent, default: [:]][FilterValue.key(of: name)] = value
    }
    if let name = agent.immunotherapyClass {
      let value = FilterValue(name)
      values[.immunotherapyClass, default: [:]][value.key] = value
    }
    guard agent.isSearched, places[value.key] == nil else { return }
    var spellings: [Spelling] = []
    for name in [agent.name] + agent.otherNames {
      guard let spelling = Spelling(name), places[spelling.key] == nil else { continue }
      keep(spelling, of: entries.count)
      spellings.append(spelling)
    }
    entries.append(Entry(name: agent.name, spellings: spellings, value: nil, isAgent: true))
  }

  private mutating func keep(_ spelling: Spelling, of entry: Int) {
    if spelling.isOpen {
      beginnings.append((spelling.key, spelling.words.count, entry))
    }
    if places[spelling.key] == nil { places[spelling.key] = entry }
    mostWords = max(mostWords, spelling.words.count)
  }
}
