"""An annotated Doc comes in, the mentions of its people, places and things go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kgraph.extraction.candidates import Candidate, find_candidates
from kgraph.extraction.doc import Doc, Token
from kgraph.extraction.equations import Equations, equal_pairs
from kgraph.extraction.quotations import QuotationIndex, find_quotations
from kgraph.extraction.roles import Role
from kgraph.model import Document, EntityType, Mention, MentionKind, Span


@dataclass(frozen=True, slots=True)
class MentionIndex:
    """All mentions of a document, and which token stands for which.

    Attributes:
        mentions: in the order of the text; their numbers are their indices.
        heads: token number → index of the mention that this token heads in the tree.
        owners: token number → index of the innermost mention that covers the token.
        tokens: for each mention the (first, after last) tokens of its whole phrase.
        cores: for each mention the (first, after last) tokens of its name, noun or pronoun.
        roots: for each mention the number of the token that heads its phrase in the tree.
        roles: index of a name → the role that stands before it, as read.
        members: index of a plural noun → indices of the names that are listed beside it.
    """

    mentions: tuple[Mention, ...] = ()
    heads: Mapping[int, int] = field(default_factory=dict)
    owners: Mapping[int, int] = field(default_factory=dict)
    tokens: tuple[tuple[int, int], ...] = ()
    cores: tuple[tuple[int, int], ...] = ()
    roots: tuple[int, ...] = ()
    roles: Mapping[int, Role] = field(default_factory=dict)
    members: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def of(self, token: Token) -> int | None:
        """Return the index of the mention that the token heads, or None.

        A relative pronoun gives the mention of its antecedent.
        """
        return self.heads.get(token.i)

    def covering(self, token: Token) -> int | None:
        """Return the index of the innermost mention that the token is part of, or None."""
        return self.owners.get(token.i)


def find_mentions(
    doc: Doc, document: Document, quotations: QuotationIndex | None = None
) -> MentionIndex:
    """Return every mention of the annotated document.

    Args:
        doc: the annotated text.
        document: the document that it is the text of.
        quotations: its quotations, if they have been found already.
    """
    found = find_candidates(doc)
    heads = _heads(doc, found)
    owners = _owners(found)
    clusters = _clusters(doc, heads, found)
    quotations = quotations or find_quotations(doc)
    sentences = _sentences(doc)
    pairs = equal_pairs(doc, heads, found)
    mentions = tuple(
        _mention(doc, found, index, pairs, sentences[one.root], clusters.get(index),
                 quotations.owners.get(one.first))
        for index, one in enumerate(found)
    )  # fmt: skip
    return MentionIndex(
        mentions,
        heads,
        owners,
        tuple((one.start, one.end) for one in found),
        tuple((one.first, one.last) for one in found),
        tuple(one.root for one in found),
        {index: one.role for index, one in enumerate(found) if one.role is not None},
        pairs.members,
    )


def _mention(
    doc: Doc,
    found: tuple[Candidate, ...],
    index: int,
    pairs: Equations,
    sentence: int,
    cluster: int | None,
    quotation: int | None,
) -> Mention:
    """Return a candidate as a mention, with what it is the same as."""
    one, text = found[index], doc.text
    bare = (one.first, one.last) == (one.start, one.end)
    span = _span(doc, one.start, one.end)
    head = span if bare else _span(doc, one.first, one.last)
    same = pairs.same.get(index, ())
    return Mention(
        span=span,
        head=head,
        text=span.of(text),
        name=head.of(text),
        kind=one.kind,
        type=_agreed_type(found, index, same) if same else one.type,
        sentence=sentence,
        titles=one.titles,
        number=one.number,
        gender=one.gender,
        cluster=cluster,
        quoted=quotation,
        definite=one.definite,
        appositives=same,
        acronyms=pairs.acronyms.get(index, ()),
        members=pairs.members.get(index, ()),
        examples=pairs.examples.get(index, ()),
    )


def _agreed_type(found: tuple[Candidate, ...], index: int, same: tuple[int, ...]) -> EntityType:
    """Return a noun's type by the name beside it: the "rival" that is a firm is no person."""
    one = found[index]
    if one.kind is not MentionKind.NOMINAL:
        return one.type
    types = {found[i].type for i in same if found[i].kind is MentionKind.NAME}
    return types.pop() if len(types) == 1 else one.type


def _span(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].end)


def _sentences(doc: Doc) -> list[int]:
    """Return the number of the sentence of each token."""
    numbers = [0] * len(doc)
    for number, sentence in enumerate(doc.sents):
        numbers[sentence.start : sentence.end] = [number] * (sentence.end - sentence.start)
    return numbers


def _heads(doc: Doc, found: tuple[Candidate, ...]) -> dict[int, int]:
    """Return for each token which mention it heads; the longer phrase wins a shared head."""
    heads: dict[int, int] = {}
    for index in sorted(range(len(found)), key=lambda i: found[i].start - found[i].end):
        one = found[index]
        heads.setdefault(one.root, index)
        for i in range(one.first, one.last):
            if not one.first <= doc[i].head.i < one.last or doc[i].head.i == i:
                heads.setdefault(i, index)
    ends = {one.end: index for index, one in enumerate(found) if one.kind in _CAN_BE_MEANT}
    for token in doc:
        if token.lower_ in _RELATIVES:
            antecedent = _antecedent(token)
            meant = None if antecedent is None else heads.get(antecedent.i)
            if antecedent is not None and token.lower_ in ("who", "whom"):
                meant = _person_around(antecedent, heads, found) or meant
            actor = meant is not None and found[meant].type in _ACTORS
            if token.lower_ in ("who", "whose") and not actor:
                beside = _before_comma(doc, token.i, ends)
                actor = beside is not None and found[beside].type in _ACTORS
                meant = beside if actor else meant
            elif antecedent is None and token.lower_ == "which":
                meant = _before_comma(doc, token.i, ends)
            if meant is not None:
                heads[token.i] = meant
    return heads


_ACTORS = frozenset(
    (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PLACE)
)
_CAN_BE_MEANT = frozenset((MentionKind.NAME, MentionKind.NOMINAL))


def _person_around(
    noun: Token, heads: Mapping[int, int], found: tuple[Candidate, ...]
) -> int | None:
    """Return the person that a body or place is named with: "a writer with the Post who left"."""
    step = noun
    while step.ent_type_ in ("ORGANIZATION", "PLACE", "") and step.dep_ in _ON_NOUNS:
        if step is noun and not step.ent_type_:
            return None
        step = step.head
        number = heads.get(step.i)
        if number is not None and found[number].type is EntityType.PERSON:
            return number
    return None


_ON_NOUNS = frozenset(("nmod", "appos", "flat", "compound"))


def _before_comma(doc: Doc, at: int, ends: Mapping[int, int]) -> int | None:
    """Return the mention that ends right before ", who", where the tree names none."""
    if at < 2 or doc[at - 1].text != ",":
        return None
    return ends.get(at - 1)


_RELATIVES = frozenset(("who", "whom", "whose", "which", "that", "where"))


def _antecedent(token: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for, or None for any other word."""
    if token.lower_ not in _RELATIVES or token.pos_ not in ("PRON", "ADV", "SCONJ", "DET"):
        return None
    if token.pos_ in ("DET", "SCONJ") and token.lower_ not in ("whose", "where"):
        return None
    step = token
    for _ in range(12):
        if step.dep_ in ("acl:relcl", "acl"):
            return step.head if step.head.i < token.i else None
        if step.dep_ in ("ccomp", "advcl:relcl", "csubj") or step.head is step:
            return None
        step = step.head
    return None


def _owners(found: tuple[Candidate, ...]) -> dict[int, int]:
    """Return for each token the innermost mention around it."""
    owners: dict[int, int] = {}
    for index in sorted(range(len(found)), key=lambda i: found[i].start - found[i].end):
        owners.update(dict.fromkeys(range(found[index].start, found[index].end), index))
    return owners


def _clusters(doc: Doc, heads: Mapping[int, int], found: tuple[Candidate, ...]) -> dict[int, int]:
    """Return the coreference cluster of each mention, numbered as the model does."""
    clusters: dict[int, int] = {}
    for key in sorted(key for key in doc.spans if key.startswith("coref_clusters_")):
        number = int(key.removeprefix("coref_clusters_"))
        for span in doc.spans[key]:
            root = doc.root_of(span)
            index = heads.get(root.i)
            # A relative pronoun gives its antecedent, which has a cluster of its own.
            if index is None or (root.lower_ in _RELATIVES and found[index].root != root.i):
                continue
            clusters.setdefault(index, number)
    return clusters


__all__ = ["MentionIndex", "MentionKind", "find_mentions"]
