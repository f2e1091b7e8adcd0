"""Which language a text is in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kgraph.language.detect import UNKNOWN, language_of

SENTENCES = {
    "en": "The two leaders said they would meet again before the end of the year.",
    "de": "Die beiden Politiker sagten, dass sie sich noch in diesem Jahr wieder treffen werden.",
    "fr": "Les deux dirigeants ont dit qu'ils se reverront avant la fin de cette année.",
    "es": "Los dos líderes dijeron que se volverán a reunir antes de que termine el año.",
    "pt": "Os dois líderes disseram que vão se reunir também no ano que vem, segundo ele.",
    "it": "I due leader hanno detto che si vedranno di nuovo prima della fine di questo anno.",
    "nl": "De twee leiders zeiden dat ze elkaar nog voor het einde van dit jaar zullen zien.",
    "pl": "Obaj przywódcy powiedzieli, że się spotkają jeszcze w tym roku, ale nie w maju.",
    "tr": "İki lider bu yıl sona ermeden daha sonra bir kez görüşecek ve bunun için hazır.",
    "id": "Kedua pemimpin itu mengatakan bahwa mereka akan bertemu lagi pada tahun ini.",
    "ru": "Лидеры двух стран заявили, что встретятся ещё раз до конца года.",
    "uk": "Лідери двох країн заявили, що зустрінуться ще раз до кінця року.",
    "ar": "قال الزعيمان إنهما سيلتقيان مرة أخرى قبل نهاية العام",
    "fa": "رهبران دو کشور گفتند که پیش از پایان سال دیدار می‌کنند",
    "zh": "两国领导人表示将在年底前再次会晤。",
    "ja": "両首脳は年内に再び会談すると述べた。",
    "ko": "두 정상은 연내에 다시 만나겠다고 말했다.",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_one_sentence_is_enough_to_tell_the_language(code: str, sentence: str) -> None:
    assert language_of(sentence)[0] == code


def test_names_in_another_script_do_not_make_an_article_foreign() -> None:
    text = "The minister, whose name is spelt Сергей Лавров in Russian, met the press on Monday."
    assert language_of(text)[0] == "en"


@pytest.mark.parametrize("text", ["", " ", "7", "2014–2016", "😀😀", "Reuters", "\x00\ufffd"])
def test_nothing_is_claimed_where_nothing_tells(text: str) -> None:
    assert language_of(text) == (UNKNOWN, 0.0)


@settings(deadline=None)
@given(st.text())
def test_confidence_is_a_probability(text: str) -> None:
    assert 0.0 <= language_of(text)[1] <= 1.0
