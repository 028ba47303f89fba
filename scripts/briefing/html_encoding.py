"""The bytes of a saved page → its HTML, in whatever encoding and whatever the page says of it."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# Browsers take every Korean label for the superset of them all.
_KOREAN = frozenset(["euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ms949", "cp949", "uhc"])


def decode_page(data: bytes) -> str:
    """The text of a saved page, whatever it says of its encoding.

    Bytes that are UTF-8 are nothing else, so this is tried before what the page declares. Where no
    encoding fits, the one with the fewest broken characters is taken.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace").removeprefix("\ufeff")
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    name = _codec(declared[1].decode("ascii")) if declared else "cp949"
    names = tuple(dict.fromkeys(("utf-8", name, "cp949")))
    for name in names:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return min((data.decode(name, "replace") for name in names), key=lambda t: t.count("\ufffd"))


def _codec(label: str) -> str:
    """The codec for a declared label; UTF-8 for one that no page can have meant."""
    if label.lower() in _KOREAN:
        return "cp949"
    try:
        codec = codecs.lookup(label)
    except LookupError:
        return "utf-8"
    # A page cannot declare UTF-16 in ASCII, and no such codec as base64 makes text.
    is_text = codec._is_text_encoding and not codec.name.startswith(("utf-16", "utf-32"))
    return codec.name if is_text else "utf-8"
