"""Documents come in; the same documents with an annotated spaCy Doc go out.

Importing this package imports neither spaCy nor onnxruntime: that waits for `pipeline()`.
"""

from kgraph.language.detect import language_of
from kgraph.language.pipeline import MODEL, annotate, identity, pipeline

__all__ = ["MODEL", "annotate", "identity", "language_of", "pipeline"]
