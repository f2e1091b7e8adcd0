"""A small graph made by hand, with every kind of statement and with nasty characters."""

from datetime import date

from kgraph.model import (
    Dateline,
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Literal,
    MentionKind,
    MentionOf,
    Modality,
    Sentence,
    Span,
    Statement,
    When,
    digest,
    slug,
)

KG = "https://w3id.org/kgraph/ontology#"
KGR = "https://w3id.org/kgraph/relation/"
NASTY = 'Joe "the\nTiger" </script> & \\ \t🐯 مرحبا \x0b\x00 <b>\'\r\u2028]]>'
TEXT = (
    "Vladimir Putin met Kim Jong Un in Vladivostok on Thursday, the Kremlin said.\n\n"
    "Mr Kim may visit Moscow. Analysts did not praise him. He turned 35."
)
SUMMIT = Document(
    "wire/summit 1.txt",
    TEXT,
    "Putin meets Kim",
    "Example Wire",
    date(2019, 4, 26),
    dateline=Dateline("VLADIVOSTOK (EW) —", "VLADIVOSTOK", "EW"),
)
DIARY = Document("дневник?#%20", "Joe met Joe, it said.")


def entity(
    type_: EntityType, label: str, *aliases: str, named: bool = True, **more: object
) -> Entity:
    return Entity(
        f"{type_.value}/{slug(label)}",
        type_,
        label,
        aliases,
        named=named,
        mentions=(MentionOf(SUMMIT.id, Span(0, 14), label, MentionKind.NAME, "exact", 0.95),),
        **more,  # type: ignore[arg-type]
    )


PUTIN = entity(
    EntityType.PERSON, "Vladimir Putin", "Mr Putin", "Putin", identifiers=(("wikidata", "Q7747"),)
)
KIM = entity(EntityType.PERSON, "Kim Jong Un", "Mr Kim")
JOE = entity(EntityType.PERSON, NASTY, "Joe | Jo", 'J"')
KREMLIN = entity(EntityType.ORGANIZATION, "Kremlin", "the Kremlin")
MOSCOW = entity(EntityType.PLACE, "Moscow", latitude=55.75222, longitude=37.61556)
VLADIVOSTOK = entity(EntityType.PLACE, "Vladivostok", latitude=43.10562, longitude=131.87353)
ANALYSTS = entity(EntityType.GROUP, "analysts", named=False)
CAMPUS = entity(EntityType.PLACE, "a campus", named=False, candidates=("place/moscow",))


def evidence(document: Document, start: int, end: int, *, last: bool = True) -> Evidence:
    return Evidence(
        document.id,
        0,
        start,
        end,
        document.text[start:end],
        Span(start, start + 4),
        (Span(start + 5, start + 8),),
        Span(start + 9, start + 12) if last else None,
        "met",
        "active_clause",
    )


def statement(
    subject: Entity, relation: str, object_: Entity | Literal, **more: object
) -> Statement:
    object_id = object_.id if isinstance(object_, Entity) else object_
    more.setdefault("predicate", KG + relation)
    more.setdefault("evidence", (evidence(SUMMIT, 0, 76),))
    return Statement(
        digest(subject.id, relation, repr(object_id), repr(sorted(more.items()))),
        subject.id,
        relation,
        object=object_id,
        **more,  # type: ignore[arg-type]
    )


MET = statement(
    PUTIN,
    "meet",
    KIM,
    places=(VLADIVOSTOK.id, CAMPUS.id),
    times=(When("on Thursday", "2019-04-25", "2019-04-25"), When("in 2019-04", "2019-04")),
    qualifiers=(("topic", "sanctions"), ("topic", KREMLIN.id), ("with", ANALYSTS.id)),
    confidence=0.91,
    weight=2,
    evidence=(evidence(SUMMIT, 0, 76), evidence(DIARY, 0, 12)),
    symmetric=True,
)
MAY_VISIT = statement(
    KIM, "visit", MOSCOW, modality=Modality.POSSIBLE, attributed_to=KREMLIN.id, confidence=0.7
)
WILL_VISIT = statement(
    PUTIN, "visit", MOSCOW, modality=Modality.PLANNED, times=(When("in 2020", "2020", "2020"),)
)
DENIED = statement(PUTIN, "meet", JOE, negated=True, attributed_to=ANALYSTS.id)
STROLLS = statement(
    JOE,
    "stroll through",
    MOSCOW,
    predicate=KGR + "stroll-through",
    evidence=(evidence(DIARY, 0, 12),),
)
ALONE = statement(JOE, "meet", JOE, evidence=(evidence(DIARY, 0, 12, last=False),))
PRAISE = statement(ANALYSTS, "praise", KIM, predicate=KGR + "praise", negated=True)
AGE = statement(KIM, "turn", Literal("35", "number"), predicate=KGR + "turn")

DOCUMENTS = (SUMMIT, DIARY)
ENTITIES = (PUTIN, KIM, JOE, KREMLIN, MOSCOW, VLADIVOSTOK, ANALYSTS, CAMPUS)
STATEMENTS = (MET, MAY_VISIT, WILL_VISIT, DENIED, STROLLS, ALONE, PRAISE, AGE)
EXTRACTIONS = (
    Extraction(SUMMIT, (Sentence(0, Span(0, 76)),), (), ()),
    Extraction(DIARY, (), (), ()),
)
NAMED_ENTITIES = tuple(e for e in ENTITIES if e.named)
NAMED_STATEMENTS = (MET, MAY_VISIT, WILL_VISIT, DENIED, STROLLS, ALONE)
