"""What the parser says when it stops, as a problem in Korean with its place."""

from __future__ import annotations

from yaml import MarkedYAMLError, YAMLError

from briefing.problem import Problem
from briefing.yaml_mistakes import check_key
from briefing.yaml_text import SourceText

_ALIGN = (
    "같은 묶음의 줄은 모두 같은 칸에서 시작해야 합니다. 줄 앞의 빈칸 수를 위의 줄과 맞춰 주세요."
)
_QUOTE = "값 전체를 작은따옴표로 싸 주세요: text: '…'"
_CLOSE = "여는 괄호와 닫는 괄호, 쉼표를 확인해 주세요. 예: about: [가나전자, 누리 3]"
# Words of libyaml's message -> code, message, hint; the first whose words are all in it counts.
_EXPLANATIONS: tuple[tuple[str, str, str, str], ...] = (
    ("maximum nesting", "yaml-limit", "괄호가 너무 깊게 겹쳐 있습니다.", _CLOSE),
    ("flow sequence", "yaml-flow", "대괄호 [ ]가 바르게 닫히지 않았습니다.", _CLOSE),
    ("flow mapping", "yaml-flow", "중괄호 { }가 바르게 닫히지 않았습니다.", _QUOTE),
    ("flow node", "yaml-flow", "괄호 안에 빈 자리가 있거나 괄호가 닫히지 않았습니다.", _CLOSE),
    ("quoted scalar", "yaml-quote", "따옴표 안의 글을 읽을 수 없습니다.", _QUOTE),
    ("block scalar", "yaml-quote", "「|」나 「>」로 시작하는 값을 읽을 수 없습니다.", _QUOTE),
    ("cannot start any token", "yaml-quote", "따옴표 없이 이 글자로 시작할 수 없습니다.", _QUOTE),
    ("node content", "yaml-quote", "따옴표 없이 이 글자로 시작할 수 없습니다.", _QUOTE),
    ("a tab", "yaml-tab", "들여쓰기에 탭이 있습니다.", "탭을 지우고 빈칸으로 바꿔 주세요."),
    ("expected ':'", "yaml-colon", "이 줄에 콜론(:)과 빈칸이 없습니다.", "예: title: 가나전자"),
    ("mapping values", "yaml-colon", "이 콜론(:)은 여기에 올 수 없습니다.", _QUOTE),
    ("anchor", "yaml-feature", "「&」로 시작하는 값은 쓸 수 없습니다.", _QUOTE),
    ("alias", "yaml-feature", "「*」로 시작하는 값은 쓸 수 없습니다.", _QUOTE),
    ("tag", "yaml-feature", "「!」로 시작하는 값은 쓸 수 없습니다.", _QUOTE),
    ("block sequence entries", "yaml-indentation", "「- 」가 올 수 없는 자리입니다.", _ALIGN),
    ("expected '-'", "yaml-indentation", "이 줄의 들여쓰기가 목록과 맞지 않습니다.", _ALIGN),
    ("expected key", "yaml-indentation", "이 줄의 들여쓰기가 위의 줄과 맞지 않습니다.", _ALIGN),
    ("document", "yaml-indentation", "이 줄의 들여쓰기가 첫 줄과 맞지 않습니다.", _ALIGN),
)


def error_position(error: YAMLError, source: SourceText) -> tuple[int, int]:
    """Where an error begins and where the parser noticed it, as indices into the text.

    An error without marks counts for the whole file: `check_characters` has taken out what
    libyaml gives no place for.
    """
    noticed = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None)
    last = len(source.text.rstrip())
    index = min(noticed.index, last) if noticed else 0
    return (min(begun.index, last) if begun else index), index


def error_line(error: YAMLError) -> int:
    """The line, from 0, where the parser stopped."""
    mark = getattr(error, "problem_mark", None)
    return mark.line if mark else 0


def explain(error: YAMLError, source: SourceText) -> Problem:
    """The problem for an error that no mend was found for.

    What is open at the end of the file is shown where it was opened.
    """
    begun, noticed = error_position(error, source)
    words = f"{error.context} {error.problem}" if isinstance(error, MarkedYAMLError) else ""
    start = begun if "quoted scalar" in words or "flow sequence" in words else noticed
    if source.text[start : start + 1] == ":":
        return next(check_key(source, start, start + 1, ""))
    end = min(start + 1, len(source.text))
    for part, code, message, hint in _EXPLANATIONS:
        if part in words:
            return source.problem(code, start, end, message, hint)
    message = "이 자리에서 YAML로 읽을 수 없습니다."
    return source.problem("yaml-syntax", start, end, message, _ALIGN)
