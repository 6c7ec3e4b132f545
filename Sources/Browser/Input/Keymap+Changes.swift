import TerminalModel

extension Keymap {
  /// The table as a reader wants it.
  ///
  /// A change adds a key to an action or takes one away, whatever the order they stand in: those that take
  /// away come first. A key that is added comes before the standard ones, so that foot and help name it.
  ///
  /// - Throws: `KeyRefusals` with everything that is wrong, so that one look mends it all.
  package func changed(by changes: [KeyChange]) throws(KeyRefusals) -> Keymap {
    guard !changes.isEmpty else { return self }
    var wish = KeyWish(of: self)
    for change in changes { wish.add(change) }
    let keymap = Keymap(bindings.flatMap { wish.parts(of: $0) })
    let refusals = wish.refusals + wish.clashes + wish.lostWays(in: keymap)
    guard refusals.isEmpty else { throw KeyRefusals(refusals) }
    return keymap
  }
}

/// A key in a context.
private struct KeyPress: Hashable {
  let context: KeyContext
  let key: Key
}

/// The changes of a reader put together, before they are made.
private struct KeyWish {
  /// The table that is changed.
  private let table: Keymap
  /// What keys mean in it.
  private let meanings: [KeyPress: Action]
  /// The help of what they mean.
  private let helps: [KeyPress: String]
  /// Where each action means something.
  private let contexts: [Action: Set<KeyContext>]
  private var added: [KeyPress: KeyChange] = [:]
  /// The keys that are added to an action in a context, in the order they were asked for.
  private var keys: [Meaning: [Key]] = [:]
  private var freed: [KeyPress: KeyChange] = [:]
  private(set) var refusals: [KeyRefusal] = []

  private struct Meaning: Hashable {
    let context: KeyContext
    let action: Action
  }

  init(of table: Keymap) {
    self.table = table
    var meanings: [KeyPress: Action] = [:]
    var helps: [KeyPress: String] = [:]
    var contexts: [Action: Set<KeyContext>] = [:]
    for binding in table.bindings {
      contexts[binding.action, default: []].formUnion(binding.contexts)
      for context in binding.contexts {
        for key in binding.keys where meanings[KeyPress(context: context, key: key)] == nil {
          meanings[KeyPress(context: context, key: key)] = binding.action
          helps[KeyPress(context: context, key: key)] = binding.help
        }
      }
    }
    self.meanings = meanings
    self.helps = helps
    self.contexts = contexts
  }

  /// Takes a change in; what is wrong with it by itself is refused.
  mutating func add(_ change: KeyChange) {
    guard let action = change.action else {
      for context in change.place.contexts {
        freed[KeyPress(context: context, key: change.key)] = change
      }
      return
    }
    let works = contexts[action] ?? []
    var places = change.place.contexts.filter(works.contains)
    guard !places.isEmpty else {
      let named = KeyContext.allCases.filter(works.contains).map(\.typedName)
      refuse(
        .idle(
          action: action.typedName ?? "",
          place: change.place.typedName,
          works: named
        ),
        change
      )
      return
    }
    if case .character = change.key {
      let typed = places.filter(\.takesText)
      if change.place.isEverywhere, typed.count < places.count {
        places.removeAll(where: \.takesText)
      } else if let place = typed.first {
        return refuse(.typed(key: change.key.name, place: place.typedName), change)
      }
    }
    for context in places {
      let press = KeyPress(context: context, key: change.key)
      if let other = added[press] {
        if other.action != action {
          let place = context.rawValue
          refuse(.twice(key: change.key.name, place: place, line: other.line), change)
          return
        }
        continue
      }
      added[press] = change
      keys[Meaning(context: context, action: action), default: []].append(change.key)
    }
  }

  /// Whether a key no longer means in a context what it means in the table.
  private func isFreed(_ press: KeyPress) -> Bool {
    freed[press] != nil && added[press]?.action != meanings[press]
  }

  /// Keys that mean something else already, of each change the first.
  var clashes: [KeyRefusal] {
    var told: Set<KeyChange> = []
    return added.sorted { $0.key.order < $1.key.order }.compactMap { press, change in
      guard let meaning = meanings[press], meaning != change.action, !isFreed(press),
        told.insert(change).inserted
      else { return nil }
      return KeyRefusal(
        .taken(
          key: press.key.name,
          place: press.context.rawValue,
          typedPlace: press.context.typedName,
          by: helps[press] ?? ""
        ),
        line: change.line
      )
    }
  }

  /// A binding of the table as it is to be, in parts where it has other keys in one context than in another.
  ///
  /// One that has no key left stays, since the palette finds it by its words.
  func parts(of binding: KeyBinding) -> [KeyBinding] {
    guard binding.contexts.contains(where: { isConcerned(binding, in: $0) }) else {
      return [binding]
    }
    var parts: [(keys: [Key], contexts: [KeyContext])] = []
    for context in binding.contexts {
      let keys = keys(of: binding, in: context)
      if let place = parts.firstIndex(where: { $0.keys == keys }) {
        parts[place].contexts.append(context)
      } else {
        parts.append((keys, [context]))
      }
    }
    return parts.map { binding.with($0.keys, in: $0.contexts) }
  }

  /// Whether a binding may have other keys in a context than the table says.
  private func isConcerned(_ binding: KeyBinding, in context: KeyContext) -> Bool {
    keys[Meaning(context: context, action: binding.action)] != nil
      || binding.keys.contains { freed[KeyPress(context: context, key: $0)] != nil }
  }

  private func keys(of binding: KeyBinding, in context: KeyContext) -> [Key] {
    let alike = table.bindings.filter {
      $0.action == binding.action && $0.contexts.contains(context)
    }
    let own = (keys[Meaning(context: context, action: binding.action)] ?? []).filter { key in
      // A key that one of the bindings has stays with that, and a new one goes to the first.
      (alike.first { $0.keys.contains(key) } ?? alike.first) == binding
    }
    let rest = binding.keys.filter { key in
      !own.contains(key) && !isFreed(KeyPress(context: context, key: key))
    }
    return own + rest
  }

  /// Where a reader could no longer go back, leave or ask for help, though the table has a key for it.
  ///
  /// A line that takes a key away in several places is told of once.
  func lostWays(in changed: Keymap) -> [KeyRefusal] {
    var told: [KeyRefusal] = []
    for context in KeyContext.allCases {
      for way in Self.ways {
        let before = table.keys(of: way, in: context)
        guard let key = before.first, changed.keys(of: way, in: context).isEmpty else { continue }
        let line = before.compactMap { freed[KeyPress(context: context, key: $0)]?.line }.max()
        if line != nil, told.contains(where: { $0.line == line }) { continue }
        let action = table.action(for: key, in: context)?.typedName ?? ""
        told.append(
          KeyRefusal(.noWay(action: action, place: context.rawValue, key: key.name), line: line)
        )
      }
    }
    return told
  }

  /// What every place keeps a key for where it has one: going back, leaving, and finding out what keys do.
  private static let ways: [[Action]] = [
    [.back, .keepFile], [.quit], [.openHelp, .openPalette],
  ]

  private mutating func refuse(_ reason: KeyRefusal.Reason, _ change: KeyChange) {
    refusals.append(KeyRefusal(reason, line: change.line))
  }
}

extension KeyPress {
  /// By which presses are told of one after the other.
  fileprivate var order: (Int, String) {
    (KeyContext.allCases.firstIndex(of: context) ?? 0, key.name)
  }
}

extension Keymap {
  /// The keys of any of some actions in a context.
  fileprivate func keys(of actions: [Action], in context: KeyContext) -> [Key] {
    bindings.filter { actions.contains($0.action) && $0.contexts.contains(context) }
      .flatMap(\.keys)
  }
}

extension KeyBinding {
  /// The binding with other keys in some of its contexts.
  fileprivate func with(_ keys: [Key], in contexts: [KeyContext]) -> KeyBinding {
    KeyBinding(group, keys, action, in: contexts, help, hint: hint)
  }
}
