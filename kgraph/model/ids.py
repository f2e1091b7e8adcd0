"""Text in, stable readable identifiers out."""

import hashlib
import re
import unicodedata

_NOT_LETTERS = re.compile(r"[^\w]+", re.UNICODE)


def slug(text: str, longest: int = 60) -> str:
    """Return a lower-case identifier for a name, with hyphens for everything but letters.

    Latin letters lose their accents, others stay, so that no name is left without an id.

    Args:
        text: any name.
        longest: how many characters to keep at most.

    >>> slug("Vladimir Putin"), slug("Iván Rodeiro"), slug("U.S. – Korea")
    ('vladimir-putin', 'ivan-rodeiro', 'u-s-korea')
    """
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
    ).casefold()
    joined = _NOT_LETTERS.sub("-", plain.replace("'", "").replace("’", "")).replace("_", "-")
    return joined.strip("-")[:longest].strip("-") or digest(text)


def digest(*parts: str, length: int = 12) -> str:
    """Return hexadecimal digits that depend on every part and on nothing else.

    >>> digest("a", "b") == digest("a", "b") != digest("ab", "")
    True
    """
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:length]
