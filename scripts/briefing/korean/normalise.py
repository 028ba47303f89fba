"""Text brought to one form for comparing, with the way back to every original character."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SINGLE_QUOTES = "‘’‚‛＇`´′"
_DOUBLE_QUOTES = "“”„‟＂〝〞″«»"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_TILDES = "\u223c\u301c\uff5e\u02dc\u223d"
_MIDDLE_DOTS = "\u30fb\uff65\u2022\u2027\u2219\u22c5\u318d\u119e"
# White space that `\s` knows is folded; these take no room at all and are dropped.
ZERO_WIDTH = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_TILDES, "~"),
        **dict.fromkeys(_MIDDLE_DOTS, "·"),
        **dict.fromkeys("⋯‥", "…"),
        **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0", " "),
        **dict.fromkeys("\u1680\u2028\u2029\u202f\u205f\u3000", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    }
)
_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]+")
# After the one-for-one folding: what several characters may stand for.
_RUN = re.compile(r" {2,}|-{2,}|…[….]+|\.{2,}[….]*")
_MOVES = re.compile(rf"{_RUN.pattern}|[{ZERO_WIDTH}]")
_FOLDED = {" ": " ", "-": "-", "…": "…", ".": "…"}


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in the form in which passages are compared.

    `offsets[i]` is where the character `text[i]` begins in the raw text, in code points; there is
    one more, the raw length. So `raw[offsets[i]:offsets[j]]` is what `text[i:j]` was made of.
    """

    text: str
    offsets: Sequence[int]


def normalise(text: str) -> Normalised:
    """Fold what is no difference between a passage and its copy; case and words stay.

    Unicode NFC; white space of any kind and number becomes one space, zero-width characters go;
    quotation marks, dashes, tildes, ellipses (… ... ⋯) and middle dots get one form each. Points
    and commas stay, for inside numbers they are meaning: 1.5 is not 15.
    """
    folded = text.translate(_ONE_FOR_ONE)
    # True of nearly every paragraph: then nothing moves, and no offset needs to be kept.
    if unicodedata.is_normalized("NFC", folded) and not _MOVES.search(folded):
        return Normalised(folded, range(len(text) + 1))
    pieces: list[str] = []
    offsets = array("I")
    for piece, start in _composed(folded):
        pieces.append(piece)
        offsets.extend([start] * len(piece))
    offsets.append(len(text))
    # Once more: NFC makes a plain grave accent of the Greek one, which is a quotation mark here.
    return _fold_runs("".join(pieces).translate(_ONE_FOR_ONE), offsets)


def _composed(text: str) -> Iterator[tuple[str, int]]:
    """The text in NFC without zero-width characters, in pieces that composition does not cross."""
    piece, start = "", 0
    for index, character in enumerate(text):
        if _ZERO_WIDTH.match(character):
            continue
        if not piece:
            piece, start = character, index
        elif _composes(piece, character):
            piece += character
        else:
            yield unicodedata.normalize("NFC", piece), start
            piece, start = character, index
    if piece:
        yield unicodedata.normalize("NFC", piece), start


def _composes(piece: str, character: str) -> bool:
    """Whether a character joins what stands before it: an accent, a syllable's vowel or final."""
    if character < "\u0300":
        return False
    if unicodedata.combining(character):
        return True
    if "가" <= character <= "힣" or "一" <= character <= "鿿":
        return False
    both = unicodedata.normalize("NFC", piece + character)
    return both != unicodedata.normalize("NFC", piece) + unicodedata.normalize("NFC", character)


def _fold_runs(text: str, offsets: array[int]) -> Normalised:
    pieces: list[str] = []
    kept = array("I")
    end = 0
    for run in _RUN.finditer(text):
        pieces += (text[end : run.start()], _FOLDED[run[0][0]])
        kept.extend(offsets[end : run.start() + 1])
        end = run.end()
    pieces.append(text[end:])
    kept.extend(offsets[end:])
    return Normalised("".join(pieces), kept)
