"""The FAQ that comes with the program."""

import pytest

from bot.settings import PACKAGED_FAQ
from faq.catalogue import Catalogue, read_catalogue
from faq.entry import Kind
from tests.faq.test_catalogue import TODAY


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return read_catalogue(PACKAGED_FAQ)


def test_every_shipped_entry_has_twenty_phrasings(shipped: Catalogue) -> None:
    assert [one.id for one in shipped if len(one.phrasings) < 20] == []


def test_the_shipped_faq_has_every_published_topic(shipped: Catalogue) -> None:
    answers = {one.id for one in shipped if one.kind is Kind.ANSWER}
    assert answers == {
        "course-length-end-user", "course-length-train-the-trainer", "course-length-general",
        "contact-who", "contact-phone", "contact-email", "course-name", "course-content",
        "what-is-deescalation", "can-people-be-deescalated", "is-it-guaranteed",
        "does-it-rule-out-force", "officer-safety", "why-training-matters", "liability",
        "community-relations", "who-is-it-for", "train-the-trainer-what-is-it",
        "upcoming-courses", "endorsements", "news-articles", "how-to-book",
    }  # fmt: skip


def test_at_least_sixteen_shipped_topics_are_handed_off(shipped: Catalogue) -> None:
    assert sum(one.kind is Kind.HANDOFF for one in shipped) >= 16


def test_no_shipped_answer_spells_a_fact_out(shipped: Catalogue) -> None:
    values = {fact.value for fact in shipped.facts.by_name.values()} - {"Training Coordinator"}
    spelt = [one.id for one in shipped for value in values if value in one.answer]
    assert spelt == []


def test_every_shipped_answer_can_be_told_today(shipped: Catalogue) -> None:
    assert [one.id for one in shipped if shipped.answer(one.id, TODAY) is None] == []
    assert shipped.warnings == ()
