"""What the explorer shows in; its page as one HTML file out, which needs and asks nothing else.

Words of articles can become neither markup nor script: they stand in the page as JSON in which no
character means anything to HTML, the script makes only text of them, and the page's own policy
allows no script but the one whose hash it names, and no connection at all.
"""

import base64
import hashlib
import json
from importlib import resources
from typing import Any

# What would end the script element, start a comment, or end a line of JavaScript.
_HARMFUL = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029\ufeff"}

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="kgraph">
<title>kgraph</title>
<style>{style}</style>
</head>
<body>
<header>
<button id="show-filters" aria-label="Show or hide the filters">☰</button>
<h1 id="title"></h1>
<div class="searching">
<input id="search" type="search" placeholder="Search a name" aria-label="Search a name" \
autocomplete="off" role="combobox" aria-controls="found" aria-expanded="false">
<ul id="found" role="listbox"></ul>
</div>
<button id="to-graph" aria-pressed="true">Graph</button>
<button id="to-map" aria-pressed="false">Map</button>
<button id="fit">Fit</button>
<span id="count"></span>
</header>
<nav id="filters" aria-label="Filters"></nav>
<main id="stage"></main>
<aside id="panel" aria-label="Details"></aside>
<!--
{licences}
-->
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def page(record: dict[str, Any]) -> str:
    """Return the explorer's page.

    Args:
        record: what it shows, as `Contents.record` gives it.
    """
    script, style = _asset("explorer.js"), _asset("explorer.css")
    return _PAGE.format(
        policy=policy(script, style),
        style=style,
        licences=_asset("LICENSES.txt").strip().replace("--", "=="),
        data=embedded(record),
        script=script,
    )


def policy(script: str, style: str) -> str:
    """Return the Content-Security-Policy that allows one script and one style sheet alone."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def embedded(record: Any) -> str:
    r"""Return JSON that can stand within a script element, whatever its strings hold.

    >>> embedded({"label": "</script>"})
    '{"label":"\\u003c/script\\u003e"}'
    """
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).translate(_HARMFUL)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _asset(name: str) -> str:
    return resources.files("kgraph.view").joinpath("assets", name).read_text(encoding="utf-8")
