"""Files of every format give the same article; what cannot be read says so in one line."""

import io
import json
import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from kgraph.errors import InputError
from kgraph.model import Document
from kgraph.reading import Problem, document_from_text, lines, plan, read, read_source

FIXTURES = Path(__file__).parent.parent / "fixtures" / "reading"
EXPECTED = (FIXTURES / "bridge.expected.txt").read_text(encoding="utf-8").strip()


def documents(*inputs):
    return [item for item in read([str(each) for each in inputs]) if isinstance(item, Document)]


def problems(*inputs):
    return [item for item in read([str(each) for each in inputs]) if isinstance(item, Problem)]


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "name",
    [
        "bridge.txt",
        "bridge.html",
        "bridge.md",
        "bridge.pdf",
        "bridge.docx",
        "lines.txt",
        "wrapped.txt",
        "utf16.txt",
        "cp1252.txt",
        "typography.txt",
    ],
)
def test_every_format_and_encoding_gives_the_same_article(name):
    (document,) = documents(FIXTURES / name)
    assert document.text == EXPECTED
    assert document.title == "Tanaka opens bridge to end town’s long isolation"
    assert document.headline.of(document.text) == document.title
    assert document.dateline.place == "Kalvik, Norway"
    assert document.dateline.agency == "Harbour Wire"


def test_the_same_article_has_the_same_id_wherever_it_lies():
    names = ["bridge.txt", "bridge.pdf", "bridge.docx", "utf16.txt", "typography.txt"]
    assert {document.id for name in names for document in documents(FIXTURES / name)} == {
        "tanaka-opens-bridge-to-end-towns-long-4d6a959d"
    }


@pytest.mark.parametrize("name", ["bridge.txt", "bridge.html", "bridge.md", "bridge.docx"])
def test_the_date_of_publication_is_kept(name):
    assert documents(FIXTURES / name)[0].published.isoformat() == "2024-03-12"


def test_the_source_is_what_the_input_gives_and_never_a_path():
    sources = [documents(FIXTURES / f"bridge.{suffix}")[0].source for suffix in ("html", "md")]
    assert sources == ["Harbour News", "Harbour Wire"]
    assert documents(FIXTURES / "bridge.txt")[0].source is None


def test_text_in_python_is_cleaned_like_a_file():
    raw = (FIXTURES / "bridge.txt").read_text(encoding="utf-8")
    assert document_from_text(raw) == documents(FIXTURES / "bridge.txt")[0]


def test_a_given_id_is_kept():
    assert document_from_text("Putin met Kim.", id="summit").id == "summit"


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b", "Advertisement\n\nShare this article"])
def test_text_without_an_article_is_an_error(text):
    with pytest.raises(InputError):
        document_from_text(text)


# --- JSON Lines


def test_json_lines_give_a_document_a_line_with_what_the_line_says():
    first, second, *_ = documents(FIXTURES / "articles.jsonl")
    assert (first.id, first.source, first.published.isoformat()) == (
        "bridge-1",
        "Harbour News",
        "2024-03-12",
    )
    assert first.text == "Tanaka opens bridge\n\nMayor Ilse Tanaka opened a bridge on Monday."
    assert second.id.startswith("oren-falk-met-karin-wallin-in-oslo-")


def test_broken_lines_are_named_with_their_number_and_the_others_are_read():
    found = [str(item) for item in problems(FIXTURES / "articles.jsonl") if item.fatal]
    numbers = [int(line.split("line ")[1].split(":")[0]) for line in found]
    assert numbers == [5, 6, 7, 8, 9, 11]
    assert len(documents(FIXTURES / "articles.jsonl")) == 4


def test_a_date_that_is_not_complete_is_a_notice():
    (notice,) = [item for item in problems(FIXTURES / "articles.jsonl") if not item.fatal]
    assert "line 4" in notice.where


def test_json_lines_in_utf16_are_read(tmp_path):
    path = write(
        tmp_path / "a.jsonl", '{"text": "Li Na left."}\n{"text": "He met Li."}\n'.encode("utf-16")
    )
    assert [document.text for document in documents(path)] == ["Li Na left.", "He met Li."]


def test_json_lines_are_not_held_in_memory(tmp_path):
    path = write(tmp_path / "a.jsonl", '{"text": "Li Na left."}\n' * 3 + "broken")
    stream = read([str(path)])
    assert next(stream).text == "Li Na left."


# --- format by suffix and content


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        ("bridge.pdf", "bridge.txt", "named as plain text but is PDF; read as PDF"),
        ("bridge.docx", "bridge.pdf", "named as PDF but is DOCX; read as DOCX"),
        ("bridge.html", "bridge.txt", "named as plain text but is HTML; read as HTML"),
        ("bridge.txt", "bridge.html", "named as HTML but is plain text; read as plain text"),
        ("bridge.txt", "bridge.docx", "named as DOCX but is plain text; read as plain text"),
        ("bridge.txt", "bridge.jsonl", "named as JSON Lines but is plain text; read as plain text"),
        ("bridge.txt", "bridge.news", "unknown suffix; read as plain text"),
    ],
)
def test_content_wins_over_a_wrong_suffix_with_a_notice(tmp_path, source, name, said):
    path = write(tmp_path / name, (FIXTURES / source).read_bytes())
    notice, document = read([str(path)])
    assert (notice.what, notice.fatal) == (said, False)
    assert document.text == EXPECTED


@pytest.mark.parametrize("source", ["bridge.html", "bridge.pdf", "bridge.md", "bridge.docx"])
def test_a_file_without_suffix_is_known_by_its_content(tmp_path, source):
    path = write(tmp_path / "bridge", (FIXTURES / source).read_bytes())
    (document,) = read([str(path)])
    assert document.text == EXPECTED


def test_json_lines_under_another_name_are_known(tmp_path):
    path = write(tmp_path / "a.txt", json.dumps({"text": "Li Na left."}))
    assert [document.text for document in documents(path)] == ["Li Na left."]


@pytest.mark.parametrize("source", ["bridge.txt", "bridge.html", "bridge.pdf", "utf16.txt"])
def test_standard_input_is_known_by_its_content(monkeypatch, source):
    class Stdin:
        buffer = io.BytesIO((FIXTURES / source).read_bytes())

    monkeypatch.setattr(sys, "stdin", Stdin)
    (document,) = read(["-"])
    assert document.text == EXPECTED


# --- files, folders, patterns


def test_a_folder_is_read_whole_and_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "a.md", "b/d.txt", ".hidden.txt", ".git/x.txt", "photo.xyz"):
        write(tmp_path / name, f"Li Na left {name.replace('.', ' ')}.")
    names = [item.name for item in plan([str(tmp_path)]) if isinstance(item, Path)]
    assert names == ["a.md", "d.txt", "c.txt"]
    (notice,) = problems(tmp_path)
    assert (notice.what, notice.fatal) == ("passed over, of unknown kind: photo.xyz", False)


def test_a_pattern_stands_for_what_it_matches(tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        write(tmp_path / name, f"Li Na left {name[0]}.")
    assert [document.text for document in documents(tmp_path / "*.txt")] == [
        "Li Na left a.",
        "Li Na left b.",
    ]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path):
    path = write(tmp_path / "news[1].txt", "Li Na left.")
    assert len(documents(path)) == 1


def test_a_file_named_twice_is_read_once(tmp_path):
    path = write(tmp_path / "a.txt", "Li Na left.")
    assert len(documents(path, tmp_path, tmp_path / "*.txt")) == 1


def test_a_plan_gives_the_same_as_reading_at_once():
    inputs = [str(FIXTURES)]
    assert [item for source in plan(inputs) for item in read_source(source)] == list(read(inputs))


def test_an_error_in_one_input_does_not_stop_the_others(tmp_path):
    broken = write(tmp_path / "a.txt", b"")
    assert len(documents(broken, tmp_path / "missing.txt", FIXTURES / "bridge.txt")) == 1


# --- bad input: one clear line


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.txt", "the file is empty"),
        (b" \n\r\n\t", "a.md", "the file is empty"),
        (b"\xef\xbb\xbf", "a.txt", "the file is empty"),
        (b"", "a.pdf", "the file is empty"),
        (b"", "a.jsonl", "the file is empty"),
        (b"Putin\x00met Kim", "a.txt", "NUL bytes: binary data, not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.txt", "a PNG image, not text"),
        (b"\x7fELF\x02\x01\x01\x00", "a", "a program, not text"),
        (bytes(range(1, 32)) * 50, "a.txt", "binary data, not text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", "an old Office file; save it as .docx"),
        (b"{\\rtf1 Hello}", "a.txt", "an RTF file; save it as .docx or .txt"),
        (b"PK\x03\x04 a.txt", "a.docx", "a ZIP archive; unpack it first"),
        (b"\x1f\x8b\x08", "a.txt", "compressed with gzip; unpack it first"),
        (b"Advertisement\n\nShare this article", "a.txt", "nothing but page furniture, no article"),
        (b"<html><body></body></html>", "a.html", "no article found in the page"),
        (b'["Li Na left."]', "a.jsonl", "not a JSON object"),
        (b"%PDF-1.4 garbage", "a.pdf", "a damaged PDF"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(tmp_path, content, name, said):
    (problem,) = read([str(write(tmp_path / name, content))])
    assert problem.fatal
    assert said in problem.what
    assert "\n" not in str(problem)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("menu.html", "no article found in the page"),
        ("locked.pdf", "the PDF is encrypted; save a copy without a password"),
        ("scan.pdf", "the PDF has no text layer"),
        ("damaged.pdf", "a damaged PDF"),
        ("damaged.docx", "a damaged DOCX file"),
    ],
)
def test_damaged_and_locked_files_say_so(name, said, capfd):
    (problem,) = read([str(FIXTURES / name)])
    assert problem.fatal
    assert said in problem.what
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_is_named(tmp_path):
    (problem,) = read([str(tmp_path / "missing.txt")])
    assert str(problem) == f"{tmp_path / 'missing.txt'}: no such file or folder"


def test_a_pattern_without_match_is_named():
    (problem,) = read(["no-such-folder/*.txt"])
    assert str(problem) == "no-such-folder/*.txt: no file matches the pattern"


def test_a_folder_without_readable_files_is_named(tmp_path):
    (problem,) = read([str(tmp_path)])
    assert problem.what == "no readable files in the folder"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    path = write(tmp_path / "a.txt", "Li Na left.")
    path.chmod(0)
    (problem,) = read([str(path)])
    path.chmod(stat.S_IRWXU)
    assert problem.what == "permission denied"


def test_a_link_that_leads_nowhere_is_named(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "missing")
    (problem,) = read([str(tmp_path / "a.txt")])
    assert problem.what == "no such file or directory"


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(260):
                part.write(b" " * 1_000_000)
    (problem,) = read([str(path)])
    assert "unpacks to more than" in problem.what


@pytest.mark.parametrize(
    "content",
    [
        b"Putin met Kim in Vladivostok. " * 300_000,
        b"(" * 3_000_000,
        b"A" * 3_000_000,
        b"\n \n" * 1_000_000 + b"Putin met Kim.",
        "“Photo: ".encode() * 300_000,
    ],
    ids=["sentences", "brackets", "letters", "blanks", "credits"],
)
def test_large_and_strange_text_is_read_to_its_end(tmp_path, content):
    assert len(documents(write(tmp_path / "a.txt", content))) == 1


@pytest.mark.parametrize(
    "content", [b"*a " * 30_000, b"[a" * 50_000, b"_a" * 50_000, b"<!--" * 20_000]
)
def test_strange_markdown_is_read_to_its_end(tmp_path, content):
    [document] = documents(write(tmp_path / "a.md", content + b"\n\nPutin met Kim."))
    assert document.text.endswith("Putin met Kim.")


# --- lines


def test_lines_are_given_as_they_are_written(tmp_path):
    path = write(
        tmp_path / "a.txt", b"\xef\xbb\xbfPutin  met Kim .\r\n\r\nThey left\xe2\x80\xa8now .\n"
    )
    assert list(lines(path)) == ["Putin  met Kim .", "", "They left\u2028now ."]


def test_lines_of_a_missing_file_are_an_error():
    with pytest.raises(InputError, match=r"missing\.txt: no such file"):
        list(lines("missing.txt"))
