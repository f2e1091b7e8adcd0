"""The namespaces and terms that RDF exports use, beside those of the schema."""

from kgraph.model import MentionKind, Modality
from kgraph.schema import ONTOLOGY, PREFIXES, RELATION

XSD = PREFIXES["xsd"]

TYPE = f"<{PREFIXES['rdf']}type>"
LABEL = f"<{PREFIXES['rdfs']}label>"
SUB_PROPERTY_OF = f"<{PREFIXES['rdfs']}subPropertyOf>"
OBJECT_PROPERTY = f"<{PREFIXES['owl']}ObjectProperty>"
PREF_LABEL = f"<{PREFIXES['skos']}prefLabel>"
ALT_LABEL = f"<{PREFIXES['skos']}altLabel>"
SAME_AS = f"<{PREFIXES['schema']}sameAs>"
IDENTIFIER = f"<{PREFIXES['dcterms']}identifier>"
TITLE = f"<{PREFIXES['dcterms']}title>"
ISSUED = f"<{PREFIXES['dcterms']}issued>"
DERIVED_FROM = f"<{PREFIXES['prov']}wasDerivedFrom>"
HAS_SOURCE = f"<{PREFIXES['oa']}hasSource>"
START = f"<{PREFIXES['oa']}start>"
END = f"<{PREFIXES['oa']}end>"
POSITION = f"<{PREFIXES['oa']}TextPositionSelector>"

MODALITIES = {modality: f"<{ONTOLOGY}{modality.value.capitalize()}>" for modality in Modality}
MENTION_KINDS = {kind: f"<{ONTOLOGY}{kind.value.capitalize()}>" for kind in MentionKind}
# Schemes of identifiers that have an IRI of their own.
SAME_AS_IRIS = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "geonames": "https://sws.geonames.org/{}/",
    "viaf": "http://viaf.org/viaf/{}",
    "gnd": "https://d-nb.info/gnd/{}",
    "isni": "https://isni.org/isni/{}",
    "ror": "https://ror.org/{}",
    "orcid": "https://orcid.org/{}",
    "iri": "{}",
}

__all__ = [
    "ALT_LABEL",
    "DERIVED_FROM",
    "END",
    "HAS_SOURCE",
    "IDENTIFIER",
    "ISSUED",
    "LABEL",
    "MENTION_KINDS",
    "MODALITIES",
    "OBJECT_PROPERTY",
    "ONTOLOGY",
    "POSITION",
    "PREFIXES",
    "PREF_LABEL",
    "RELATION",
    "SAME_AS",
    "SAME_AS_IRIS",
    "START",
    "SUB_PROPERTY_OF",
    "TITLE",
    "TYPE",
    "XSD",
]
