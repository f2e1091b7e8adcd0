"""What is cut from a paragraph that otherwise stays: credits and labels."""

import pytest

from kgraph.reading.furniture import trimmed

TRIMMED = [
    ("Leaders shake hands on Tuesday. Photo: Lena Orsk/Coastline Images", 31),
    ("Leaders shake hands on Tuesday. Picture: Ole Brandvik / NordFoto", 31),
    ("Leaders shake hands on Tuesday. Image: Port Authority.", 31),
    ("Leaders shake hands on Tuesday. (Photo by Lena Orsk/AFP via Getty Images)", 31),
    ("Leaders shake hands on Tuesday. [Photo: Lena Orsk/AFP]", 31),
    ("Leaders shake hands on Tuesday. (AP Photo/Lena Orsk)", 31),
    ("Leaders shake hands on Tuesday. (AP Photo/Lena Orsk, File)", 31),
    ("Leaders shake hands on Tuesday. Lena Orsk/AFP via Getty Images", 31),
    ("Leaders shake hands on Tuesday. REUTERS/Lena Orsk", 31),
    ("Leaders shake hands on Tuesday. REUTERS/Lena Orsk/File Photo", 31),
    ("Leaders shake hands on Tuesday. Photograph: Lena Orsk/The Courier", 31),
    ("Leaders shake hands on Tuesday. Photo by Lena Orsk for The Courier", 31),
    ("Leaders shake hands on Tuesday. Credit: Lena Orsk", 31),
    ("Leaders shake hands on Tuesday. (Reporting by Ana Reis; editing by Li Na)", 31),
    ("Leaders shake hands on Tuesday. — Reuters", 31),
    ("Leaders shake hands on Tuesday. (AFP)", 31),
    ("Leaders shake hands (left) on Tuesday.", 38),
    ("She showed a photo (of the boat) to Brandl.", 43),
    ("He asked for one thing. Photo evidence was all that mattered.", 61),
    ("He gave a name. Picture: nobody knew.", 37),
    ("He spoke to Reuters.", 20),
    ("The leaders met. Reuters reported it.", 37),
    ("Falk has many sources. Getty Images sued him.", 45),
    ("They signed in Rabat (Morocco).", 31),
    ("The agency (Reuters) said so.", 29),
]


LABELLED = [
    ("FILE PHOTO: Tanaka speaks in Oslo. REUTERS/Lena Orsk/File Photo", "Tanaka speaks in Oslo."),
    ("UPDATE 2-Tanaka opens bridge", "Tanaka opens bridge"),
    ("BREAKING: Tanaka opens bridge", "Tanaka opens bridge"),
    ("EXCLUSIVE - Tanaka opens bridge", "Tanaka opens bridge"),
    ("(Reuters) - Leaders met in Oslo.", "Leaders met in Oslo."),
    ("(AP) — Leaders met in Oslo.", "Leaders met in Oslo."),
    ("Breaking: a habit of the minister.", "Breaking: a habit of the minister."),
    ("UPDATE on the talks", "UPDATE on the talks"),
    ("(Reuters) is an agency.", "(Reuters) is an agency."),
    ("FILE-SHARING sites were closed.", "FILE-SHARING sites were closed."),
]


@pytest.mark.parametrize(("paragraph", "length"), TRIMMED)
def test_only_the_credit_is_cut_from_a_caption(paragraph, length):
    assert trimmed(paragraph) == paragraph[:length]


@pytest.mark.parametrize(("paragraph", "left"), LABELLED)
def test_labels_before_a_caption_or_headline_are_cut(paragraph, left):
    assert trimmed(paragraph) == left
