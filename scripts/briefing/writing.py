"""Several files written together: all of them or none, and never a half-written one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path


class FileExists(Exception):
    """A file stands where one was to be written, and was not to be overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def write_together(files: Mapping[Path, bytes], *, overwrite: bool = False) -> None:
    """Write every file or, where one cannot be written, none; each appears whole at once.

    What stood there before is put back when a later file fails. Raises FileExists where a file
    stands already, unless `overwrite`; OSError where the disk says no.
    """
    if not overwrite:
        for path in files:
            if path.exists() or path.is_symlink():
                raise FileExists(path)
    with _staged(files) as staged:
        done: list[tuple[Path, bytes | None]] = []
        try:
            for path, temporary in staged.items():
                before = path.read_bytes() if overwrite and path.exists() else None
                _put(temporary, path, overwrite=overwrite)
                done.append((path, before))
        except BaseException:
            for path, before in reversed(done):
                _restore(path, before)
            raise


@contextmanager
def _staged(files: Mapping[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """The contents on the disk beside their places, under names that nothing reads.

    A file that is written anew is as open to others as it was.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            staged[path] = temporary
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileNotFoundError):
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        yield staged
    finally:
        for temporary in staged.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _put(temporary: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(path)
        return
    try:
        # Unlike a rename, a link never takes the place of a file that has just come there.
        path.hardlink_to(temporary)
    except FileExistsError:
        raise FileExists(path) from None
    except OSError:  # A disk without links.
        with path.open("xb") as file:
            file.write(temporary.read_bytes())


def _restore(path: Path, before: bytes | None) -> None:
    with suppress(OSError):
        if before is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(before)
