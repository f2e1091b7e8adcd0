"""A text comes in, the language it is written in and how sure that is go out."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources

UNKNOWN = "und"
"""What a text is in when nothing tells: ISO 639-2's code for "undetermined"."""

_ENOUGH_LETTERS = 20_000
_USUAL_SHARE = 0.2  # running text has at least this share of function words
_ENOUGH_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u052f]")),
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
# Letters that tell apart languages of one script, and the share of its letters that is enough.
_WITHIN_SCRIPT = (
    ("ru", "uk", re.compile("[іїєґІЇЄҐ]"), 0.02),
    ("ar", "ur", re.compile("[ٹڈڑںےھ]"), 0.02),
    ("ar", "fa", re.compile("[پچژگی]"), 0.02),
    ("zh", "ja", re.compile("[\u3040-\u30ff]"), 0.05),
)


def language_of(text: str) -> tuple[str, float]:
    """Tell which language a text is in, by its script and its function words.

    Args:
        text: running text; the first 20,000 characters are enough.

    Returns:
        The ISO 639-1 code and a confidence between 0 and 1; `("und", 0.0)` where nothing tells,
        as in a name, a number or a very short headline.

    >>> language_of("The president said that he would meet the prime minister in April.")[0]
    'en'
    >>> language_of("Le président a dit qu'il rencontrera le premier ministre en avril.")[0]
    'fr'
    >>> language_of("2014")
    ('und', 0.0)
    """
    sample = text[:_ENOUGH_LETTERS]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return UNKNOWN, 0.0
    return _by_script(sample, letters) or _by_words(sample.casefold())


def _by_script(sample: str, letters: int) -> tuple[str, float] | None:
    """Return the language of the script that most letters belong to, unless that is Latin."""
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS}
    code = max(counts, key=counts.__getitem__)
    foreign = counts[code]
    if code in ("ja", "zh"):
        code, foreign = "zh", counts["ja"] + counts["zh"]
    if foreign * 2 < letters:
        return None
    for family, member, pattern, share in _WITHIN_SCRIPT:
        if code == family and len(pattern.findall(sample)) >= share * foreign:
            return member, min(1.0, foreign / letters)
    return code, min(1.0, foreign / letters)


def _by_words(sample: str) -> tuple[str, float]:
    """Return the language with most function words; the lead over the next makes it sure."""
    languages = _function_words()
    words = _WORD.findall(sample)
    hits = Counter(code for word in words for code in languages.get(word, ()))
    ranked = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0] != "en", hit[0]))
    if not ranked:
        return UNKNOWN, 0.0
    (code, best), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
    share = min(1.0, best / len(words) / _USUAL_SHARE) * min(1.0, len(words) / _ENOUGH_WORDS)
    return code, round(share * best / (best + second), 3)


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Return the languages that each function word belongs to."""
    table = resources.files("kgraph.language").joinpath("data/function-words.tsv")
    found: dict[str, list[str]] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, words = line.split("\t")
        for word in set(words.split()) - {"o", "e"}:
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}
