"""A link into the article itself that shows the reader the very words: a text fragment."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

# Longer words are named by how they begin and how they end: a browser finds what lies between.
LONGEST, ENDS = 60, 4


def link_to_words(url: str, passages: Iterable[str]) -> str:
    """The article's address with `#:~:text=`, which scrolls to the words and marks them.

    A browser that knows no text fragments opens the article at its top.
    """
    joint = ":~:" if "#" in url else "#:~:"
    return url + joint + "&".join(f"text={_range(words)}" for words in passages)


def _range(words: str) -> str:
    parts = words.split()
    if len(words) <= LONGEST or len(parts) < 2 * ENDS:
        return _encode(" ".join(parts))
    return f"{_encode(' '.join(parts[:ENDS]))},{_encode(' '.join(parts[-ENDS:]))}"


def _encode(words: str) -> str:
    """Everything but letters and digits: `-`, `,` and `&` would be read as marks of the form."""
    return quote(words, safe="").replace("-", "%2D")
