"""Rewrites that change nothing a reader could be misled by: no rule may raise anything."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from tests.injection.case import Case, Value, YamlPath
from tests.injection.change import Change, Splice, dotted, put_names, rewrite

from briefing.document import quote_scalar

_LISTS = ("summary", "quotes", "figures", "events", "outlook")
_NAMES = ("about", "themes", "versus")
_STRAIGHT = {'"': ("“", "”"), "'": ("‘", "’")}


def decomposed(case: Case, rng: Random) -> Iterator[Change]:
    """NFD, as a Mac's file names and some editors write Hangul: one value, or the file."""
    for value in _texts(case):
        yield rewrite(case, {value.path: unicodedata.normalize("NFD", value.text)}, "NFD")
    yield _whole(case, unicodedata.normalize("NFD", case.text), "NFD, whole file")


def other_spacing(case: Case, rng: Random) -> Iterator[Change]:
    """A name in another spacing."""
    for item in case.items(*_LISTS):
        for key in _NAMES:
            for value in case.values((item.field, item.index, key)):
                if " " in value.text:
                    yield rewrite(case, {value.path: value.text.replace(" ", "")})


def wider_spacing(case: Case, rng: Random) -> Iterator[Change]:
    """Two spaces, or a no-break space, inside a copied passage."""
    for value in _copied(case):
        words = value.text.split(" ")
        if len(words) > 2:
            at = rng.randrange(1, len(words))
            space = rng.choice(("  ", "\u00a0"))
            text = " ".join(words[:at]) + space + " ".join(words[at:])
            yield rewrite(case, {value.path: text}, f"{dotted(value.path)} {space!r}")


def other_marks(case: Case, rng: Random) -> Iterator[Change]:
    """Curly quotation marks for straight ones, a dash or an ellipsis of another kind."""
    for value in _copied(case):
        text = value.text.replace("...", "…").replace("~", "∼")
        for straight, (opening, closing) in _STRAIGHT.items():
            pieces = text.split(straight)
            if len(pieces) > 1 and len(pieces) % 2:
                text = "".join(
                    piece + (opening if number % 2 == 0 else closing)
                    for number, piece in enumerate(pieces[:-1])
                )
                text += pieces[-1]
        if text != value.text:
            yield rewrite(case, {value.path: text})


def other_number_style(case: Case, rng: Random) -> Iterator[Change]:
    """1억5500만 for 1억 5,500만, in values and in sentences of ours."""
    for value in (*case.every(("figures",), "value"), *case.our_words()):
        bare = re.sub(r"(?<=\d),(?=\d{3})", "", value.text)
        bare = re.sub(r"(?<=[억만조]) (?=\d)", "", bare)
        if bare != value.text:
            yield rewrite(case, {value.path: bare})
        comma = re.sub(r"(?<![\d.,])(\d)(\d{3})(?=[억만\s]?[^\d년.-])(?!년)", r"\1,\2", value.text)
        if comma != value.text:
            yield rewrite(case, {value.path: comma})
        spaced = re.sub(r"(?<=[억만조])(?=명|원|개|달러|톤|건|곳|토큰)", " ", value.text)
        if spaced != value.text:
            yield rewrite(case, {value.path: spaced})


def quoted_scalars(case: Case, rng: Random) -> Iterator[Change]:
    """A value in single or double quotation marks."""
    for value in _texts(case):
        start, end = case.span(value.path)
        if case.text[start] not in "'\"":
            double = '"' + value.text.replace("\\", "\\\\").replace('"', '\\"') + '"'
            single = "'" + value.text.replace("'", "''") + "'"
            written = rng.choice((double, single))
            yield Change((Splice(start, end, written),), f"{dotted(value.path)} quoted")


def block_scalars(case: Case, rng: Random) -> Iterator[Change]:
    """A value as a folded or literal block."""
    for value in _texts(case):
        if isinstance(value.path[-1], int) or len(value.path) != 3:
            continue
        start, end = case.span(value.path)
        line = textwrap.fill(value.text, 46, break_on_hyphens=False, break_long_words=False)
        style = rng.choice((">-", "|-", ">", "plain"))
        text = value.text if style == "|-" else line
        body = textwrap.indent(text, " " * 6)
        if style == "plain":
            if quote_scalar(value.text) != value.text or "\n" not in line:
                continue
            body, style = body.lstrip(), ""
            yield Change((Splice(start, end, body),), f"{dotted(value.path)} plain, wrapped")
            continue
        yield Change((Splice(start, end, f"{style}\n{body}"),), f"{dotted(value.path)} {style}")


def order_of_keys(case: Case, rng: Random) -> Iterator[Change]:
    """The fields of an item in another order."""
    for item in case.items(*_LISTS):
        start, end = case.span((item.field, item.index))
        text = case.text[start:end].rstrip()
        fields = re.split(r"\n {4}(?=\w)", text)
        if len(fields) > 1 and not text.startswith("#"):
            shuffled = fields[:]
            rng.shuffle(shuffled)
            if shuffled != fields:
                new = "\n    ".join(shuffled)
                what = f"{item.field}[{item.index}] reordered"
                yield Change((Splice(start, start + len(text), new),), what)


def order_of_top(case: Case, rng: Random) -> Iterator[Change]:
    """The fields of the file in another order."""
    blocks = re.split(r"(?m)^(?=\w)", case.text)
    head, rest = blocks[0], [b if b.endswith("\n") else f"{b}\n" for b in blocks[1:]]
    for _ in range(3):
        rng.shuffle(rest)
        yield _whole(case, head + "".join(rest), "top reordered")


def order_of_items(case: Case, rng: Random) -> Iterator[Change]:
    """Two neighbouring items change places."""
    for name in _LISTS:
        items = list(case.items(name))
        for item, other in pairwise(items):
            a = _item_text(case, (name, item.index))
            b = _item_text(case, (name, other.index))
            splices = (Splice(a[0], a[1], b[2]), Splice(b[0], b[1], a[2]))
            yield Change(splices, f"{name}[{item.index}] after the next")


def order_of_names(case: Case, rng: Random) -> Iterator[Change]:
    """The names of a list in another order."""
    for item in case.items(*_LISTS):
        for key in ("about", "themes"):
            path = (item.field, item.index, key)
            names = [value.text for value in case.values(path)]
            if len(names) > 1:
                what = f"{dotted(path)} reversed"
                yield Change((put_names(case, path, names[::-1]),), what)


def alias(case: Case, rng: Random) -> Iterator[Change]:
    """Another spelling of a name that its file of the registry has."""
    for item in case.items(*_LISTS):
        for key in (*_NAMES, "said_by", "who"):
            for value in case.values((item.field, item.index, key)):
                name = case.library.registry.find(value.text)
                others = [s for s in name.spellings if s != value.text] if name else []
                if others:
                    yield rewrite(case, {value.path: rng.choice(others)})


def comments(case: Case, rng: Random) -> Iterator[Change]:
    """A comment on a line of its own, or behind a value."""
    for item in case.items(*_LISTS):
        start, _ = case.span((item.field, item.index))
        line = case.text.rindex("\n", 0, start) + 1
        yield Change((Splice(line, line, "  # 확인함: 기사 3행\n"),), "comment above")
        for value in case.values((item.field, item.index, "about")):
            end = case.text.index("\n", case.span(value.path)[1])
            yield Change((Splice(end, end, "  # 확인함"),), "comment behind")
            break


def empty_lists(case: Case, rng: Random) -> Iterator[Change]:
    """Lists that hold nothing, written out."""
    data = case.entry.document.data
    assert isinstance(data, dict)
    end = len(case.text.rstrip("\n"))
    for key in ("corrections", "notes", "see", "was", "reviewed", "quotes", "outlook", "events"):
        if key not in data:
            yield Change((Splice(end, end, f"\n{key}: []"),), f"{key}: []")
    for item in case.items(*_LISTS):
        path = (item.field, item.index)
        stop = case.span(path)[0] + len(case.text[slice(*case.span(path))].rstrip())
        for key in ("about", "themes", "was"):
            if case.at((*path, key)) is None:
                yield Change((Splice(stop, stop, f"\n    {key}: []"),), f"{dotted(path)} {key}: []")


def evidence_as_list(case: Case, rng: Random) -> Iterator[Change]:
    """One passage as a list of one."""
    for item in case.items("summary", "figures", "events", "outlook"):
        path = (item.field, item.index, "evidence")
        if isinstance(case.at(path), str):
            start, end = case.span(path)
            new = f"\n      - {case.text[start:end]}"
            yield Change((Splice(start - 1, end, new),), f"{dotted(path)} as a list")


def longer_evidence(case: Case, rng: Random) -> Iterator[Change]:
    """The whole sentence in place of a part of it."""
    article = case.entry.article
    for item in case.items("summary", "figures", "events", "outlook"):
        values = list(case.values((item.field, item.index, "evidence")))
        for value, evidence in zip(values, item.evidence, strict=True):
            assert evidence.span
            span = article.sentence(evidence.span)
            sentence = article.paragraphs[span.paragraph - 1].text[span.start : span.end].strip()
            if sentence != value.text and len(sentence) < 260:
                yield rewrite(case, {value.path: sentence})


def more_words(case: Case, rng: Random) -> Iterator[Change]:
    """A word of the article more at the end or the start of the evidence."""
    article = case.entry.article
    for item in case.items("summary", "figures", "events", "outlook"):
        values = list(case.values((item.field, item.index, "evidence")))
        for value, evidence in zip(values, item.evidence, strict=True):
            assert evidence.span
            text = article.paragraphs[evidence.span.paragraph - 1].text
            whole = article.sentence(evidence.span)
            before = text[whole.start : evidence.span.start].split(" ")
            behind = text[evidence.span.end : whole.end].rstrip().split(" ")
            if len(behind) > 1 and not behind[0] and _is_plain(behind[1]):
                yield rewrite(case, {value.path: f"{value.text} {behind[1]}"})
            if len(before) > 1 and not before[-1] and _is_plain(before[-2]):
                yield rewrite(case, {value.path: f"{before[-2]} {value.text}"})


def _is_plain(word: str) -> bool:
    """Whether a word is no part of an amount, which may not be cut: 「여섯 달」."""
    return not re.search(r"\d|^(?:한|두|세|네|다섯|여섯|석|넉|약|몇|수)$", word)


def other_line_ends(case: Case, rng: Random) -> Iterator[Change]:
    """Windows' line ends, empty lines at the end, none at all."""
    yield _whole(case, case.text.replace("\n", "\r\n"), "CRLF")
    yield _whole(case, case.text.rstrip("\n"), "no line end at the end")
    yield _whole(case, f"{case.text}\n\n", "empty lines at the end")
    yield _whole(case, re.sub(r"(?m)^(?=quotes|figures|events)", "\n", case.text), "empty lines")


def outdented_lists(case: Case, rng: Random) -> Iterator[Change]:
    """Lists at the column of their key, as YAML allows."""
    lists = {key for key in _LISTS if isinstance(case.at((key,)), list)}
    lines, inside = [], False
    for line in case.text.splitlines(keepends=True):
        if line[:1].isalpha():
            inside = line.split(":")[0] in lists
        lines.append(line[2:] if inside and line.startswith("  ") else line)
    yield _whole(case, "".join(lines), "outdented")


def own_hash(case: Case, rng: Random) -> Iterator[Change]:
    """The right hash of the article."""
    if not case.at(("source", "sha256")):
        end = case.span(("source", "published"))[1]
        line = f'\n  sha256: "{case.entry.article.sha256}"'
        yield Change((Splice(end, end, line),), "sha256")


def fewer_names(case: Case, rng: Random) -> Iterator[Change]:
    """`themes` left out where there is `about`, and the other way round."""
    for item in case.items(*_LISTS):
        path = (item.field, item.index)
        about, themes = case.at((*path, "about")), case.at((*path, "themes"))
        if about and themes:
            key = rng.choice(("about", "themes"))
            yield Change((put_names(case, (*path, key), []),), f"{dotted(path)} without {key}")


def _whole(case: Case, text: str, what: str) -> Change:
    return Change((Splice(0, len(case.text), text),), what)


def _item_text(case: Case, path: YamlPath) -> tuple[int, int, str]:
    start, end = case.span(path)
    text = case.text[start:end].rstrip()
    return start, start + len(text), text


def _copied(case: Case) -> Iterator[Value]:
    yield from case.evidence()
    yield from case.every(("quotes",), "text")


def _texts(case: Case) -> Iterator[Value]:
    yield from case.our_words()
    yield from _copied(case)
    yield from case.every(("figures",), "value")
    yield from case.every(("quotes",), "who")
