"""A Graph and its workers in; the web application that answers browsers and SPARQL clients out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kgraph import view
from kgraph.serving import protocol
from kgraph.serving.worker import Reply, refusal

if TYPE_CHECKING:
    from kgraph.api import Graph
    from kgraph.serving.workers import Workers

# A page elsewhere whose name leads to this machine must not read the graph.
_HOSTS = ["127.0.0.1", "localhost"]
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def application(graph: Graph, title: str, everything: bool, workers: Workers) -> Starlette:
    """Return the application: the explorer at /, the endpoint at /sparql.

    Args:
        graph: what to show.
        title: what to call it.
        everything: also what has no name, and statements about it.
        workers: who answers queries.
    """

    @cache
    def page() -> bytes:
        return view.explorer(graph, title, everything)

    async def show(request: Request) -> Response:
        body = await run_in_threadpool(page)
        return Response(body, media_type="text/html; charset=utf-8", headers=_HEADERS)

    async def sparql(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return _response(refusal(413, "the query is too long"))
        asked = protocol.question(request.method, request.headers, request.url.query, body)
        if isinstance(asked, Reply):
            return _response(asked)
        return _response(await run_in_threadpool(workers.ask, asked))

    return Starlette(
        routes=[
            Route("/", show, methods=["GET"]),
            Route("/favicon.ico", lambda request: Response(status_code=204), methods=["GET"]),
            Route("/sparql", sparql, methods=["GET", "POST"]),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS)],
    )


async def _body(request: Request) -> bytes | None:
    """Return what a request sends, or None as soon as it is too long."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > protocol.LONGEST:
            return None
    return body


def _response(reply: Reply) -> Response:
    headers = {**_HEADERS, "Vary": "Accept"}
    return Response(reply.body, reply.status, headers, reply.media_type)
