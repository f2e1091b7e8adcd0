"""What a clause only asks, leaves out or has torn apart is no triple."""

import pytest
from test_propositions import said, triples_of

LEFT_OUT = {
    "an auxiliary before the subject asks": (
        "How ADV 4 advmod | did AUX 4 aux do | you PRON 4 nsubj | find VERB 0 root find"
        " | it~ PRON 4 obj",
        ("you", "find", "it"),
    ),
    "a participle in a question": (
        "Will AUX 3 aux will | you PRON 3 nsubj | have VERB 0 root have | writers NOUN 3 obj"
        " | choosing VERB 4 acl choose VerbForm=Part | it~ PRON 5 obj | ? PUNCT 3 punct",
        ("writers", "choose", "it"),
    ),
    "those who did it": (
        "We PRON 2 nsubj | mourn VERB 0 root mourn VerbForm=Fin | those PRON 2 obj"
        " | who PRON 5 nsubj _ PronType=Rel | died~ VERB 3 acl:relcl die VerbForm=Fin"
        " | . PUNCT 2 punct",
        ("those", "die", ""),
    ),
    "those hurt in it": (
        "We PRON 2 nsubj | mourn VERB 0 root mourn VerbForm=Fin | those PRON 2 obj"
        " | hurt VERB 3 acl hurt VerbForm=Part|Tense=Past | in ADP 6 case | Lima~ PROPN 4 obl"
        " | . PUNCT 2 punct",
        ("those", "be hurt in", "Lima"),
    ),
    "able to what": (
        "We PRON 3 nsubj | are AUX 3 cop be | able~ ADJ 0 root | . PUNCT 3 punct",
        ("We", "be", "able"),
    ),
    "a task to teach and feed": (
        "Our PRON 2 nmod:poss | task NOUN 5 nsubj:outer | is AUX 5 cop be | to PART 5 mark"
        " | teach VERB 0 root teach VerbForm=Inf | and CCONJ 7 cc"
        " | feed VERB 5 conj feed VerbForm=Inf | cats~ NOUN 7 obj | . PUNCT 5 punct",
        ("Our task", "feed", "cats"),
    ),
    "so is he": (
        "So ADV 0 root | is AUX 1 cop be | Rao~ PROPN 1 nsubj | . PUNCT 1 punct",
        ("Rao", "be", "So"),
    ),
    "think by doing": (
        "I PRON 2 nsubj | think VERB 0 root think VerbForm=Fin | by SCONJ 4 mark"
        " | using VERB 2 advcl use VerbForm=Ger | cards~ NOUN 4 obj | . PUNCT 2 punct",
        ("I", "think", "using cards"),
    ),
    "what dishes": (
        "What DET 2 det | cups NOUN 3 nsubj | fell VERB 0 root fall VerbForm=Fin"
        " | that PRON 5 nsubj that PronType=Rel | go VERB 2 acl:relcl go VerbForm=Fin"
        " | with ADP 7 case | it~ PRON 5 obl | ? PUNCT 3 punct",
        ("What cups", "go with", "it"),
    ),
    "that is": (
        "That PRON 6 nsubj:outer | is~ AUX 6 cop be | , PUNCT 6 punct | they PRON 6 nsubj"
        " | must AUX 6 aux | pay~ VERB 0 root pay VerbForm=Inf | . PUNCT 6 punct",
        ("That", "be", "they must pay"),
    ),
    "being ready is no deed": (
        "It PRON 4 nsubj | is AUX 4 cop be | about ADP 4 case | work NOUN 0 root | and CCONJ 7 cc"
        " | being AUX 7 aux:pass be | paid VERB 4 conj pay VerbForm=Part|Tense=Past"
        " | well~ ADV 7 advmod | . PUNCT 4 punct",
        ("It", "be paid", "well"),
    ),
    "you see": (
        "You PRON 2 nsubj | see~ VERB 5 parataxis see VerbForm=Fin | , PUNCT 2 punct"
        " | they PRON 5 nsubj | won VERB 0 root win VerbForm=Fin | gold~ NOUN 5 obj"
        " | . PUNCT 5 punct",
        ("You", "see", ""),
    ),
    "the weather is permitted by nobody": (
        "Weather NOUN 2 obl:unmarked | permitting~ VERB 5 advcl permit VerbForm=Part"
        " | , PUNCT 2 punct | they PRON 5 nsubj | sail VERB 0 root sail VerbForm=Fin"
        " | home~ ADV 5 advmod | . PUNCT 5 punct",
        ("they", "permit", "Weather"),
    ),
    "nobody forgets who is told to": (
        "It PRON 2 nsubj | failed~ VERB 0 root fail VerbForm=Fin|Tense=Past | , PUNCT 5 punct"
        " | but CCONJ 5 cc | forget VERB 2 conj forget VerbForm=Inf | that~ PRON 5 obj"
        " | . PUNCT 2 punct",
        ("It", "forget", "that"),
    ),
    "why it should": (
        "We PRON 2 nsubj | ask VERB 0 root ask VerbForm=Fin | about ADP 4 case | why ADV 2 obl"
        " | Lima PROPN 7 nsubj | should AUX 7 aux | fall~ VERB 4 advcl:relcl fall VerbForm=Inf"
        " | . PUNCT 2 punct",
        ("Lima", "fall", ""),
    ),
    "let them": (
        "Let VERB 0 root let | them PRON 1 obj | hear VERB 1 xcomp hear VerbForm=Inf"
        " | Lima~ PROPN 3 obj | . PUNCT 1 punct",
        ("them", "hear", "Lima"),
    ),
    "a task feeds nobody": (
        "Our PRON 2 nmod:poss | task NOUN 4 nsubj | is AUX 4 cop be | peace NOUN 0 root"
        " | and CCONJ 6 cc | feeding VERB 4 conj feed VerbForm=Ger | cats~ NOUN 6 obj"
        " | . PUNCT 4 punct",
        ("Our task", "feed", "cats"),
    ),
    "is it so, without a mark": (
        "We PRON 2 nsubj | wonder VERB 0 root wonder VerbForm=Fin | , PUNCT 6 punct"
        " | is AUX 6 cop be | it PRON 6 nsubj | good~ ADJ 2 parataxis | . PUNCT 2 punct",
        ("it", "be", "good"),
    ),
    "an auxiliary alone": (
        "They PRON 2 nsubj | can AUX 0 root can VerbForm=Fin | not~ PART 2 advmod"
        " | . PUNCT 2 punct",
        ("They", "can", ""),
    ),
    "a clause that leaves out its object": (
        "We PRON 2 nsubj | know VERB 0 root know VerbForm=Fin | those PRON 2 obj"
        " | they PRON 5 nsubj | claim VERB 3 acl:relcl claim VerbForm=Fin | to PART 7 mark"
        " | defend~ VERB 5 xcomp defend VerbForm=Inf | . PUNCT 2 punct",
        ("they", "defend", ""),
    ),
    "than one would think": (
        "It PRON 3 nsubj | is AUX 3 cop be | bigger ADJ 0 root | than SCONJ 7 mark"
        " | you PRON 7 nsubj | would AUX 7 aux | imagine~ VERB 3 advcl imagine VerbForm=Inf"
        " | . PUNCT 3 punct",
        ("you", "imagine", ""),
    ),
    "what one says of what is left out": (
        "The DET 2 det | game NOUN 0 root | that PRON 7 obj that PronType=Rel | they PRON 5 nsubj"
        " | say VERB 2 acl:relcl say VerbForm=Fin | we PRON 7 nsubj"
        " | won~ VERB 5 ccomp win VerbForm=Fin | . PUNCT 2 punct",
        ("they", "say", "that we won"),
    ),
    "here it is": (
        "Here ADV 0 root | is AUX 1 cop be | news~ NOUN 1 nsubj | . PUNCT 1 punct",
        ("news", "be", "Here"),
    ),
    "what is only said to come before": (
        "After ADP 2 case | lunch~ NOUN 5 obl | , PUNCT 2 punct | Rao PROPN 5 nsubj"
        " | said~ VERB 0 root say VerbForm=Fin | : PUNCT 5 punct",
        ("Rao", "say", "lunch"),
    ),
    "how many of them": (
        "We PRON 2 nsubj | know VERB 0 root know VerbForm=Fin | how ADV 4 advmod | many ADJ 5 amod"
        " | owls NOUN 7 nsubj | were AUX 7 cop be | there~ ADV 2 ccomp | . PUNCT 2 punct",
        ("how many owls", "be", "there"),
    ),
    "a relation inside its own subject": (
        "Having VERB 5 csubj have VerbForm=Ger | it PRON 3 obj | allow VERB 5 acl allow"
        " | is AUX 5 cop be | good~ ADJ 0 root | it PRON 1 obj | . PUNCT 5 punct",
        ("Having it", "be", "allow good"),
    ),
}


@pytest.mark.parametrize(("table", "wrong"), LEFT_OUT.values(), ids=LEFT_OUT.keys())
def test_a_clause_does_not_give(table: str, wrong: tuple[str, str, str]) -> None:
    assert wrong not in said(triples_of(table.replace(" | ", "\n")))


def test_how_severe_something_is_says_not_that_it_is() -> None:
    found = triples_of(
        """Much ADJ 2 nsubj
        depends VERB 0 root depend VerbForm=Fin
        on SCONJ 5 mark
        how ADV 5 advmod
        severe ADJ 2 advcl
        it PRON 5 nsubj
        is~ AUX 5 cop be
        . PUNCT 2 punct"""
    )
    assert not any(triple.relation.canonical == "be" for triple in found)
