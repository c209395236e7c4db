"""Case data is masked before anything is kept; everything else stays byte for byte."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guard import Kind, contact_details, mask

HERE = Path(__file__).parent
KIND_OF = {
    "social security number": Kind.SOCIAL_SECURITY,
    "date of birth": Kind.BIRTH,
    "driver's licence": Kind.LICENSE,
    "licence plate": Kind.PLATE,
    "payment card": Kind.CARD,
    "case number": Kind.CASE,
    "name": Kind.NAME,
    "juvenile": Kind.MINOR,
    "address": Kind.ADDRESS,
    "diagnosis": Kind.DIAGNOSIS,
}
PIECES = (
    "ssn 123-45-6789|DOB 1/2/85|, |case #22-0145| |suspect John Doe|named |[|]|removed]|social "
    "|\n|five |one |4111 1111 1111 1111|is |the victim |has PTSD|12 Oak St|incident at "
    "|plate ABC 123|DL |D1234567|age 12|Jane Doe|\u200b|\u2013|\uff11"
)
FRAGMENTS = st.sampled_from(PIECES.split("|"))


class Stored(NamedTuple):
    text: str
    kind: str


def stored(name: str) -> list[Stored]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Stored(**json.loads(line)) for line in lines]


@pytest.mark.parametrize("case", stored("guard_mask"), ids=lambda case: case.text[:40])
def test_case_data_is_masked_and_named_by_its_kind(case: Stored) -> None:
    masked = mask(case.text)

    assert masked.count > 0
    assert KIND_OF[case.kind] in masked.kinds


@pytest.mark.parametrize("case", stored("guard_keep"), ids=lambda case: case.text[:40])
def test_what_is_no_case_data_stays_byte_for_byte(case: Stored) -> None:
    assert mask(case.text).text == case.text


def test_there_are_texts_enough_of_both() -> None:
    assert len({case.text for case in stored("guard_mask")}) >= 80
    assert len({case.text for case in stored("guard_keep")}) >= 80


@pytest.mark.parametrize("case", stored("guard_mask"), ids=lambda case: case.text[:40])
def test_masking_what_is_masked_changes_nothing(case: Stored) -> None:
    once = mask(case.text).text

    assert mask(once).text == once


def test_no_digit_of_a_social_security_number_is_left() -> None:
    masked = mask("His SSN is 219-09-9999, and the class is on June 12.")

    assert masked.text == (
        "His SSN is [social security number removed], and the class is on June 12."
    )
    assert masked.kinds == ("a social security number",)
    assert masked.count == 1


def test_every_occurrence_is_counted() -> None:
    assert mask("123-45-6789 and 219-09-9999").count == 2


def test_a_number_with_invisible_characters_in_it_is_masked() -> None:
    assert mask("SSN 123\u200b-45-\u200b6789").text == "SSN [social security number removed]"


def test_full_width_digits_are_masked() -> None:
    assert mask("SSN １２３４５６７８９").kinds == ("a social security number",)


def test_a_card_number_that_fails_its_check_digit_stays() -> None:
    assert mask("4111 1111 1111 1112").count == 0


def test_a_card_number_that_is_called_one_is_masked_whatever_its_check_digit() -> None:
    assert mask("card number 4111 1111 1111 1112").kinds == (Kind.CARD,)


def test_a_class_at_a_street_address_is_not_an_incident() -> None:
    text = "The class is at 45 Main Street. He lives at 22 Oak Ave."

    assert mask(text).text == "The class is at 45 Main Street. He lives at [address removed]."


def test_the_subject_of_a_mail_is_nobodys_name() -> None:
    text = "Subject: Host Request for June"

    assert mask(text).text == text


def test_a_purchase_order_in_the_form_of_a_social_security_number_stays() -> None:
    text = "purchase order 123-45-6789"

    assert mask(text).text == text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_guard_fail(text: str) -> None:
    assert isinstance(mask(text).text, str)
    contact_details(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, max_size=12).map("".join))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text).text

    assert mask(once).text == once


@pytest.mark.parametrize(
    "piece",
    ["1 ", "five ", "123-45-6789 ", "suspect John ", "12 A A ", "d.o.b. ", "a@", "Aa-", "\u200b1"],
)
def test_a_hundred_thousand_characters_are_masked_in_one_go(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    assert mask(text).text.count("ssn") == 0
    contact_details(text)


def test_an_askers_own_phone_and_mail_are_found_as_written() -> None:
    details = contact_details("Call me at (515) 555-0134 or write to jane.doe@example.gov.")

    assert details.phones == ("(515) 555-0134",)
    assert details.emails == ("jane.doe@example.gov",)


@pytest.mark.parametrize(
    "text",
    [
        "Is 1-833-538-7246 still your number?",
        "the suspect's phone is 515-555-0134",
        "his email is a@b.org",
        "PO 5155550134",
        "The course has 24 hours.",
    ],
)
def test_what_does_not_lead_to_the_asker_is_no_contact_detail(text: str) -> None:
    assert not contact_details(text)
