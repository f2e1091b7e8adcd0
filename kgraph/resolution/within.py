"""One document's extraction comes in, its cast goes out: each mention read as a thing.

Names come first, for they decide; then what the syntax says is the same; then common nouns, and
last pronouns. Coreference clusters of the language model are evidence for nouns and pronouns,
and never join two names that contradict each other.
"""

from __future__ import annotations

from kgraph.model import EntityType, Extraction, MentionKind
from kgraph.resolution.asides import read_asides
from kgraph.resolution.cast import Cast
from kgraph.resolution.describing import describe
from kgraph.resolution.kinds import true_types
from kgraph.resolution.nominals import join_headline, read_nominal
from kgraph.resolution.organizations import cast_organizations
from kgraph.resolution.people import cast_people
from kgraph.resolution.placing import cast_places
from kgraph.resolution.pronouns import read_pronoun, read_rest
from kgraph.resolution.relatives import join_relatives
from kgraph.resolution.speakers import read_speakers


def read_document(extraction: Extraction) -> Cast:
    """Return the cast of a document.

    Args:
        extraction: what was found in the document.
    """
    cast = Cast(extraction)
    types = true_types(cast)
    people = [i for i in types if types[i] is EntityType.PERSON]
    places = [i for i in types if types[i] is EntityType.PLACE]
    others = {i: t for i, t in types.items() if t not in (EntityType.PERSON, EntityType.PLACE)}
    cast_people(cast, people)
    cast_places(cast, places)
    cast_organizations(cast, others)
    for part, whole in sorted(cast.parts.items()):
        draft = cast.one(whole)
        if draft is not None:
            cast.put(part, draft, "part of a name", 1.0)
    for i in sorted(cast.order, key=lambda i: (cast.mentions[i].head.start, cast.rank[i])):
        if i in cast.readings:
            continue
        if cast.mentions[i].kind is MentionKind.NOMINAL:
            read_nominal(cast, i)
        elif cast.mentions[i].kind is MentionKind.PRONOUN:
            read_pronoun(cast, i)
    read_speakers(cast)
    read_rest(cast)
    join_headline(cast)
    join_relatives(cast)
    describe(cast)
    read_asides(cast)
    return cast
