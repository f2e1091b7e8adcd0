r"""Files, folders, patterns or standard input in, Documents out, and Problems where there are any.

>>> document_from_text("Putin met Kim.\n\nREAD ALSO: Goalkeeper leaves Vienna").text
'Putin met Kim.'
"""

from kgraph.reading.inputs import plan
from kgraph.reading.opening import document_from_text, lines, read, read_source
from kgraph.reading.problem import Problem

__all__ = ["Problem", "document_from_text", "lines", "plan", "read", "read_source"]
