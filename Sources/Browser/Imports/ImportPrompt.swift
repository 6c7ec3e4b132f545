/// The prompt for a file or folder to bring in.
package struct ImportPrompt: Hashable, Sendable {
  /// What is brought in.
  package enum Subject: Hashable, Sendable {
    /// Records of the registry, into the store.
    case records
    /// Somebody else's decisions on findings, into those of the reader.
    case decisions
  }

  package let subject: Subject
  /// The line in which the path is typed.
  package internal(set) var line = TypedLine()
  /// What was typed before an earlier path was taken up.
  var draft = ""
  /// Why it cannot be imported; `nil` unless that was tried.
  package internal(set) var refusal: String?
  /// The names that the path can go on with, when there are several.
  package internal(set) var names: [String] = []

  /// The path as typed so far.
  package internal(set) var path: String {
    get { line.text }
    set { line.text = newValue }
  }

  package init(of subject: Subject = .records) {
    self.subject = subject
  }

  /// Takes up how the path goes on, unless it was changed meanwhile.
  mutating func complete(_ completion: PathCompletion) {
    guard path == completion.typed else { return }
    path = completion.path
    names = completion.names.count > 1 ? completion.names : []
    refusal = completion.names.isEmpty ? "nothing begins so" : nil
  }
}
