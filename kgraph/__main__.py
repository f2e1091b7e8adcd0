"""The command line, for `python -m kgraph`."""

from kgraph.cli import main

main()
