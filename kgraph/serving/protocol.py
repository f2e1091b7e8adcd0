"""A request of the SPARQL 1.1 protocol in; the question it asks out, or why it cannot be asked."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from kgraph.query import asks_elsewhere
from kgraph.serving.worker import Question, Reply, refusal

LONGEST = 1 << 20

ROWS = {
    "application/sparql-results+json": ("application/json",),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    "text/csv": (),
    "text/tab-separated-values": (),
}
TRIPLES = {
    "text/turtle": ("application/x-turtle", "text/plain"),
    "application/n-triples": (),
    "application/rdf+xml": ("application/xml", "text/xml"),
}
_FORM, _QUERY = "application/x-www-form-urlencoded", "application/sparql-query"


def question(method: str, headers: Mapping[str, str], url: str, body: bytes) -> Question | Reply:
    """Return what a request asks, or the refusal of it.

    Args:
        method: GET or POST.
        headers: of the request, by name in small letters.
        url: what stands in the address after the question mark.
        body: of the request.
    """
    kind = headers.get("content-type", "").split(";")[0].strip().lower()
    if method == "POST" and kind == "application/sparql-update":
        return refusal(403, "this graph can be read only; updates are not answered")
    if method == "POST" and kind not in (_FORM, _QUERY):
        return refusal(415, f"send the query as {_FORM} or {_QUERY}")
    if len(body) > LONGEST or len(url) > LONGEST:
        return refusal(413, "the query is too long")
    try:
        fields = parse_qsl(url, keep_blank_values=True, errors="strict")
        text = body.decode("utf-8")
        if method == "POST" and kind == _FORM:
            fields += parse_qsl(text, keep_blank_values=True, errors="strict")
    except ValueError:
        return refusal(400, "the query is not UTF-8")
    if method == "POST" and kind == _QUERY:
        fields.append(("query", text))
    return _asked(fields, headers.get("accept", ""))


def _asked(fields: list[tuple[str, str]], accept: str) -> Question | Reply:
    names = [name for name, _ in fields]
    if "update" in names:
        return refusal(403, "this graph can be read only; updates are not answered")
    if {"default-graph-uri", "named-graph-uri"} & set(names):
        return refusal(400, "there is one graph only; leave default-graph-uri and others out")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        return refusal(400, "give one query, as ?query=… or in the body of a POST")
    if asks_elsewhere(queries[0]):
        return refusal(400, "the query asks another server (SERVICE); only this graph can be asked")
    rows, triples = preferred(accept, ROWS), preferred(accept, TRIPLES)
    if rows is None and triples is None:
        return refusal(406, f"the formats are {', '.join((*ROWS, *TRIPLES))}")
    return Question(queries[0], rows, triples)


def preferred(accept: str, formats: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return which of some formats an Accept header likes best; the first, if it likes all.

    >>> preferred("text/html, application/xml;q=0.9, */*;q=0.8", ROWS)
    'application/sparql-results+xml'
    >>> preferred("", ROWS), preferred("image/png", ROWS)
    ('application/sparql-results+json', None)
    """
    ranked = sorted(_ranges(accept or "*/*"), key=lambda found: -found[1])
    for wanted, quality in ranked:
        for name, others in formats.items():
            if quality > 0 and (_fits(wanted, name) or wanted in others):
                return name
    return None


def _ranges(accept: str) -> list[tuple[str, float]]:
    """Return the media ranges of an Accept header, each with its quality."""
    ranges = []
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            if parameter.startswith("q="):
                try:
                    quality = float(parameter[2:])
                except ValueError:
                    quality = 0.0
        if name:
            ranges.append((name, quality))
    return ranges


def _fits(wanted: str, known: str) -> bool:
    return wanted in ("*/*", known) or (
        wanted.endswith("/*") and known.startswith(wanted.removesuffix("*"))
    )
