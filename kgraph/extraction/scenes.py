"""What is known of a document, as the rules need it while they read one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kgraph.extraction.mentions import MentionIndex
from kgraph.extraction.phrases import noun_phrase
from kgraph.extraction.quoting import argument
from kgraph.extraction.status import Status
from kgraph.extraction.times import TimeIndex
from kgraph.extraction.tree import Word
from kgraph.model import Argument, EntityType, Mention, MentionKind, Number, Time

_NAMED = frozenset((MentionKind.NAME, MentionKind.DEMONYM))
_PARTICIPANTS = frozenset((EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION))


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence and what is known of the document around it.

    Attributes:
        text: the document's text.
        sentence: number of the sentence.
        mentions: all mentions of the document.
        times: all its time phrases.
        statuses: status of each clause of the sentence, by the place of its head.
        arguments: the noun phrases that have been asked for, by the place of the word that heads
            them; most are part of several triples.
    """

    text: str
    sentence: int
    mentions: MentionIndex
    times: TimeIndex
    statuses: Mapping[int, Status]
    arguments: dict[int, Argument] = field(default_factory=dict, repr=False, compare=False)

    def number_of(self, word: Word) -> int | None:
        """Return the index of the mention that a word heads."""
        return self.mentions.heads.get(word.token)

    def mention(self, word: Word) -> Mention | None:
        """Return the mention that a word heads."""
        number = self.mentions.heads.get(word.token)
        return None if number is None else self.mentions.mentions[number]

    def time(self, word: Word) -> Time | None:
        """Return the time phrase that a word heads, or that covers it."""
        times = self.times
        number = times.heads.get(word.token, times.owners.get(word.token))
        return None if number is None else times.times[number]

    def is_named(self, word: Word) -> bool:
        """Tell whether a word heads the name of something."""
        mention = self.mention(word)
        return mention is not None and mention.kind in _NAMED

    def is_plural(self, word: Word) -> bool:
        """Tell whether a word heads a phrase for several people or things."""
        mention = self.mention(word)
        return mention is not None and mention.number is Number.PLURAL

    def same(self, word: Word, other: Word) -> bool:
        """Tell whether two words mean the same thing, as far as the sentence shows."""
        if word is other:
            return True
        one, two = self.mention(word), self.mention(other)
        return (
            one is not None
            and two is not None
            and (one is two or (one.cluster is not None and one.cluster == two.cluster))
        )

    def is_person(self, word: Word) -> bool:
        """Tell whether a word heads the mention of a person."""
        mention = self.mention(word)
        return mention is not None and mention.type is EntityType.PERSON

    def is_participant(self, word: Word) -> bool:
        """Tell whether a word heads a person, place or organization, however it is called."""
        mention = self.mention(word)
        return mention is not None and mention.type in _PARTICIPANTS

    def is_place(self, word: Word) -> bool:
        """Tell whether a word heads the mention of a place."""
        mention = self.mention(word)
        return mention is not None and mention.type is EntityType.PLACE

    def argument(
        self, word: Word, words: list[Word] | None = None, case: Iterable[Word] = ()
    ) -> Argument:
        """Return a phrase as an argument that knows its mention.

        Args:
            word: the word that heads it.
            words: its words; the noun phrase that it heads, if left out.
            case: the words of its preposition.
        """
        if words is not None or case:
            chosen = noun_phrase(word) if words is None else words
            return argument(chosen or [word], self.text, self.number_of(word), case)
        known = self.arguments.get(word.token)
        if known is None:
            phrase = noun_phrase(word) or [word]
            known = argument(phrase, self.text, self.number_of(word))
            self.arguments[word.token] = known
        return known
