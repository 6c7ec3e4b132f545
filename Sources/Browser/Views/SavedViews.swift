import TrialModel

/// The views that a reader keeps, each by its own name.
package struct SavedViews: Hashable, Sendable {
  /// All of them, by their names.
  package private(set) var all: [SavedView]

  /// The views given; of two of one name the later stands.
  package init(_ views: [SavedView] = []) {
    all = []
    for view in views { self[view.key] = view }
  }

  package var isEmpty: Bool { all.isEmpty }

  /// The view of a name as it is compared, or none.
  package subscript(key: String) -> SavedView? {
    get { all.first { $0.key == key } }
    set {
      all.removeAll { $0.key == key }
      if let newValue {
        let place = all.firstIndex { $0.key > newValue.key } ?? all.count
        all.insert(newValue, at: place)
      }
    }
  }

  /// The view that a typed name means; `nil` when there is none.
  package func view(named typed: String) -> SavedView? { self[SavedView.key(of: typed)] }

  /// That there is no view of a name, and what there is.
  package func refusal(of typed: String) -> String {
    if isEmpty { return "there is no view '\(typed)'; ':save view NAME' in the browser keeps one" }
    let nearest = NearestWord.nearest(to: typed, among: all.map(\.name))
    let remedy =
      nearest.map { "nearest: \($0)" } ?? "views: \(all.map(\.name).joined(separator: ", "))"
    return "there is no view '\(typed)'; \(remedy)"
  }

  /// The views with that of a request; without it where it is taken away.
  package func following(_ request: ViewRequest) -> SavedViews {
    var views = self
    switch request {
    case .save(let view): views[view.key] = view
    case .remove(let view): views[view.key] = nil
    }
    return views
  }

  /// The text of their file: a line for each setting, so that a reader can change it.
  package var text: String {
    ([Self.head]
      + all.flatMap { view in ["", "\(Self.beginning)\(view.name)"] + view.settings })
      .joined(separator: "\n") + "\n"
  }

  private static let head = "rtio-tui views 1"
  private static let beginning = "view "

  /// A line that can be no part of the file, and why.
  package struct Refusal: Error, Hashable {
    /// The line, from 1.
    package let line: Int
    package let what: String
    package let remedy: String
  }

  /// Reads the text of a file.
  ///
  /// - Throws: `Refusal` when it is no file of views; lines that are not known are kept with their view.
  package init(text: String) throws(Refusal) {
    self.init()
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard lines.first.map(String.init) == Self.head else {
      throw Refusal(
        line: 1,
        what: "it is no file of views",
        remedy: "begin it with '\(Self.head)', or move it away"
      )
    }
    var name: (text: String, line: Int)?
    var settings: [String] = []
    func finished() throws(Refusal) -> SavedView? {
      guard let name else { return nil }
      guard let view = SavedView(named: name.text, settings: settings) else {
        throw Refusal(line: name.line, what: "a view has no name", remedy: "write 'view NAME'")
      }
      return view
    }
    for (place, line) in lines.enumerated().dropFirst() {
      if line.allSatisfy(\.isWhitespace) { continue }
      if line.hasPrefix(Self.beginning) || line == "view" {
        if let view = try finished() { self[view.key] = view }
        let text = String(line.dropFirst(Self.beginning.count))
        name = (text, place + 1)
        settings = []
        guard self[SavedView.key(of: text)] == nil else {
          throw Refusal(
            line: place + 1,
            what: "a second view '\(text)'",
            remedy: "give one of the two another name"
          )
        }
      } else if name == nil {
        throw Refusal(
          line: place + 1,
          what: "a setting stands before the first view",
          remedy: "write 'view NAME' above it"
        )
      } else {
        settings.append(String(line))
      }
    }
    if let view = try finished() { self[view.key] = view }
  }
}

/// What the world has to keep of the reader's views, or to take away again.
package enum ViewRequest: Hashable, Sendable {
  case save(SavedView)
  case remove(SavedView)
}
