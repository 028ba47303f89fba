"""What click says, in Korean: usage, help and its own errors."""

from __future__ import annotations

import importlib

import click

# click's English -> ours. click looks each of them up by gettext when it speaks.
_WORDS: dict[str, str] = {
    "Usage:": "사용법:",
    "Options": "옵션",
    "Commands": "명령",
    "Positional arguments": "인자",
    "Show this message and exit.": "이 도움말을 보여 줍니다.",
    "Error: {message}": "오류: {message}",
    "Try '{command} {option}' for help.": "도움말: {command} {option}",
    "Aborted!": "그만두었습니다.",
    "Invalid value: {message}": "값이 맞지 않습니다: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint}의 값이 맞지 않습니다. {message}",
    "Missing argument": "적어야 할 인자가 빠졌습니다:",
    "Missing option": "적어야 할 옵션이 빠졌습니다:",
    "Missing parameter": "적어야 할 것이 빠졌습니다:",
    "Missing command.": "명령이 빠졌습니다.",
    "No such option {name!r}.": "「{name}」 옵션은 없습니다.",
    "No such command {name!r}.": "「{name}」 명령은 없습니다.",
    "Did you mean {possibility}?": "혹시 {possibility}인가요?",
    "(Did you mean one of: {possibilities}?)": "(혹시 이 가운데 하나인가요: {possibilities})",
    "Option {name!r} does not take a value.": "「{name}」 옵션에는 값을 붙이지 않습니다.",
    "Option {name!r} requires an argument.": "「{name}」 옵션에는 값이 있어야 합니다.",
    "Option {name!r} requires {nargs} arguments.": "「{name}」 옵션에는 값 {nargs}개를 붙입니다.",
    "Argument {name!r} takes {nargs} values.": "「{name}」에는 값 {nargs}개가 있어야 합니다.",
    "Got unexpected extra argument ({args})": "필요 없는 인자가 있습니다: {args}",
    "Got unexpected extra arguments ({args})": "필요 없는 인자가 있습니다: {args}",
    "{value!r} is not {choice}.": "「{value}」가 아니라 {choice}여야 합니다.",
    "{value!r} is not one of {choices}.": "「{value}」 말고 이 가운데 하나입니다: {choices}",
    "Choose from:\n\t{choices}": "이 가운데 하나를 적어 주세요: {choices}",
    "{name} {filename!r} does not exist.": "「{filename}」: 그런 파일이나 폴더가 없습니다.",
    "{name} {filename!r} is a directory.": "「{filename}」: 폴더입니다. 파일을 적어 주세요.",
    "{name} {filename!r} is a file.": "「{filename}」: 파일입니다. 폴더를 적어 주세요.",
    "{name} {filename!r} is not readable.": "「{filename}」: 읽을 권한이 없습니다.",
    "{name} {filename!r} is not writable.": "「{filename}」: 쓸 권한이 없습니다.",
    "Could not open file {filename!r}: {message}": "「{filename}」: 열지 못했습니다({message}).",
    "{value!r} does not match the format {format}.": "「{value}」: 2026-03-05처럼 적어 주세요.",
    "{value!r} is not a valid {number_type}.": "「{value}」: 수가 아닙니다.",
    "{value} is not in the range {range}.": "「{value}」: 범위({range})를 벗어났습니다.",
    "File": "파일",
    "file": "파일",
    "directory": "폴더",
    "Directory": "폴더",
    "path": "파일이나 폴더",
    "Path": "파일이나 폴더",
    "default: {default}": "기본: {default}",
    "(dynamic)": "(그때그때)",
    "required": "꼭",
    "unknown error": "알 수 없는 오류",
}
# What an argument is called in the help.
_PLACES = {
    "article": "기사",
    "paths": "[파일]...",
    "file": "파일",
    "code": "[규칙]",
    "query": "[이름]",
    "kind": "종류",
    "name": "이름",
    "slug": "브리핑",
    "folder": "폴더",
}
_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types", "utils")


def speak_korean(group: click.Group) -> click.Group:
    """Let click speak Korean, for this group; the same group comes back."""
    for module in (importlib.import_module(f"click.{name}") for name in _MODULES):
        for name, words in (("_", _word), ("ngettext", _counted)):
            if hasattr(module, name):
                setattr(module, name, words)
    name_arguments(group)
    return group


def _word(message: str) -> str:
    return _WORDS.get(message, message)


def _counted(singular: str, plural: str, count: int) -> str:
    return _word(singular if count == 1 else plural)


def name_arguments(command: click.Command) -> click.Command:
    """Show in Korean where options and commands go; the same command comes back."""
    command.options_metavar = "[옵션]"
    for parameter in command.params:
        words = _PLACES.get(parameter.name or "")
        if words and isinstance(parameter, click.Argument) and parameter.metavar is None:
            parameter.metavar = words
    if isinstance(command, click.Group):
        command.subcommand_metavar = "명령 [인자]..."
    return command
