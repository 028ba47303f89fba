"""What the terminal shows: whether in colour, and text wrapped by the cells it takes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from briefing.frame import display_width

_CELLS = 80
_COMMAND = re.compile(r"(?<![\w/\\.-])briefing (?=[a-z])")


def use_colour() -> bool:
    """Whether what goes to standard output may be coloured: a terminal, and no NO_COLOR."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def program() -> str:
    """How this program can be called here: by its path where PATH has none of the name."""
    called = Path(sys.argv[0])
    if called.stem != "briefing" or str(called.absolute().parent) in os.get_exec_path():
        return "briefing"
    try:
        return os.path.relpath(called)
    except ValueError:  # on another drive
        return str(called)


def runnable(text: str) -> str:
    """A text with each `briefing …` in it as it can be typed here."""
    return _COMMAND.sub(lambda _: f"{program()} ", text)


def wrapped(head: str, text: str, cells: int = _CELLS) -> Iterator[str]:
    """A text behind `head`, in lines of at most 80 cells, broken between words.

    A syllable takes two cells, so Python's own wrapping would run over the edge.
    """
    indentation = " " * display_width(head)
    line = head
    for word in text.split():
        is_first = line in (head, indentation)
        candidate = f"{line}{word}" if is_first else f"{line} {word}"
        if display_width(candidate) > cells and not is_first:
            yield line.rstrip()
            candidate = f"{indentation}{word}"
        line = candidate
    yield line.rstrip()
