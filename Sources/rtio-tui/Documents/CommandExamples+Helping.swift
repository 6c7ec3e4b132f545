extension CommandExamples {
  /// Of the commands about the program itself.
  static let helping: [String: [CommandExample]] = [
    "keys": [
      CommandExample(
        "The keys to print and lay beside the keyboard",
        "rtio-tui keys",
        shows: "Trials"
      ),
      CommandExample(
        "All keys as a file of keys has them, to begin one of your own",
        "rtio-tui keys --format conf > keys.conf",
        shows: ""
      ),
      CommandExample(
        "What is wrong with your own file of keys",
        "rtio-tui keys --check",
        shows: "keys"
      ),
      CommandExample(
        "What the digits do",
        "rtio-tui keys | grep 1-9",
        shows: "1-9"
      ),
    ],
    "doctor": [
      CommandExample(
        "What was looked at, to send to whoever helps",
        "rtio-tui doctor > doctor.txt || cat doctor.txt",
        shows: ""
      ),
      CommandExample(
        "What the terminal is and can do, with nobody asked",
        "rtio-tui doctor --no-network | grep terminal",
        shows: "terminal"
      ),
    ],
    "tour": [
      CommandExample(
        "Its sentences to read before, or where there is no terminal",
        "rtio-tui tour | cat",
        shows: "1. "
      )
    ],
    "views": [
      CommandExample("The views that you kept", "rtio-tui views", shows: "board"),
      CommandExample(
        "The trials of one of them, the newest first",
        "rtio-tui list --view board --sort -year",
        shows: "PACIFIC"
      ),
    ],
    "completions": [
      CommandExample(
        "In ~/.bashrc",
        "eval \"$(rtio-tui completions bash)\"",
        shows: ""
      ),
      CommandExample(
        "For zsh, in a folder of $fpath",
        "rtio-tui completions zsh > _rtio-tui",
        shows: ""
      ),
      CommandExample(
        "For fish, in ~/.config/fish/completions",
        "rtio-tui completions fish > rtio-tui.fish",
        shows: ""
      ),
    ],
  ]
}
