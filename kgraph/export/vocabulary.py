"""The namespaces and terms of every RDF export, as ontology/README.md lays them down."""

from kgraph.model import EntityType, MentionKind, Modality

KG = "https://w3id.org/kgraph/ontology#"
KGR = "https://w3id.org/kgraph/relation/"
KGI = "https://w3id.org/kgraph/id/"
KGS = "https://w3id.org/kgraph/statement/"
KGD = "https://w3id.org/kgraph/document/"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
SCHEMA = "https://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES = {
    "dcterms": DCTERMS,
    "kg": KG,
    "kgd": KGD,
    "kgi": KGI,
    "kgr": KGR,
    "kgs": KGS,
    "oa": OA,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "xsd": XSD,
}
TYPE = RDF + "type"
CLASSES = {type_: KG + type_.value.capitalize() for type_ in EntityType}
MODALITIES = {modality: KG + modality.value.capitalize() for modality in Modality}
MENTION_KINDS = {kind: KG + kind.value.capitalize() for kind in MentionKind}
# Schemes of identifiers that have an IRI of their own.
SAME_AS = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "geonames": "https://sws.geonames.org/{}/",
}
