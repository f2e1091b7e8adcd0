"""Each corpus's own entity types come in, the tags that they allow in ours go out.

A tag is `B-`/`I-` plus one or more of our types joined by `/` (any of them would be right),
`O` (no name), `any` (a name of any type), `?` (not known) or `?TYPE` (no name, or that type).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.documents import Sentence

TYPES = ("PERSON", "PLACE", "ORGANIZATION", "EVENT", "WORK", "PRODUCT", "GROUP", "DATE")
_MISC = "EVENT/WORK/PRODUCT/GROUP"
_SIMPLE = {
    "PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANIZATION", "MISC": _MISC, "TIME": "DATE",
    "Person": "PERSON", "Location": "PLACE", "Organisation": "ORGANIZATION",
    "Nationality": "GROUP", "Temporal": "DATE",
}  # fmt: skip
_DEMONYM = re.compile(
    r"(American|African|German|Mexican|Afghan|Roman|Catalan|Texan|Tuscan|European|Korean|Chilean"
    r"|[A-Z]\w+(ian|ean|ish|ese)|French|Dutch|Swiss|Greek|Czech|Iraqi|Israeli|Thai|Welsh|Pakistani"
    r"|Bangladeshi|Kuwaiti|Saudi|Yemeni|Omani|Qatari|Emirati|Somali|Uzbek|Kazakh|Kyrgyz|Tajik"
    r"|Turkmen|Azeri|Nepali|Filipino|Philippine|Icelandic|Slovak|Serb|Croat|Slovene|Pole|Dane"
    r"|Swede|Finn|Turk|Briton|Spaniard|Kurd|Arab|Jew|Malay|Lao|Hindu|Muslim|Christian|Buddhist"
    r"|Sikh|Jewish|Islamic|Arabic|Hispanic|Slavic|Nordic|Celtic|Iraki|Maltese|Basque|Cypriot"
    r"|(Venezuel|Angol|Keny|Ugand|Rwand|Morocc|Guatemal|Salvador|Ric|Dominic|Jamaic|Hondur|Zamb|Samo"
    r"|Chechny|Californi|Tuvalu|Namibi|Burkin|Malagas|Mozambic|Alask|Chic|Andorr|Tong|Fij)an"
    r"|Soviet|New Yorker|Londoner|Parisian|Icelander|Netherlander|Scot|Scottish|Irishm[ae]n|Viking"
    r"|Latino|Asian|Manx|Cornish|Flemish|Cuban|Argentine|Kosovar|Uyghur|Tibetan|Tatar)s?"
)
_NOT_DEMONYM = {
    "Parish",
    "Caribbean",
    "Mediterranean",
    "Aegean",
    "Cassian",
    "Ocean",
    "Heian",
    "Philippines",
    "Laos",
    "Cortese",
    "Nickelodean",
}
_FAITHS = re.compile(
    r"(Catholic|Christian|Protestant|Jew|Muslim|Sunni|Shia|Shiite)s?|Jewish|Islamic"
)
_BEFORE_DEMONYM = re.compile(
    r"(North|South|East|West|New|Latin|Sri|Saudi|Costa|Puerto|Hong|Central|Southeast|Northern"
    r"|Southern|Eastern|Western|African|Native|Sierra|Papua|Bosnian|Anglo|Equatorial|Trinidadian)"
)
_EVENTS = re.compile(
    r"\b(War|Wars|Battle|Olympics?|Championships?|Cup|Festival|Games|Uprising|Revolution|Election"
    r"|Competition|Conference|Summit|Siege|Campaign|Crusade|Massacre|Open|Grand Prix|Tour|Marathon"
    r"|Treaty of|Congress of|Restoration|Holocaust|Derby|Tournament|Eurovision|Convention|Riots?)\b"
)
_ROLES = {
    "P175": ("h", "WORK"), "P50": ("h", "WORK"), "P57": ("h", "WORK"), "P58": ("h", "WORK"),
    "P86": ("h", "WORK"), "P161": ("h", "WORK"), "P162": ("h", "WORK"), "P264": ("h", "WORK"),
    "P577": ("h", "WORK"), "P170": ("h", "WORK"), "P449": ("h", "WORK"), "P272": ("h", "WORK"),
    "P674": ("h", "WORK"), "P1441": ("t", "WORK"), "P800": ("t", "WORK"), "P585": ("h", "EVENT"),
    "P710": ("h", "EVENT"), "P607": ("t", "EVENT"), "P1344": ("t", "EVENT"),
    "P176": ("h", "PRODUCT"), "P364": ("h", "WORK"),
}  # fmt: skip


def is_demonym(name: str) -> bool:
    """Return whether `name` looks like a nationality, people or religion.

    >>> [is_demonym(name) for name in ("German", "North Korean", "Kuwait", "Parish")]
    [True, True, False, False]
    """
    *before, word = name.replace("-", " ").split() or [""]
    known = bool(_DEMONYM.fullmatch(word) or _FAITHS.fullmatch(word)) and word not in _NOT_DEMONYM
    return known and all(_BEFORE_DEMONYM.fullmatch(part) for part in before)


def entity_choices(tag: str) -> str:
    """Return our tag for a tag of wikigold, Universal NER or re3d."""
    if tag in ("O", "-"):
        return "O"
    kind = _SIMPLE.get(tag[2:])
    return f"{tag[:2]}{kind}" if kind else "O"


def sharpen(words: list[str], tags: list[str]) -> list[str]:
    """Return `tags` with the type of those undecided names that are nationalities."""
    out = list(tags)
    for start, tag in enumerate(tags):
        if tag == "B-" + _MISC:
            end = start + 1
            while end < len(tags) and tags[end] == "I-" + _MISC:
                end += 1
            if is_demonym(" ".join(words[start:end])):
                out[start:end] = ["B-GROUP"] + ["I-GROUP"] * (end - start - 1)
    return out


def redocred_choices(entry: dict) -> list[str]:
    """Return the type (or types, joined by `/`) of each of a Re-DocRED document's entities.

    A nationality adjective's type is a matter of the single mention: see `mention_choice`.
    """
    votes: dict[int, str] = {}
    for fact in entry["labels"]:
        if fact["r"] in _ROLES:
            end, kind = _ROLES[fact["r"]]
            votes.setdefault(fact[end], kind)
    return [
        _redocred_type(vertex, votes.get(number))
        for number, vertex in enumerate(entry["vertexSet"])
    ]


def _redocred_type(vertex: list[dict], vote: str | None) -> str:
    kind, name = vertex[0]["type"], vertex[0]["name"]
    if kind == "NUM":
        return "O"
    if kind != "MISC":
        return _SIMPLE[kind]
    if _EVENTS.search(name):
        return "EVENT"
    if is_demonym(name):
        return "GROUP"
    return vote or _MISC


def mention_choice(kind: str, name: str) -> str:
    """Return the type of one mention `name` of a Re-DocRED entity of type `kind`."""
    nation = kind == "PLACE" and is_demonym(name)
    faith = kind == "ORGANIZATION" and _FAITHS.fullmatch(name)
    return "GROUP" if nation or faith else kind


def allowed(tag: str, corpus: str, word: str) -> list[str]:
    """Return every one of our tags that `tag` leaves open for `word` in `corpus`."""
    if tag == "?":
        return []
    if tag == "any":
        return [f"{edge}-{kind}" for kind in TYPES for edge in "BI"]
    if tag.startswith("?"):
        kinds = tag[1:].split("/")
        return ["O", *(f"{edge}-{kind}" for kind in kinds for edge in "BI")]
    if tag != "O":
        return [f"{tag[0]}-{kind}" for kind in tag[2:].split("/")]
    return ["O", *_unmarked(corpus, word)]


def _unmarked(corpus: str, word: str) -> list[str]:
    """Return what `corpus` leaves without a tag although it is a name to us."""
    if corpus == "wikigold":
        return ["B-DATE", "I-DATE"]
    if corpus == "uner":
        capital = word[:1].isupper()
        kinds = ("EVENT", "WORK", "PRODUCT", "GROUP", "DATE") if capital else ("DATE",)
        return [f"{edge}-{kind}" for kind in kinds for edge in "BI"]
    return []


_GUM = {
    "person": "PERSON", "place": "PLACE", "organization": "ORGANIZATION", "event": "EVENT",
    "object": "PRODUCT/WORK", "abstract": "WORK/EVENT/GROUP/PRODUCT", "time": "DATE",
}  # fmt: skip
_LINKS = frozenset(
    ("of", "the", "and", "for", "de", "in", "'s", "-", "&", "du", "la", "van", "von", "al", "on")
)
_CALENDAR = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[12]\d{3}s?)"
)


TITLES = (
    "President", "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "Professor", "Prof.",
    "General", "Gen.", "Senator", "Sen.", "Judge", "Justice", "Mayor", "Chairman", "Chief",
    "Congressman", "Congresswoman", "Speaker", "Sir", "Lord", "Lady", "Madam", "Secretary",
    "Governor", "Gov.", "Captain", "Capt.", "Colonel", "Col.", "Major", "Sergeant", "Sgt.", "Lt.",
    "Rev.", "Reverend", "Representative", "Rep.", "Ambassador", "Director", "Officer", "Detective",
    "Doctor", "Mlle.", "Sheikh", "Chancellor", "Foreign Minister", "Prime Minister",
    "Vice President", "Secretary-General", "Defence Secretary", "Attorney General",
)  # fmt: skip
_TITLE_WORDS = {word for title in TITLES for word in title.split()} | {"Chair", "Members"}


def is_title(word: str) -> bool:
    """Return whether `word` is a title that stands before names and is no part of them."""
    return word in _TITLE_WORDS


def gum_names(sentences: list[Sentence], spans: list[tuple[int, int, str, str, int]]) -> None:
    """Write each sentence's names from GUM's spans (start, end, type, Wikipedia title, head)."""
    words = [word for sentence in sentences for word in sentence.words]
    upos = [tag for sentence in sentences for tag in sentence.upos or []]
    tags = [_background(word, pos) for word, pos in zip(words, upos, strict=True)]
    for start, end, kind, identity, head in sorted(spans, key=lambda s: s[0] - s[1]):
        found = _GUM.get(kind)
        name = _name_part(words, upos, start, end, head)
        if kind == "time":
            _mark_time(tags, words, start, end)
        elif found and name and (identity or kind in ("person", "place", "organization")):
            _mark_name(tags, words, name, found)
    offset = 0
    for sentence in sentences:
        sentence.names = tags[offset : offset + len(sentence.words)]
        offset += len(sentence.words)


def _mark_name(tags: list[str], words: list[str], name: tuple[int, int], found: str) -> None:
    first, last = name
    while found == "PERSON" and first < last and is_title(words[first]):
        first += 1
    if first == last or any(tag.startswith(("B-", "I-")) for tag in tags[first:last]):
        return
    if last - first == 1 and is_demonym(words[first]):
        found = "GROUP"
    tags[first:last] = ["B-" + found] + ["I-" + found] * (last - first - 1)


def _background(word: str, pos: str) -> str:
    if pos == "PROPN":
        return "O" if is_title(word) else "?"
    if word[:1].isupper() and is_demonym(word):
        return "?GROUP"
    if _CALENDAR.fullmatch(word):
        return "?DATE"
    return "?" if word[:1].isupper() and pos in ("ADJ", "NOUN") else "O"


def _name_part(
    words: list[str], upos: list[str], start: int, end: int, head: int
) -> tuple[int, int] | None:
    """Return the capitalised run of words around `head`, if there is a proper noun in it."""
    if not (words[head][:1].isupper() or words[head][:1].isdigit()):
        return None
    first = last = head
    while first > start and words[first - 1] != "'s" and _inside_name(words, first - 1):
        first -= 1
    while last < end and (_inside_name(words, last) or words[last] == "."):
        last += 1
    while last > head + 1 and words[last - 1] in _LINKS:
        last -= 1
    while first < head and (words[first] in _LINKS or upos[first] in ("DET", "PRON")):
        first += 1
    run = range(first, last)
    return (first, last) if any(upos[w] == "PROPN" for w in run) and last - first <= 10 else None


def _inside_name(words: list[str], at: int) -> bool:
    return words[at][:1].isupper() or words[at][:1].isdigit() or words[at] in _LINKS


def _mark_time(tags: list[str], words: list[str], start: int, end: int) -> None:
    if any(tag.startswith(("B-", "I-")) for tag in tags[start:end]):
        return
    tags[start:end] = ["?DATE"] * (end - start)
    run = [w for w in range(start, end) if _CALENDAR.fullmatch(words[w]) or words[w].isdigit()]
    if any(_CALENDAR.fullmatch(words[w]) for w in run) and run[-1] - run[0] < 6:
        first, last = run[0], run[-1] + 1
        tags[first:last] = ["B-DATE"] + ["I-DATE"] * (last - first - 1)
