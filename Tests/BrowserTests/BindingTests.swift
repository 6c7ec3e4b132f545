import Browser
import TerminalModel
import TestSupport
import Testing

/// Every key of the table, pressed in every place it names.
@Suite struct BindingTests {
  @Test("every key does something where it works, or says why not", arguments: KeyContext.allCases)
  func doesSomething(context: KeyContext) throws {
    let state = try #require(try Place.state(in: context), "no way leads to \(context)")
    #expect(state.context == context)
    for binding in Keymap.standard.bindings(in: context) {
      // Where nothing is below or to the side a key that moves may stay; it moves somewhere else.
      let places = try Self.around(state)
      for key in binding.keys {
        let hasEffect = places.contains { place in
          var pressed = place
          let effects = pressed.press(key)
          return !effects.isEmpty || pressed != place || pressed.message != nil
        }
        #expect(hasEffect, "\(key.name) in \(context.rawValue): \(binding.help)")
      }
    }
  }

  /// The state, and the same after moving or typing as far as is needed for keys to have something
  /// to go back to.
  private static func around(_ state: BrowserState) throws -> [BrowserState] {
    let note = "Tab '\(String(repeating: "long ", count: 200))'"
    let keys: [String] =
      switch state.context {
      case .decision: ["Down", "a", note, "\(note) PageUp"]
      case .search: ["Down Down", "PageDown", "C-u 'sit:lung'", "C-a"]
      case .export: ["Down", "PageDown", "a", "C-a"]
      default:
        state.context.takesText ? ["a", "Down", "PageDown", "a C-a"] : ["G", "l", "j", "G l"]
      }
    return try [state]
      + keys.map { keys in
        var moved = state
        try moved.press(script: keys)
        return moved
      }
  }
}
