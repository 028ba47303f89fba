"""Mends that are safe to make without asking: what changes, file by file, and why."""

from briefing.mending.mender import Mending, find_mends

__all__ = ["Mending", "find_mends"]
