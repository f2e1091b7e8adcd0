"""Batches of queries come in, a service's candidates go out; the only place that uses the network.

The W3C Reconciliation Service API 0.2: a GET of the endpoint gives the manifest, and a POST of a
form whose field `queries` holds a batch as JSON gives the candidates.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from kgraph.errors import ServiceError, UsageError

_VERSIONS = {"0.1", "0.2"}
_MOST = 20  # queries in a batch, unless the service wants fewer
_LONGEST = 32 * 1024 * 1024  # bytes of an answer


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a service thinks that a query may mean.

    Attributes:
        id: identifier in the service's space.
        name: its name there.
        score: how well it matches, on the service's scale; often up to 100.
        match: whether the service is sure.
        types: ids and names of its types.
    """

    id: str
    name: str
    score: float
    match: bool
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """A service as its manifest describes it.

    Attributes:
        url: its endpoint.
        name: what it calls itself.
        space: what its identifiers are preceded by, as an IRI.
        types: id → name of the types that it offers.
        batch: how many queries it takes at once.
        timeout: how long to wait for an answer, in seconds.
    """

    url: str
    name: str
    space: str
    types: Mapping[str, str] = field(default_factory=dict)
    batch: int = _MOST
    timeout: float = 30.0

    def ask(self, batch: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[Candidate, ...]]:
        """Return the candidates of each query, the best first.

        Args:
            batch: queries by key, as the protocol has them.

        Raises:
            ServiceError: if the service cannot be reached, refuses, or answers something else.
        """
        asked = urlencode({"queries": json.dumps(batch, ensure_ascii=False)}).encode()
        answer = _answer(self.url, asked, self.timeout)
        missing = sorted(key for key in batch if key not in answer)
        if missing:
            raise _malformed(self.url, f"it does not answer query “{missing[0]}”")
        return {key: _candidates(self.url, answer[key]) for key in batch}


def connect(url: str, timeout: float = 30.0) -> Service:
    """Return a service, after reading its manifest.

    Args:
        url: its endpoint.
        timeout: how long to wait for an answer, in seconds.

    Raises:
        UsageError: if this is no address.
        ServiceError: if the service cannot be reached, or is none.
    """
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise UsageError(f"{url}: not the address of a service; it begins with http:// or https://")
    manifest = _answer(url, None, timeout)
    versions = manifest.get("versions", ["0.1"])
    if not isinstance(versions, list) or not _VERSIONS & {str(v) for v in versions}:
        raise ServiceError(f"{url}: speaks version {versions} of the protocol; kgraph speaks 0.2")
    name, space = manifest.get("name"), manifest.get("identifierSpace")
    if not isinstance(name, str) or not isinstance(space, str) or not space:
        raise _malformed(url, "its manifest has no name or identifierSpace")
    size = manifest.get("batchSize")
    most = min(_MOST, size) if isinstance(size, int) and size > 0 else _MOST
    return Service(url, name, space, _types(manifest.get("defaultTypes")), most, timeout)


def _types(found: object) -> dict[str, str]:
    known = found if isinstance(found, list) else []
    return {
        str(each["id"]): str(each.get("name", each["id"]))
        for each in known
        if isinstance(each, dict) and "id" in each
    }


def _answer(url: str, data: bytes | None, timeout: float) -> dict[str, Any]:
    """Send one request and return the JSON object that comes back."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, urlopen

    heads = {"Accept": "application/json", "User-Agent": f"kgraph/{_version()}"}
    try:
        with urlopen(Request(url, data, heads), timeout=timeout) as response:
            body = response.read(_LONGEST + 1)
    except HTTPError as error:
        with error:
            raise ServiceError(
                f"{url}: the service refuses: {error.code} {error.reason}; nothing was changed"
            ) from error
    except TimeoutError as error:
        raise _silent(url, timeout) from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _silent(url, timeout) from error
        why = getattr(error.reason, "strerror", None) or error.reason
        raise ServiceError(f"{url}: the service cannot be reached: {str(why).lower()}") from error
    except (OSError, HTTPException, ValueError) as error:
        why = str(error) or type(error).__name__
        raise ServiceError(f"{url}: the connection broke: {why}; try again") from error
    return _json(url, body)


def _json(url: str, body: bytes) -> dict[str, Any]:
    if len(body) > _LONGEST:
        raise _malformed(url, f"it is longer than {_LONGEST >> 20} MiB")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _malformed(url, "it is not JSON") from error
    if not isinstance(found, dict):
        raise _malformed(url, "it is no JSON object")
    return found


def _candidates(url: str, answer: object) -> tuple[Candidate, ...]:
    result = answer.get("result") if isinstance(answer, dict) else None
    if not isinstance(result, list):
        raise _malformed(url, "a query has no “result”")
    found = [_candidate(url, each) for each in result]
    return tuple(sorted(found, key=lambda c: (-c.score, c.id)))


def _candidate(url: str, found: object) -> Candidate:
    if not isinstance(found, dict) or not isinstance(found.get("id"), str) or not found["id"]:
        raise _malformed(url, "a candidate has no id")
    score = found.get("score", 0.0)
    if isinstance(score, bool) or not isinstance(score, int | float) or score != score:
        raise _malformed(url, f"the score of {found['id']} is no number")
    given = found.get("type")
    types = [
        str(part)
        for each in (given if isinstance(given, list) else [given] if given else [])
        for part in (each.values() if isinstance(each, dict) else (each,))
    ]
    match = found.get("match") is True
    return Candidate(found["id"], str(found.get("name", "")), float(score), match, tuple(types))


def _silent(url: str, timeout: float) -> ServiceError:
    return ServiceError(f"{url}: no answer in {timeout:g} seconds; try again, or raise --timeout")


def _malformed(url: str, what: str) -> ServiceError:
    return ServiceError(f"{url}: the answer is not what a reconciliation service gives: {what}")


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("kgraph")
    except PackageNotFoundError:
        return "0"
