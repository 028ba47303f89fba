"""`briefing write`: the whole site on disk or nothing, and nothing over what is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.written_site import MARKER, Refusal, site_url, write_site

CONFIG = """\
site_name: 지어낸 브리핑
site_url: !ENV [BRIEFING_TEST_URL, "https://briefing.example/x/"]
docs_dir: docs
theme:
  name: material
  custom_dir: look
plugins:
  - search:
      lang: ko
  - briefing
hooks: [hook.py]
extra:
  on: !ENV [CI, false]
"""


@pytest.fixture
def root(library_copy: Path) -> Path:
    (library_copy / "docs").mkdir()
    (library_copy / "docs/about.md").write_text("# 소개\n", encoding="utf-8")
    (library_copy / "look").mkdir()
    (library_copy / "look/main.html").write_text('{% extends "base.html" %}\n', encoding="utf-8")
    (library_copy / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return library_copy


def run(root: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(briefing, ["--root", str(root), "write", *arguments])
    return result.exit_code, result.output


def tree(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_pages_data_and_what_is_copied_stand_beside_a_plain_mkdocs_yml(
    root: Path, tmp_path: Path
) -> None:
    code, output = run(root, str(tmp_path / "out"))

    assert code == 0, output
    out = tree(tmp_path / "out")
    assert out["docs/about.md"] == "# 소개\n".encode()
    assert out["theme/main.html"] == b'{% extends "base.html" %}\n'
    assert {"docs/index.md", "docs/briefings/2026-03-gana-nuri-3/index.md"} <= set(out)
    assert {"docs/data/figures.csv", "docs/schema/figures.schema.json"} <= set(out)
    settings = out["mkdocs.yml"].decode()
    assert "!ENV [CI, false]" in settings
    plain = yaml.safe_load(settings.replace("!ENV", ""))
    assert plain["plugins"] == [{"search": {"lang": "ko"}}]
    assert plain["theme"] == {"name": "material", "custom_dir": "theme"}
    assert "hooks" not in plain


def test_writing_again_replaces_what_we_wrote_and_only_that(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(root, str(out))
    (out / "site").mkdir()
    (out / "site/index.html").write_text("built", encoding="utf-8")
    gone = root / "briefings/2026-02-raon-n2.yaml"
    gone.unlink()
    (root / "seeds/2026-02-raon-n2.txt").unlink()
    other = root / "briefings/2026-03-gana-nuri-3.yaml"
    kept = other.read_text("utf-8")
    other.write_text(kept.replace("가나전자, 누리 3 공개", "가나전자, 누리 3를 공개", 1), "utf-8")

    code, output = run(root, str(out))

    assert code == 0, output
    assert not (out / "docs/briefings/2026-02-raon-n2").exists()
    page = (out / "docs/briefings/2026-03-gana-nuri-3/index.md").read_text("utf-8")
    assert "누리 3를 공개" in page
    assert (out / "site/index.html").read_text("utf-8") == "built"
    assert not list(out.glob(".briefing-*"))


def test_a_folder_with_anything_else_in_it_is_left_alone(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "diary.txt").write_text("mine", encoding="utf-8")

    code, output = run(root, str(out))

    assert code == 2
    assert "이 명령이 쓰지 않은 것이 있습니다: diary.txt" in output
    assert "→ 빈 폴더를 적거나" in output
    assert tree(out) == {"diary.txt": b"mine"}


@pytest.mark.parametrize("path", ["docs/mine.md", "docs/about.md", "theme/mine.css"])
def test_what_was_added_or_changed_by_hand_is_not_overwritten(
    path: str, root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(root, str(out))
    (out / path).write_text("by hand", encoding="utf-8")
    before = tree(out)

    code, output = run(root, str(out))

    assert code == 2
    assert path in output
    assert tree(out) == before


def test_nothing_is_written_while_there_is_a_mistake(root: Path, tmp_path: Path) -> None:
    path = root / "briefings/2026-03-gana-nuri-3.yaml"
    path.write_text(path.read_text("utf-8").replace("5분의 1로", "4분의 1로"), "utf-8")

    code, output = run(root, str(tmp_path / "out"))

    assert code == 1
    assert "quote-in-article" in output
    assert "아무것도 쓰지 않았습니다" in output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("folder", [".", "..", "docs", "docs/out"])
def test_the_project_itself_is_no_place_to_write_to(folder: str, root: Path) -> None:
    before = tree(root)
    code, output = run(root, str(root / folder))
    assert code == 2, output
    assert tree(root) == before


def test_a_failure_half_way_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_site(out, {"mkdocs.yml": b"old", "docs/index.md": b"old", "theme/main.html": b"old"})
    before = tree(out)
    rename = Path.rename

    def broken(self: Path, target: Path) -> Path:
        if self.name == "theme" and ".briefing-new" in self.parts:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", broken)
    with pytest.raises(OSError, match="No space"):
        write_site(out, {"mkdocs.yml": b"new", "docs/index.md": b"new", "theme/main.html": b"new"})

    assert tree(out) == before


def test_a_damaged_marker_makes_the_folder_foreign(tmp_path: Path) -> None:
    write_site(tmp_path / "out", {"mkdocs.yml": b"x"})
    (tmp_path / "out" / MARKER).write_text("{", encoding="utf-8")
    with pytest.raises(Refusal):
        write_site(tmp_path / "out", {"mkdocs.yml": b"y"})


def test_the_site_url_is_read_as_mkdocs_reads_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFING_TEST_URL", raising=False)
    assert site_url(root) == "https://briefing.example/x/"
    monkeypatch.setenv("BRIEFING_TEST_URL", "https://other.example/")
    assert site_url(root) == "https://other.example/"
    (root / "mkdocs.yml").write_text("site_name: ㄱ\n", encoding="utf-8")
    assert site_url(root) is None
