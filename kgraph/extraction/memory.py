"""A text that has been read comes in; its words are given back to Python without a search."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from kgraph.extraction.doc import Doc
from kgraph.extraction.tree import Tree


@contextmanager
def kept() -> Iterator[None]:
    """Let no garbage be collected while a document is read.

    No word dies before the document is read: looking for dead ones meanwhile took a sixth of the
    time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def take_apart(doc: Doc, trees: Iterable[Tree]) -> None:
    """Cut what ties the words of a document to each other, when nothing more is asked of them.

    Trees point up and down, so their words would die only when Python next searches for such.

    Args:
        doc: the annotated text; it cannot be used any more.
        trees: the trees of its sentences, likewise.
    """
    for tree in trees:
        for word in tree.words:
            word.head = None
            word.children.clear()
    for token in doc:
        token.children.clear()
        del token.head, token.doc
