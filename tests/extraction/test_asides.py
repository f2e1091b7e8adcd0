"""What the model groups and no triple can speak of: times, "there", names inside names."""

from kgraph.extraction import extract
from kgraph.model import EntityType, MentionKind
from tests.extraction.build import doc_of, document_of

TABLE = """
Ann PROPN 2 nsubj
left VERB 0 root leave
Skelby PROPN 2 obj
in ADP 5 case
2010~ NUM 2 obl
. PUNCT 2 punct
---
The DET 3 det
Skelby PROPN 3 compound
Bulletin PROPN 4 nsubj
opened VERB 0 root open
there ADV 4 advmod
that DET 7 det
year~ NOUN 4 obl:unmarked
. PUNCT 4 punct
"""


def test_asides_follow_the_mentions_and_no_triple_speaks_of_them() -> None:
    doc = doc_of(
        TABLE,
        names=[("Ann", "PERSON"), ("Skelby Bulletin", "ORGANIZATION")],
        mentions=[("Skelby", "PLACE"), ("2010", "TIME"), ("that year", "TIME"), ("there", "PLACE")],
        clusters=[[("Skelby", 0), ("Skelby", 1), ("there", 0)], [("2010", 0), ("that year", 0)]],
    )
    found = extract(doc, document_of(doc))
    asides = [m for m in found.mentions if m.aside]
    assert [(m.text, m.kind, m.type) for m in asides] == [
        ("2010", MentionKind.NOMINAL, EntityType.DATE),
        ("Skelby", MentionKind.NAME, EntityType.PLACE),
        ("there", MentionKind.PRONOUN, EntityType.PLACE),
        ("that year", MentionKind.NOMINAL, EntityType.DATE),
    ]
    assert list(found.mentions[-4:]) == asides
    assert [m.sentence for m in asides] == [0, 1, 1, 1]
    assert asides[0].cluster == asides[3].cluster != asides[1].cluster == asides[2].cluster
