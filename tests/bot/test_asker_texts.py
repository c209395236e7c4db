"""Whatever is written to the assistant, it is masked and decided on; `make soak` tries more."""

from faq.advisor import Advisor
from tests.bot.asker_texts import fuzz_texts

A_FEW = 150


def test_whatever_is_written_it_is_masked_and_decided_on(advisor: Advisor) -> None:
    assert fuzz_texts(advisor, A_FEW) >= A_FEW
