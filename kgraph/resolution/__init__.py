"""Extractions, one for each document, come in; entities and the statements about them go out."""

from kgraph.resolution.resolving import Resolution, resolve

__all__ = ["Resolution", "resolve"]
