"""`briefing new`: from an article to a seed and a draft, both or neither."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Run

from briefing import writing

ARTICLE = (
    "가나전자, 누리 4 공개\n이보람 예시신문 기자\n입력 2026.04.07 09:30\n\n"
    "가나전자는 지난 6일 대규모 언어모델 '누리 4'를 공개했다. "
    '가나전자 김하늘 연구소장은 "값을 절반으로 낮췄다"고 말했다.\n'
    "누리 앱의 월간 활성 이용자는 지난달 기준 310만 명을 넘어섰다. "
    "회사는 오는 하반기까지 음성 기능을 넣을 계획이다.\n"
)


def draft_of(root: Path) -> str:
    [path] = (root / "briefings").glob("2026-04-*.yaml")
    return path.read_text(encoding="utf-8")


def test_an_article_becomes_a_seed_and_a_draft_in_which_only_todos_are_left(
    run: Run, library_copy: Path
) -> None:
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")

    made = run("new", "article.txt", "--url", "https://news.example/4")

    assert made.exit_code == 0
    seed, draft = made.stdout.split()
    assert (library_copy / seed).read_text(encoding="utf-8") == ARTICLE
    text = (library_copy / draft).read_text(encoding="utf-8")
    for line in (
        "status: draft",
        "  publisher: 예시신문",
        "  published: 2026-04-07",
        "  author: 이보람",
        "  url: https://news.example/4",
        "  - who: 김하늘",
        "    role: 연구소장",
        "    text: 값을 절반으로 낮췄다",
        "  - what: 월간 활성 이용자",
        "    value: 310만 명을 넘어섰다",
        "    when: 2026-03",
        "  - when: 2026-04-06",
        "  - by: 2026-12",
    ):
        assert f"{line}\n" in text
    checked = run("check", draft, "--format", "json")
    assert checked.exit_code == 0
    assert set(re.findall(r'"code": "([^"]+)"', checked.stdout)) == {"todo"}


def test_the_names_that_are_new_are_proposed_with_the_command_that_registers_them(
    run: Run, library_copy: Path
) -> None:
    article = ARTICLE.replace("가나전자 김하늘", "별하소프트(Byeolha Soft) 한빛나")
    run("new", "-", stdin=article.encode())

    proposed = re.findall(r"#   briefing (add .+)", draft_of(library_copy))

    assert 'add company 별하소프트 --alias "Byeolha Soft"' in proposed
    assert "add person 한빛나" in proposed
    assert "about: [TODO 별하소프트]" in draft_of(library_copy)
    assert run("add", "company", "별하소프트", "--alias", "Byeolha Soft").exit_code == 0
    assert run("check", "--fix").exit_code == 0
    assert "about: [별하소프트]" in draft_of(library_copy)


def test_what_the_article_does_not_tell_is_to_be_filled_in_and_never_invented(
    run: Run, library_copy: Path
) -> None:
    article = "가나전자는 지난 6일 '누리 4'를 공개했다. 값은 12만 원이다.\n"
    made = run("new", "-", "--slug", "2026-04-nuri", stdin=article.encode())

    assert made.exit_code == 0
    text = draft_of(library_copy)
    assert "  publisher: TODO" in text
    assert re.search(r"  published: '?TODO", text)
    assert "author:" not in text
    assert "url:" not in text
    assert "when: TODO 지난 6일" in text


def test_a_cp949_article_is_converted(run: Run, library_copy: Path) -> None:
    Path("article.txt").write_bytes(ARTICLE.encode("cp949"))

    made = run("new", "article.txt", "--slug", "2026-04-nuri")

    assert made.exit_code == 0
    assert "CP949(EUC-KR)로 저장된 기사여서 UTF-8로 바꾸어 두었습니다" in made.stderr
    assert (library_copy / "seeds/2026-04-nuri.txt").read_text(encoding="utf-8") == ARTICLE


def test_markdown_loses_its_marks_and_its_front_matter_tells_of_the_source(
    run: Run, library_copy: Path
) -> None:
    text = (
        "---\ntitle: 누리 4 공개\ndate: 2026년 4월 7일\nsource: https://news.example/4\n---\n"
        "## 누리 4 공개\n\n**가나전자**는 [누리 4](https://gana.example)를 6일 공개했다. "
        '김하늘 소장은 "값을 낮췄다"고 말했다.\n'
    )
    Path("article.md").write_text(text, encoding="utf-8")

    made = run("new", "article.md", "--slug", "2026-04-nuri")

    assert made.exit_code == 0
    seed = (library_copy / "seeds/2026-04-nuri.txt").read_text(encoding="utf-8")
    assert "가나전자는 누리 4를 6일 공개했다." in seed
    assert "  published: 2026-04-07\n" in draft_of(library_copy)
    assert "  url: https://news.example/4\n" in draft_of(library_copy)


def test_a_saved_page_tells_its_source_and_what_was_left_out_is_shown(
    run: Run, library_copy: Path
) -> None:
    page = Path(__file__).parents[1] / "korean/data/pages/dev/01-cms.html"

    made = run("new", str(page), "--slug", "2026-04-page")

    assert made.exit_code == 0
    assert "페이지에서 옮기지 않은 글" in made.stderr
    draft = (library_copy / "briefings/2026-04-page.yaml").read_text(encoding="utf-8")
    assert re.search(r"  published: \d{4}-\d\d-\d\d\n", draft)


def test_nothing_that_exists_is_overwritten_without_force(run: Run, library_copy: Path) -> None:
    run("new", "-", "--slug", "2026-04-nuri", stdin=ARTICLE.encode())
    draft = library_copy / "briefings/2026-04-nuri.yaml"
    draft.write_text("손으로 고친 글", encoding="utf-8")
    (library_copy / "seeds/2026-04-nuri.txt").unlink()

    refused = run("new", "-", "--slug", "2026-04-nuri", stdin=ARTICLE.encode())

    assert refused.exit_code == 1
    assert "briefings/2026-04-nuri.yaml 파일이 이미 있어" in refused.stderr
    assert "--force" in refused.stderr
    assert draft.read_text(encoding="utf-8") == "손으로 고친 글"
    assert not (library_copy / "seeds/2026-04-nuri.txt").exists()

    forced = run("new", "-", "--slug", "2026-04-nuri", "--force", stdin=ARTICLE.encode())

    assert forced.exit_code == 0
    assert "status: draft" in draft.read_text(encoding="utf-8")


def test_the_same_article_under_another_name_is_refused(run: Run, library_copy: Path) -> None:
    seed = next((library_copy / "seeds").glob("2026-03-daon*"))

    refused = run("new", "-", "--slug", "2026-04-again", stdin=seed.read_bytes())

    assert refused.exit_code == 1
    assert "같은 기사가 이미 있습니다: seeds/2026-03-daon-open-test.txt" in refused.stderr


def test_a_dry_run_writes_nothing_and_prints_the_draft(run: Run, library_copy: Path) -> None:
    before = sorted(library_copy.rglob("*"))

    shown = run("new", "-", "--dry-run", stdin=ARTICLE.encode())

    assert shown.exit_code == 0
    assert shown.stdout.startswith("# yaml-language-server:")
    assert sorted(library_copy.rglob("*")) == before


def test_a_disk_that_fails_between_the_two_files_leaves_neither(
    run: Run, library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = writing._put

    def fails_at_the_second(temporary: Path, path: Path, *, overwrite: bool) -> None:
        if path.suffix == ".yaml":
            raise OSError(28, "No space left on device", str(path))
        put(temporary, path, overwrite=overwrite)

    monkeypatch.setattr(writing, "_put", fails_at_the_second)
    before = sorted(library_copy.rglob("*"))

    failed = run("new", "-", stdin=ARTICLE.encode())

    assert failed.exit_code == 3
    assert "파일을 쓰지 못했습니다" in failed.stderr
    assert sorted(library_copy.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "그런 파일이 없습니다"),
        (["mkdocs.yml"], ".txt, .md, .html"),
        (["기사.docx"], "본문을 복사해 .txt로"),
        (["https://news.example/1"], "주소는 읽지 않습니다"),
        (["-", "--slug", "Gana_4"], "예: gana-4"),
        (["-", "--published", "내일"], "날짜의 꼴이 아닙니다"),
        (["-", "--url", "news.example"], "http"),
        (["-", "--slug", "Con"], "영문 소문자"),
    ],
)
def test_what_cannot_be_meant_is_told_with_exit_2(
    run: Run, arguments: list[str], words: str
) -> None:
    result = run("new", *arguments, stdin=ARTICLE.encode())

    assert result.exit_code == 2
    assert words in result.stderr
    assert "Error" not in result.stderr
    assert result.stdout == ""


def test_an_article_without_a_word_is_told_with_exit_1(run: Run) -> None:
    result = run("new", "-", stdin=b"\n \n")

    assert result.exit_code == 1
    assert "기사에 글이 없습니다" in result.stderr


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\x00", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1"])
def test_a_document_of_another_program_is_told_as_one(run: Run, data: bytes) -> None:
    result = run("new", "-", stdin=data)

    assert result.exit_code == 1
    assert "Word나 PDF, 한글 문서입니다" in result.stderr


def test_the_head_of_a_draft_names_its_commands_as_they_can_be_typed(
    run: Run, library_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", [".venv/bin/briefing", "new"])

    text = run("new", "-", "--dry-run", stdin=ARTICLE.encode()).stdout

    head = [line for line in text.splitlines() if line.startswith("#")]
    assert '#   .venv/bin/briefing add product "누리 4" --company 가나전자' in head
    assert "briefing check" in text
    assert not any(" briefing " in line for line in head)


def test_a_few_words_are_doubted(run: Run) -> None:
    assert (
        "본문이 14자뿐입니다"
        in run("new", "-", stdin="가나전자가 누리 4를 공개했다.\n".encode()).stderr
    )


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_no_bytes_at_all_end_in_a_traceback(run: Run, data: bytes) -> None:
    assert run("new", "-", "--dry-run", stdin=data).exit_code in (0, 1)


def test_registered_as_the_head_says_a_draft_asks_for_nothing_but_our_own_words(
    run: Run, library_copy: Path
) -> None:
    article = (
        "입력 2026.04.07 09:30\n\n너른전자가 추론칩 '빛샘2'를 오는 9월 출시한다. "
        "'빛샘2'의 가격은 3만 원이다. 너른전자 문소담 대표는 \"값을 더 낮추겠다\"고 말했다.\n"
        "과학기술정보통신부는 지난달 추론 비용을 낮추는 사업에 20억 원을 투입하기로 했다.\n"
    )
    made = run("new", "-", "--publisher", "예시신문", stdin=article.encode())
    commands = re.findall(r"#   briefing (add .+)", draft_of(library_copy))

    assert "briefings/2026-04-neoreun-bitsaem2.yaml" in made.stdout
    assert "add product 빛샘2 --company 너른전자" in commands
    assert "about: [TODO 과학기술정보통신부]\n    themes: [추론 비용]" in draft_of(library_copy)
    for command in commands:
        assert run(*command.split()).exit_code == 0, command
    assert run("check", "--fix").exit_code == 0
    left = re.findall(r"^.*TODO .*$", draft_of(library_copy).split("format: 1")[1], re.M)
    assert [line.split(":")[0].strip(" -") for line in left] == ["title", "text"]
    checked = run("check", "briefings/2026-04-neoreun-bitsaem2.yaml", "--format", "json")
    assert re.findall(r'"code": "([^"]+)"', checked.stdout) == ["todo", "todo"]
