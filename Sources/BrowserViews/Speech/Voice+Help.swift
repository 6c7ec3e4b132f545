import Browser

/// The keys as a list, what is done most first.
extension Voice {
  /// The keys as a list, group by group.
  func help(_ popUp: HelpPopUp) -> [String] {
    if popUp.isShort {
      return ["done most here: \(popUp.context.rawValue)"] + popUp.usual.map(words(of:))
        + [
          "\(again(popUp)) again says all \(popUp.countHere(of: state.keymap)) keys that work here"
        ]
    }
    let bindings = popUp.bindings(of: state.keymap)
    let name = popUp.showsAll ? "all keys" : "keys here: \(popUp.context.rawValue)"
    guard !bindings.isEmpty else { return ["no key does '\(popUp.text)'"] }
    var group: KeyBinding.Group?
    return ["\(name), \(bindings.count) of \(state.keymap.bindings.count)"]
      + bindings.flatMap { binding -> [String] in
        defer { group = binding.group }
        let heading = binding.group == group ? [] : ["heading: \(binding.group.rawValue)"]
        return heading + [words(of: binding, in: popUp)]
      }
  }

  private func again(_ popUp: HelpPopUp) -> String {
    SpokenText.keys(state.keymap.name(of: .openHelp, in: popUp.context))
  }

  private func words(of usual: UsualKeys) -> String {
    "\(SpokenText.keys(usual.keys)): \(usual.words)"
  }

  private func words(of binding: KeyBinding, in popUp: HelpPopUp) -> String {
    let context = popUp.showsAll ? nil : popUp.context
    return "\(SpokenText.keys(binding.shownKeys(from: state.keymap, in: context))): "
      + binding.shownHelp
  }

  func changes(from old: HelpPopUp, to new: HelpPopUp) -> Speech {
    var speech = Speech()
    let bindings = new.bindings(of: state.keymap)
    if old.extent != new.extent {
      speech.say(help(new))
    } else if old.text != new.text {
      speech.say([bindings.isEmpty ? "no key does '\(new.text)'" : "\(bindings.count) keys"])
      if bindings.indices.contains(new.selected) {
        speech.say([words(of: bindings[new.selected], in: new)])
      }
    } else if old.selected != new.selected, new.isShort, new.usual.indices.contains(new.selected) {
      speech.say([
        "\(new.selected + 1) of \(new.usual.count): \(words(of: new.usual[new.selected]))"
      ])
    } else if old.selected != new.selected, bindings.indices.contains(new.selected) {
      speech.say([
        "\(new.selected + 1) of \(bindings.count): \(words(of: bindings[new.selected], in: new))"
      ])
    }
    return speech
  }
}
