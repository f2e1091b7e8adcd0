"""Gives the tests of the explorer a real browser."""

from browsing import browser

__all__ = ["browser"]
