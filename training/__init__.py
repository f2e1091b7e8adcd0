"""Corpora come in, the language model that the package carries goes out."""
