"""Words of the article or the file inside a message, with the particle that fits them."""

from __future__ import annotations

from briefing.korean.particle import with_particle


def quoted(words: str, particles: str) -> str:
    """「누리 3」은, 「누리 앱」은: `particles` are the two forms, as in `은/는`."""
    return with_particle(f"「{words}」", particles)
