import ArgumentParser

/// A shell that completes words.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish
}

extension Shell {
  /// The script: it asks the program that is typed, so that both are of one version.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = """
    # Completion of rtio-tui for Bash 4 or newer; it needs nothing else.
    _rtio_tui() {
        local program="${1/#\\~\\//$HOME/}"
        mapfile -t COMPREPLY < <("$program" complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
        case "${COMPREPLY[0]-}" in
        :files)
            COMPREPLY=()
            compopt -o bashdefault -o default
            ;;
        :nospace)
            COMPREPLY=("${COMPREPLY[@]:1}")
            compopt -o nospace
            ;;
        esac
    }
    complete -F _rtio_tui rtio-tui

    """

  private static let zshScript = """
    #compdef rtio-tui
    # Completion of rtio-tui for zsh.
    _rtio_tui() {
        local -a lines choices shown ending
        local line
        lines=("${(@f)$("${(Q)words[1]/#\\~\\//$HOME/}" complete zsh "${(@Q)words[2,CURRENT-1]}" \\
            "${(Q)PREFIX}" 2>/dev/null)}")
        case "${lines[1]}" in
        :files*)
            compset -p "${lines[1]#:files }"
            _files
            return
            ;;
        :nospace)
            ending=(-S '')
            shift lines
            ;;
        esac
        for line in "${lines[@]}"; do
            [[ -n "$line" ]] || continue
            choices+=("${line%%$'\\t'*}")
            shown+=("${line/$'\\t'/  }")
        done
        (( ${#choices} )) && compadd -U -l "${ending[@]}" -d shown -a choices
    }
    if [[ "${zsh_eval_context[-1]}" = loadautofunc ]]; then
        _rtio_tui "$@"
    else
        compdef _rtio_tui rtio-tui
    fi

    """

  private static let fishScript = """
    # Completion of rtio-tui for fish.
    function __rtio_tui_complete
        set -l words (commandline -opc)
        set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
        set -l lines ($program complete fish $words[2..-1] (commandline -ct) 2>/dev/null)
        switch "$lines[1]"
            case ':files*'
                set -l after (string split ' ' -- $lines[1])[2]
                set -l word (commandline -ct)
                set -l start (string sub -l $after -- $word)
                for path in (__fish_complete_path (string sub -s (math $after + 1) -- $word))
                    echo $start$path
                end
            case ':nospace'
                string join \\n -- $lines[2..-1]
            case '*'
                string join \\n -- $lines
        end
    end
    complete -c rtio-tui -f -a '(__rtio_tui_complete)'

    """
}
