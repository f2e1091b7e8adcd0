"""Every error a user can cause, as one family: a clear line in, an exit status out."""


class KgraphError(Exception):
    """The base of all errors that kgraph raises on purpose.

    Its message is one line that says what was wrong, where, and what to do.
    The command line prints that line and exits with `exit_status`.

    >>> str(KgraphError("summit.txt: the file is empty"))
    'summit.txt: the file is empty'
    """

    exit_status = 1


class UsageError(KgraphError):
    """What was asked for cannot be: an unknown suffix, a name that nobody has, a bad option."""

    exit_status = 2


class InputError(KgraphError):
    """An input could not be read: missing, unreadable, empty, binary, broken."""


class LanguageError(KgraphError):
    """The language model or pipeline is missing, or lacks what extraction needs."""


class GraphFileError(KgraphError):
    """A graph file is not one, is damaged, or was written by a newer version."""


class ExportError(KgraphError):
    """An export could not be written."""


class OntologyError(KgraphError):
    """The ontology's files are missing or contradict themselves."""


class CorrectionsError(KgraphError):
    """A corrections file cannot be read or written, or a line of it is no decision."""


class ServiceError(KgraphError):
    """A service cannot be reached, refuses, or does not answer as its protocol says."""
