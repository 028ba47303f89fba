"""A file name given on the command line."""

from __future__ import annotations

import re

import click

from briefing.model import is_slug


def check_slug(given: str) -> str:
    """The same name; BadParameter, with one that may be, where it cannot name a file."""
    if is_slug(given):
        return given
    message = f"「{given}」: 영문 소문자와 숫자, 붙임표(-)로 2~60자이고 연도만은 안 됩니다."
    near = re.sub(r"[^a-z0-9]+", "-", given.lower()).strip("-")[:60]
    hint = f" 예: {near}" if is_slug(near) else ""
    raise click.BadParameter(message + hint, param_hint="--slug")
