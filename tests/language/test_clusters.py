"""Mentions are joined by the network's choice, by gender, and by name."""

import numpy as np

from kgraph.language import coreference, namesakes
from kgraph.language.clusters import _joined


def test_a_woman_is_not_joined_to_a_man() -> None:
    # he ← she would be the best choice, the second best is nobody's.
    assert _joined([[-1], [-1], [0, -1], [2, 1]], [0, 0, 1, 2]) == [[0, 2], [1, 3]]


def test_a_mention_without_choice_stands_alone() -> None:
    assert _joined([[-1], [-1]], [0, 0]) == []


def test_surnames_agree_with_the_latest_full_name() -> None:
    names = [
        (0, "PERSON", ("anna", "berg")),
        (1, "PERSON", ("paul", "morel")),
        (2, "PERSON", ("berg",)),
        (3, "PERSON", ("carl", "berg")),
        (4, "PERSON", ("berg",)),
    ]
    assert namesakes.join([], names) == [[0, 2], [3, 4]]


def test_full_names_that_differ_never_agree() -> None:
    names = [(0, "PERSON", ("anna", "berg")), (1, "PERSON", ("carl", "berg"))]
    assert namesakes.join([], names) == []


def test_a_place_and_a_person_of_one_name_stay_apart() -> None:
    names = [(0, "PLACE", ("washington",)), (1, "PERSON", ("washington",))]
    assert namesakes.join([], names) == []


def test_joining_keeps_whole_clusters() -> None:
    names = [(0, "PLACE", ("oslo",)), (3, "PLACE", ("oslo",))]
    assert namesakes.join([[0, 1], [2, 3]], names) == [[0, 1, 2, 3]]


def words_of(text: str) -> coreference.Words:
    texts = text.split()
    count = len(texts)
    upos = ["PROPN" if word[0].isupper() else "NOUN" for word in texts]
    same, inside = [0] * count, [False] * count
    return coreference.Words(texts, upos, [""] * count, ["obj"] * count, same, inside)


def test_candidates_grow_with_the_text_and_no_faster() -> None:
    words = words_of("Oslo " + "thing " * 300 + "Oslo")
    spans = [(at, at + 1, at) for at in range(302)]
    found = coreference.candidates(coreference.describe(words, spans, [0] * 302))
    assert found.shape == (302, coreference.CANDIDATES)
    assert 0 in found[301]
    assert (found < np.arange(302)[:, None]).all()


def test_features_of_a_part_are_those_of_the_whole() -> None:
    words = words_of("Anna Berg met Berg and Anna")
    table = coreference.describe(words, [(0, 2, 0), (3, 4, 3), (5, 6, 5)], [0, 0, 0])
    found = coreference.candidates(table)
    whole = coreference.features(table, found)
    assert whole.shape[2] == coreference.FEATURES
    assert (coreference.features(table, found, slice(1, 3)) == whole[1:]).all()
