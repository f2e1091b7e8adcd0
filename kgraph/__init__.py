"""Articles in, a knowledge graph of people, places, organizations and their relations out."""
