"""Puts this folder on the path, so that every test can use the graph of `sample_graph`."""
