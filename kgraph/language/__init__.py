"""Documents come in; the same documents with an annotated spaCy Doc go out.

Importing this package imports neither spaCy nor onnxruntime: that waits for `pipeline()`.
"""

from kgraph.language.detect import language_of
from kgraph.language.pipeline import MODEL, annotate, pipeline

__all__ = ["MODEL", "annotate", "language_of", "pipeline"]
