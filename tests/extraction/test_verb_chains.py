"""A verb that introduces another, and a verb that means little by itself, are read as meant."""

from test_propositions import one, said, triples_of

TWO = [("Rao", "PERSON"), ("Ito", "PERSON")]


def test_who_tells_in_the_passive_tells_and_who_is_told_is_to_act() -> None:
    found = triples_of(
        "Rao PROPN 3 nsubj:pass\nwas AUX 3 aux:pass be\ntold VERB 0 root tell\nby ADP 5 case\n"
        "Ito PROPN 3 obl:agent\nto PART 7 mark\nleave VERB 3 xcomp leave VerbForm=Inf\n"
        "Lima~ PROPN 7 obj\n. PUNCT 3 punct",
        names=[*TWO, ("Lima", "PLACE")],
    )
    assert {("Ito", "tell", "Rao"), ("Rao", "leave", "Lima")} <= said(found)


def test_what_has_yet_to_happen_has_not() -> None:
    found = triples_of(
        "Rao PROPN 2 nsubj\nhas VERB 0 root have\nyet ADV 2 advmod\nto PART 5 mark\n"
        "visit VERB 2 xcomp visit VerbForm=Inf\nLima~ PROPN 5 obj\n. PUNCT 2 punct",
        names=[("Rao", "PERSON"), ("Lima", "PLACE")],
    )
    assert one(found, "visit").negated


def test_what_neither_of_two_signs_they_do_not_sign_with_each_other() -> None:
    found = triples_of(
        "Neither CCONJ 2 cc:preconj\nPeru PROPN 5 nsubj\nnor CCONJ 4 cc\nChile PROPN 2 conj\n"
        "signed VERB 0 root sign\nthe DET 7 det\npact~ NOUN 5 obj\n. PUNCT 5 punct",
        names=[("Peru", "PLACE"), ("Chile", "PLACE")],
    )
    assert said(found) == {("Peru", "sign", "the pact"), ("Chile", "sign", "the pact")}
    assert all(t.negated for t in found)


def test_a_light_verb_alone_is_told_from_what_it_means_with_its_noun() -> None:
    found = triples_of(
        "Rao PROPN 2 nsubj\ntook VERB 0 root take\npart NOUN 2 obj\nin ADP 6 case\nthe DET 6 det\n"
        "race~ NOUN 2 obl\n. PUNCT 2 punct",
        names=[("Rao", "PERSON")],
        mentions=[("the race", "EVENT")],
    )
    assert ("Rao", "take part in", "the race") in said(found)
    assert one(found, "take").construction == "light_verb"


def test_a_deed_with_nothing_but_a_day_has_that_day() -> None:
    found = triples_of(
        "Rao PROPN 2 nsubj\nresigned VERB 0 root resign\nin ADP 4 case\n2018~ NUM 2 obl\n"
        ". PUNCT 2 punct",
        names=[("Rao", "PERSON"), ("2018", "DATE")],
    )
    assert [time.start for time in one(found, "resign").times] == ["2018"]


def test_where_a_thing_is_denied_is_not_where_it_was_done() -> None:
    found = triples_of(
        "In ADP 3 case\na DET 3 det\nletter NOUN 5 obl\nRao PROPN 5 nsubj\n"
        "denied VERB 0 root deny\nrobbing VERB 5 xcomp rob VerbForm=Ger\n"
        "Ito~ PROPN 6 obj\n. PUNCT 5 punct",
        names=TWO,
    )
    robbed = one(found, "rob")
    assert robbed.negated
    assert not robbed.qualifiers


def test_what_almost_happened_is_not_told_as_fact() -> None:
    found = triples_of(
        "Rao PROPN 3 nsubj\nalmost ADV 3 advmod\nhit VERB 0 root hit\nIto~ PROPN 3 obj\n"
        ". PUNCT 3 punct",
        names=TWO,
    )
    assert one(found, "hit").modality.value == "possible"


def test_shaking_hands_is_something_two_do_and_hands_are_nothing() -> None:
    found = triples_of(
        "Rao PROPN 4 nsubj\nand CCONJ 3 cc\nIto PROPN 1 conj\nshook VERB 0 root shake\n"
        "hands~ NOUN 4 obj hand\n. PUNCT 4 punct",
        names=TWO,
        mentions=[("hands", "OBJECT")],
    )
    told = {t.relation.canonical for t in found if t.construction != "light_verb"}
    assert told == {"shake hands with"}
