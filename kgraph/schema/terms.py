"""The names that the program knows in, the IRIs that RDF knows them by out."""

import re
from urllib.parse import quote

from kgraph.model import EntityType, slug

ONTOLOGY = "https://w3id.org/kgraph/ontology#"
RELATION = "https://w3id.org/kgraph/relation/"
ENTITY = "https://w3id.org/kgraph/id/"
STATEMENT = "https://w3id.org/kgraph/statement/"
DOCUMENT = "https://w3id.org/kgraph/document/"

PREFIXES: dict[str, str] = {
    "kg": ONTOLOGY,
    "kgr": RELATION,
    "kgi": ENTITY,
    "kgs": STATEMENT,
    "kgd": DOCUMENT,
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_WORD = re.compile(r"\w+")


def local_name(key: str) -> str:
    """Return the name of a relation type's property: its key in camel case.

    >>> local_name("president of"), local_name("meet")
    ('presidentOf', 'meet')
    """
    first, *rest = _WORD.findall(key)
    return str(first) + "".join(word[:1].upper() + word[1:] for word in rest)


def class_iri(type: EntityType) -> str:
    """Return the IRI of the class of all entities of a type.

    >>> class_iri(EntityType.PERSON)
    'https://w3id.org/kgraph/ontology#Person'
    """
    return ONTOLOGY + type.value.capitalize()


def open_relation_iri(canonical: str) -> str:
    """Return the IRI of a relation that the vocabulary does not know.

    >>> open_relation_iri("stroll through")
    'https://w3id.org/kgraph/relation/stroll-through'
    """
    return RELATION + slug(canonical)


def document_iri(id: str) -> str:
    """Return the IRI of a document.

    Args:
        id: `Document.id`, any characters; all but letters, digits and "-._~/" are percent-encoded.

    >>> document_iri("wire/42 a.txt")
    'https://w3id.org/kgraph/document/wire/42%20a.txt'
    """
    return DOCUMENT + quote(id.encode("utf-8", "surrogatepass"), safe="-._~/")


def passage_iri(document: str, start: int, end: int) -> str:
    """Return the IRI of a passage of a document, as a fragment by RFC 5147.

    Args:
        document: `Document.id`.
        start: where the passage starts, in characters.
        end: where it ends.

    >>> passage_iri("summit", 18, 32)
    'https://w3id.org/kgraph/document/summit#char=18,32'
    """
    return f"{document_iri(document)}#char={start},{end}"
