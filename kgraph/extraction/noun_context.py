"""What every rule about noun phrases needs: the words, who is meant by which, how to answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kgraph.extraction.doc import Doc
from kgraph.extraction.mentions import MentionIndex
from kgraph.extraction.quoting import quoted
from kgraph.extraction.role_words import role_end
from kgraph.extraction.roles import Role, read_role
from kgraph.extraction.tables import rows
from kgraph.extraction.times import TimeIndex
from kgraph.extraction.tree import Tree, Word, trees
from kgraph.model import (
    Argument,
    EntityType,
    Mention,
    MentionKind,
    Qualifier,
    Relation,
    Time,
    Triple,
)


@dataclass(frozen=True, slots=True)
class NounTriple:
    """A triple from a noun phrase, and the token whose clause decides on its status.

    Attributes:
        triple: the triple, as if its noun phrase were stated as a fact.
        token: number of the token that heads the noun phrase; what negates, plans or attributes
            that token's clause holds for an event noun's triple too.
        event: whether the triple tells of an event ("his visit to Rome"), whose status follows
            its clause; titles, kinship and places are presupposed whatever the clause says.
    """

    triple: Triple
    token: int
    event: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where and when something takes place, and what else is said of it."""

    places: tuple[Argument, ...] = ()
    times: tuple[Time, ...] = ()
    others: tuple[Qualifier, ...] = ()
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True, slots=True)
class NounContext:
    """One document for the rules about noun phrases.

    Attributes:
        doc: the annotated text.
        text: its characters; a Doc joins them anew at every call.
        index: its mentions.
        times: its time phrases.
        words: its words by token number.
        names: token number → number of the name or demonym that the token is part of.
        ends: token after the last → name or noun phrase that ends before it.
        roles: the roles that have been read, by token and by whether only listed ones count.
    """

    doc: Doc
    text: str
    index: MentionIndex
    times: TimeIndex
    words: Mapping[int, Word]
    sentences: tuple[Tree, ...]
    names: dict[int, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    roles: dict[tuple[int, bool], Role | None] = field(default_factory=dict)

    def of(self, word: Word | None) -> int | None:
        """Return the index of the mention that a word heads."""
        return None if word is None else self.index.heads.get(word.token)

    def headed(self, word: Word) -> int | None:
        """Return the index of the mention whose whole phrase a word heads."""
        number = self.index.heads.get(word.token)
        return None if number is None or self.index.roots[number] != word.token else number

    def mention(self, index: int) -> Mention:
        """Return a mention by its index."""
        return self.index.mentions[index]

    def at(self, token: int) -> int | None:
        """Return the mention that a token heads, or else the name that it is part of."""
        found = self.names.get(token)
        return self.index.heads.get(token) if found is None else found

    def name_from(self, token: int) -> int | None:
        """Return the name whose phrase starts at a token, an article before it allowed."""
        found = self.index.owners.get(token + (self.doc[token].lower_ == "the"))
        if found is None or self.index.tokens[found][0] < token:
            return None
        return found if self.index.mentions[found].kind is MentionKind.NAME else None

    def named(self, index: int) -> int:
        """Return the one name that stands beside a noun phrase, or else the noun phrase."""
        mention = self.index.mentions[index]
        if mention.kind is not MentionKind.NOMINAL:
            return index
        names = [
            other
            for other in mention.appositives
            if self.index.mentions[other].kind is MentionKind.NAME and not mention.name.isupper()
        ]
        longest = max(names, key=lambda i: len(self.index.mentions[i].name), default=index)
        return longest

    def each_named(self, index: int) -> tuple[int, ...]:
        """Return the names listed beside a plural noun, or else what `named` returns."""
        return self.index.members.get(index) or (self.named(index),)

    def is_time(self, word: Word) -> bool:
        """Tell whether the word is part of a time phrase."""
        return word.token in self.times.owners

    def role_of(self, word: Word, known: bool = True) -> Role | None:
        """Read the role that a word heads, unless the word is part of a name."""
        if word.token in self.names:
            return None
        key = (word.token, known)
        if key not in self.roles:
            last = role_end(self.doc, word.token)
            self.roles[key] = read_role(self.doc, last, self.names, known)
        return self.roles[key]

    def argument(self, index: int, preposition: str = "") -> Argument:
        """Return a mention as an end of a triple."""
        mention = self.index.mentions[index]
        return Argument(mention.text, (mention.span,), index, preposition)

    def triple(
        self,
        subject: int,
        canonical: str,
        words: Iterable[Word],
        object_: int | None,
        construction: str,
        circumstances: Circumstances | None = None,
        literal: bool = False,
        symmetric: bool = False,
        preposition: str = "",
    ) -> Triple:
        """Return a triple between two mentions.

        Args:
            subject: index of its subject.
            canonical: the canonical relation.
            words: the words that state it, in order.
            object_: index of its object, or None.
            construction: the rule that found it.
            circumstances: where, when and what else.
            literal: whether the words say it in this form.
            symmetric: whether the ends can be exchanged.
            preposition: the preposition before the object.
        """
        phrase, spans = quoted(sorted(words, key=lambda word: word.token), self.text)
        around = circumstances or Circumstances()
        return Triple(
            sentence=self.mention(subject).sentence,
            subject=self.argument(subject),
            relation=Relation(canonical, phrase, spans),
            object=None if object_ is None else self.argument(object_, preposition),
            arguments=around.arguments,
            places=around.places,
            times=around.times,
            qualifiers=around.others,
            confidence=_CONFIDENCE.get(construction, 0.5),
            construction=construction,
            literal=literal,
            symmetric=symmetric,
        )


_CONFIDENCE = {row[0]: float(row[1]) for row in rows("noun_confidence")}


def noun_context(
    doc: Doc, mentions: MentionIndex, times: TimeIndex, sentences: Sequence[Tree] | None = None
) -> NounContext:
    """Return what the rules need, reading the Doc once."""
    read = tuple(trees(doc)) if sentences is None else tuple(sentences)
    words = {word.token: word for tree in read for word in tree.words}
    names: dict[int, int] = {}
    for number, mention in enumerate(mentions.mentions):
        if mention.kind in (MentionKind.NAME, MentionKind.DEMONYM):
            # What is nested in a name comes after it, and counts for its own tokens.
            names.update(dict.fromkeys(range(*mentions.cores[number]), number))
    ends = {
        mentions.tokens[i][1]: i
        for i, mention in enumerate(mentions.mentions)
        if mention.kind in (MentionKind.NAME, MentionKind.NOMINAL)
    }
    return NounContext(doc, doc.text, mentions, times, words, read, names, ends)


def prepositions(word: Word) -> tuple[str, ...]:
    """Return the prepositions that introduce a word, in lower case."""
    return tuple(child.lower for child in word.children if child.base == "case")


def phrases_after(word: Word) -> Iterator[tuple[str, Word]]:
    """Yield the prepositional phrases on a noun as (preposition, head word).

    The members of "with A and B" are yielded each, under the same preposition.
    """
    for child in word.children:
        if child.base not in ("nmod", "obl") or child.place < word.place or child.any("cc"):
            continue  # "in Lima and now in Oslo"
        case = [lower for lower in prepositions(child) if lower not in ("'s", "'", "s")]
        if case:
            yield " ".join(case), child
            for one in conjuncts(child):
                alike = one.pos == child.pos and (_has_article(child) or not _has_article(one))
                if alike or child.pos == "PRON":
                    yield " ".join(case), one


def _has_article(word: Word) -> bool:
    return any(child.lower in ("a", "an") for child in word.children)


def conjuncts(word: Word) -> tuple[Word, ...]:
    """Return the words that are joined to a word by "and", in order."""
    found = []
    for child in word.children:
        if child.base == "conj" and not any(
            c.base == "case" and c.lower not in ("'s", "'") for c in child.children
        ):
            found.append(child)
            found.extend(conjuncts(child))
    return tuple(found)


def is_place(mention: Mention) -> bool:
    """Tell whether a mention speaks of a place, a demonym's country included."""
    return mention.type is EntityType.PLACE
