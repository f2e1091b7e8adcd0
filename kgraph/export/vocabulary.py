"""The namespaces and terms that RDF exports use, beside those of the schema."""

from kgraph.model import MentionKind, Modality
from kgraph.schema import ONTOLOGY as KG
from kgraph.schema import PREFIXES
from kgraph.schema import RELATION as KGR

DCTERMS = PREFIXES["dcterms"]
OA = PREFIXES["oa"]
OWL = PREFIXES["owl"]
PROV = PREFIXES["prov"]
RDFS = PREFIXES["rdfs"]
SCHEMA = PREFIXES["schema"]
SKOS = PREFIXES["skos"]
XSD = PREFIXES["xsd"]
TYPE = PREFIXES["rdf"] + "type"

MODALITIES = {modality: KG + modality.value.capitalize() for modality in Modality}
MENTION_KINDS = {kind: KG + kind.value.capitalize() for kind in MentionKind}
# Schemes of identifiers that have an IRI of their own.
SAME_AS = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "geonames": "https://sws.geonames.org/{}/",
}

__all__ = [
    "DCTERMS",
    "KG",
    "KGR",
    "MENTION_KINDS",
    "MODALITIES",
    "OA",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDFS",
    "SAME_AS",
    "SCHEMA",
    "SKOS",
    "TYPE",
    "XSD",
]
