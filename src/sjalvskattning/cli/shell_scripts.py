"""The four scripts. Each looks for the command in the words so far, then offers what may follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

PROGRAM = "sjalvskattning"


@dataclass
class Path:
    """What may follow one command: subcommands and options with what they do, and what the arguments are.

    ``values`` of options and ``argument`` say what may stand there, by spaces: words, ``@`` and a kind of ids
    to ask for, ``@files``.
    """

    words: str
    commands: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    argument: str = ""


def bash(paths: list[Path]) -> str:
    """For bash 3.2 and later."""
    return _POSIX_HEAD.format(command=_command_cases(paths)) + _BASH.format(
        values=_value_cases(paths), words=_word_cases(paths)
    )


def zsh(paths: list[Path]) -> str:
    """For zsh, with its own completion system."""
    return (
        f"#compdef {PROGRAM}\n"
        + _POSIX_HEAD.format(command=_command_cases(paths))
        + _ZSH.format(values=_value_cases(paths), words=_word_cases(paths))
    )


def fish(paths: list[Path]) -> str:
    """For fish 3.1 and later."""
    groups = [path.words for path in paths if path.words and path.commands]
    lines = [_FISH_HEAD.format(groups=" ".join(groups) or "''").rstrip(), f"complete -c {PROGRAM} -f"]
    for path in paths:
        when = f"-n '__sjalvskattning_at \"{path.words}\"'"
        lines += [
            f"complete -c {PROGRAM} {when} -a {name} -d {_quote(told)}"
            for name, told in path.commands.items()
        ]
        if path.argument:
            lines.append(f"complete -c {PROGRAM} {when} {_fish_values(path.argument)}")
        for option, told in path.options.items():
            name = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            values = f" {_fish_option(path.values[option])}" if option in path.values else ""
            lines.append(f"complete -c {PROGRAM} {when} {name}{values} -d {_quote(told)}")
    return "\n".join(lines) + "\n"


def powershell(paths: list[Path]) -> str:
    """For Windows PowerShell 5.1 and PowerShell 7."""
    words = "\n".join(
        f"        '{path.words}' = @({', '.join(_quote(word) for word in (*path.commands, *path.options))})"
        for path in paths
    )
    values = "\n".join(
        f"        '{path.words} {option}' = {_quote(source)}"
        for path in paths
        for option, source in path.values.items()
        if source
    )
    arguments = "\n".join(
        f"        '{path.words}' = {_quote(path.argument)}" for path in paths if path.argument
    )
    return _POWERSHELL.format(words=words, values=values, arguments=arguments)


def _command_cases(paths: Iterable[Path]) -> str:
    names = " | ".join(f'"{path.words}"' for path in paths if path.words)
    return f'            {names}) at="$try" ;;'


def _value_cases(paths: Iterable[Path]) -> str:
    return "\n".join(
        f'        "{path.words} {option}") {_shell_source(source)} ;;'
        for path in paths
        for option, source in path.values.items()
    )


def _word_cases(paths: Iterable[Path]) -> str:
    lines = []
    for path in paths:
        options = " ".join(path.options)
        lines.append(f'        "{path.words}")')
        lines.append(f'            if [[ "$current" == -* ]]; then offer="{options}"')
        if path.commands:
            lines.append(f'            else offer="{" ".join(path.commands)}"; fi ;;')
        else:
            lines.append(f"            else {_shell_source(path.argument)}; fi ;;")
    return "\n".join(lines)


def _shell_source(source: str) -> str:
    words, kinds, files = _parts(source)
    if kinds:
        words.append(f"$({PROGRAM} __complete {' '.join(kinds)} 2>/dev/null)")
    return "; ".join((*(["files=1"] if files else []), f'offer="{" ".join(words)}"'))


def _fish_values(source: str) -> str:
    words, kinds, files = _parts(source)
    if kinds:
        words.append(f"({PROGRAM} __complete {' '.join(kinds)} 2>/dev/null)")
    return " ".join((*(["-F"] if files else []), *([f"-a '{' '.join(words)}'"] if words else [])))


def _fish_option(source: str) -> str:
    return f"{'-r' if '@files' in source else '-x'} {_fish_values(source)}".rstrip()


def _parts(source: str) -> tuple[list[str], list[str], bool]:
    """The words, the kinds of ids and whether there are files in what may stand somewhere."""
    parts = source.split()
    kinds = [part[1:] for part in parts if part.startswith("@") and part != "@files"]
    return [part for part in parts if not part.startswith("@")], kinds, "@files" in parts


def _quote(text: str) -> str:
    """A text in single quotes; typographic ones stand in for those inside."""
    return "'" + text.replace("'", "’") + "'"


_POSIX_HEAD = """\
_sjalvskattning_path() {{
    # The longest command that the words so far begin with.
    local word try
    at=""
    for word in "$@"; do
        case "$word" in -*) continue ;; esac
        try="${{at:+$at }}$word"
        case "$try" in
{command}
        esac
    done
}}

"""

_BASH = """\
_sjalvskattning() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
    local at offer="" files=""
    _sjalvskattning_path "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"
    COMPREPLY=()
    case "$at $before" in
{values}
        *)
        case "$at" in
{words}
        esac ;;
    esac
    if [[ -n "$offer" ]]; then
        COMPREPLY=($(compgen -W "$offer" -- "$current"))
    fi
    if [[ -n "$files" ]]; then
        local IFS=$'\\n'
        COMPREPLY+=($(compgen -f -- "$current"))
        compopt -o filenames 2>/dev/null
    fi
}}

complete -F _sjalvskattning sjalvskattning
"""

_ZSH = """\
_sjalvskattning() {{
    local current="${{words[CURRENT]}}" before="${{words[CURRENT-1]}}"
    local at files=""
    local -a typed=("${{(@)words[2,CURRENT-1]}}")
    _sjalvskattning_path "${{typed[@]}}"
    local offer=""
    case "$at $before" in
{values}
        *)
        case "$at" in
{words}
        esac ;;
    esac
    if [[ -n "$offer" ]]; then
        compadd -- ${{=offer}}
    fi
    if [[ -n "$files" ]]; then
        _files
    fi
}}

if [[ "${{funcstack[1]:-}}" == "_sjalvskattning" ]]; then
    _sjalvskattning "$@"
else
    compdef _sjalvskattning sjalvskattning
fi
"""

_FISH_HEAD = """\
function __sjalvskattning_at
    # Whether the words so far name exactly this command.
    set -l groups {groups}
    set -l path
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and continue
        test (count $path) -eq 0; or contains -- "$path" $groups; or break
        set -a path $word
    end
    test "$path" = "$argv[1]"
end
"""

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName sjalvskattning -ScriptBlock {{
    param($word, $ast, $cursor)
    $follow = @{{
{words}
    }}
    $values = @{{
{values}
    }}
    $arguments = @{{
{arguments}
    }}
    $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object {{ $_.ToString() }})
    if ($word -and $typed.Count) {{ $typed = @($typed | Select-Object -SkipLast 1) }}
    $path = ''
    foreach ($one in $typed) {{
        $try = "$path $one".Trim()
        if ($follow.ContainsKey($try)) {{ $path = $try }}
    }}
    $before = if ($typed.Count) {{ $typed[-1] }} else {{ '' }}
    $source = $values["$path $before"]
    if (-not $source -and $word -notlike '-*') {{ $source = $arguments[$path] }}
    $offer = $follow[$path]
    if ($source) {{
        # With no more than files to offer nothing is said, and PowerShell completes files itself.
        $parts = @($source -split ' ' | Where-Object {{ $_ -ne '@files' }})
        $kinds = @($parts | Where-Object {{ $_ -like '@*' }} | ForEach-Object {{ $_.Substring(1) }})
        $offer = @($parts | Where-Object {{ $_ -notlike '@*' }})
        if ($kinds.Count) {{ $offer += @(sjalvskattning __complete $kinds 2>$null) }}
    }}
    $offer | Where-Object {{ $_ -like "$word*" }} | ForEach-Object {{
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }}
}}
"""
