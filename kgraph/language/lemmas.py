"""A word with its tags comes in, its lemma goes out, as UD English writes lemmas."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from kgraph.language.pieces import plain

_DOUBLE_QUOTES = ("''", "``")
_OPEN_CLASSES = frozenset(("NOUN", "VERB", "AUX", "ADJ", "ADV", "PROPN"))
_SHORTEST_SHOUT = 7  # letters: "GINSBURG" is shouted, "UNESCO" is not
_BASE_FEATURES = {"NOUN": ("Number=Sing",), "VERB": ("VerbForm=Inf", "Mood=Imp")}
_PEOPLE = re.compile(r"(?:an|ese|i|im|ist|ite)s?$")  # Americans, Israelis, Muslims, Islamists
_ROMAN = frozenset("IVXLCDM")


@lru_cache(maxsize=200_000)
def lemma(word: str, upos: str, morph: str) -> str:
    """Return the lemma of a word.

    Args:
        word: the word as written.
        upos: its universal part of speech ("VERB").
        morph: its features as UD writes them ("Number=Plur|Person=3"), or "".

    >>> lemma("met", "VERB", "Tense=Past|VerbForm=Fin"), lemma("n’t", "PART", "")
    ('meet', 'not')
    >>> lemma("talks", "NOUN", "Number=Plur"), lemma("Nations", "PROPN", "Number=Plur")
    ('talk', 'Nation')
    """
    form = (plain(word) if word not in _DOUBLE_QUOTES else word) or word
    listed = _listed(form, upos, morph)
    if listed:
        return listed
    if upos == "PUNCT":
        return form
    if upos == "NUM":
        return _number(form)
    if upos in ("X", "SYM"):
        return form
    if upos == "PROPN":
        return _name(form, morph)
    if _is_acronym(form, upos):
        return form[:-1] if "Number=Plur" in morph and form[-1] == "s" else form
    base = _base(form.lower(), upos, morph)
    may_be_name = upos == "ADJ" or (upos == "NOUN" and _PEOPLE.search(form))
    if may_be_name and form.istitle() and not _is_word(base):
        return _as(base, form)  # "American": common words are in the lexicon, names are not
    return base


def _listed(form: str, upos: str, morph: str) -> str | None:
    """Return the lemma of the first row of the table that fits."""
    writing = "Title" if form.istitle() else "UPPER" if form.isupper() else "_"
    for feature, base in _table().get((form.lower(), upos), ()):
        if feature in ("_", writing) or feature in morph:
            return base
    return None


@cache
def _table() -> dict[tuple[str, str], list[tuple[str, str]]]:
    table = resources.files("kgraph.language").joinpath("data/lemmas.tsv")
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            form, upos, feature, base = line.split("\t")
            found.setdefault((form, upos), []).append((feature, base))
    return found


def _number(form: str) -> str:
    if form[:1].isdigit():
        return form.replace(",", "")
    return form if set(form) <= _ROMAN else form.lower()


def _name(form: str, morph: str) -> str:
    """Return a name as it is, in the singular if it is plural, a shouted one in small letters."""
    if len(form) >= _SHORTEST_SHOUT and form.isupper() and form.isalpha():
        form = form.title()
    if "Number=Plur" not in morph or not form.isascii():
        return form
    base = _looked_up(form.lower(), "NOUN")
    return form[: len(base)] if form.lower().startswith(base) else _as(base, form)


def _as(base: str, form: str) -> str:
    return base.upper() if form.isupper() else base[:1].upper() + base[1:]


def _is_acronym(form: str, upos: str) -> bool:
    """Tell whether a common noun is written in capitals of its own: "TV", "NGOs", "L2"."""
    if upos != "NOUN" or len(form) < 2:
        return upos == "NOUN" and form.isupper()
    core = form[:-1] if form[-1] == "s" else form
    return len(core) > 1 and core.isupper() and not _is_word(form.lower())


def _is_word(form: str) -> bool:
    import lemminflect

    return bool(lemminflect.getAllLemmas(form))


def _base(form: str, upos: str, morph: str) -> str:
    """Return the base form; the features may say that the word is in it, the lexicon must agree."""
    if upos == "NOUN" and (form.lstrip("'")[:1].isdigit() or "Number=Ptan" in morph):
        return form
    if upos in ("ADJ", "ADV") and "Degree=Cmp" not in morph and "Degree=Sup" not in morph:
        return form
    if upos not in _OPEN_CLASSES:
        return form
    is_base = any(feature in morph for feature in _BASE_FEATURES.get(upos, ()))
    return form if is_base and _may_be_base(form, upos) else _looked_up(form, upos)


def _may_be_base(form: str, upos: str) -> bool:
    import lemminflect

    found = lemminflect.getAllLemmas(form, upos=upos).get(upos, ())
    return not found or form in found


def _looked_up(form: str, upos: str) -> str:
    import lemminflect

    found = lemminflect.getLemma(form, upos=upos)
    return str(found[0]) if found and found[0] else form
