import Browser

/// A pop-up of labels and texts as it is read out: each label with all of its text, choices by their place.
struct SpokenForm: Hashable {
  /// One thing it says.
  struct Item: Hashable {
    var label: String
    var text: String
    /// The place of a choice, from 0; `nil` for all else.
    var choice: Int?
    /// Whether it is a text that can be typed.
    var isTyped = false
    /// Whether that text has the keys.
    var hasKeys = false
  }

  private(set) var items: [Item] = []

  /// A form of labels and typed texts, of which one has the keys.
  init<Field>(_ lines: [FormLine<Field>], field: Field) {
    for line in lines {
      switch line.kind {
      case .blank: break
      case .choice(let place): items.append(Item(label: "", text: line.text, choice: place))
      case .warning: items.append(Item(label: "but", text: line.text))
      case .words, .typed, .end:
        let isTyped = line.kind != .words
        if line.label.isEmpty, let last = items.indices.last {
          items[last].text += " \(line.text)"
        } else {
          items.append(Item(label: line.label, text: line.text, isTyped: isTyped))
        }
        if let last = items.indices.last, line.kind == .end(field) { items[last].hasKeys = true }
      }
    }
  }

  /// What is known of a figure.
  init(_ layout: SourceLayout) {
    for line in layout.wholeLines {
      switch line.kind {
      case .choice(let place): items.append(Item(label: "", text: line.text, choice: place))
      case .name where !line.text.isEmpty: items.append(Item(label: "", text: line.text))
      case .name: break
      case .words, .warning:
        if !line.label.isEmpty {
          items.append(Item(label: line.label, text: line.text))
        } else if let last = items.indices.last, !line.text.isEmpty {
          items[last].text += " \(line.text)"
        }
      }
    }
  }

  /// The form with another text under a label.
  func saying(_ label: String, _ text: String) -> SpokenForm {
    var form = self
    for place in form.items.indices where form.items[place].label == label {
      form.items[place].text = text
    }
    return form
  }

  private var choices: Int { items.count { $0.choice != nil } }

  /// All of it, with the selected choice; the other choices are read by moving to them.
  func spoken(selecting selected: Int?) -> [String] {
    items.filter { $0.choice == nil || $0.choice == selected }.map(words)
  }

  /// What is another than before.
  func changes(from old: SpokenForm, selecting selected: Int?, before: Int?) -> [String] {
    let others = items.filter { item in
      item.choice == nil && !item.isTyped && !old.items.contains(item)
    }
    let moved = items.filter { item in
      item.choice == selected && item.choice != nil
        && (selected != before || !old.items.contains(item))
    }
    let isOtherField =
      items.first(where: \.hasKeys)?.label != old.items.first(where: \.hasKeys)?.label
    let field = isOtherField ? items.filter(\.hasKeys) : []
    return (others + moved + field).map(words)
  }

  private func words(of item: Item) -> String {
    if let choice = item.choice { return "\(choice + 1) of \(choices): \(item.text)" }
    let text = item.isTyped && item.text.allSatisfy(\.isWhitespace) ? "empty" : item.text
    let keys = item.hasKeys ? ", typing here" : ""
    return item.label.isEmpty ? text : "\(item.label): \(text)\(keys)"
  }
}
