"""What commands need to group questions and to draft entries of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import gap_words

if TYPE_CHECKING:
    from bot.grouping import Grouping
    from bot.settings import Settings
    from bot.values import History


def open_grouping(settings: Settings) -> Grouping:
    """Return what groups questions by the FAQ that the settings name."""
    from bot.fitting import open_catalogue
    from bot.grouping import Grouping
    from faq.advisor import examples
    from faq.encoder import shared_encoder

    return Grouping.fit(examples(open_catalogue(settings.faq_dir)), shared_encoder())


def draft_from(history: History, settings: Settings) -> str:
    """Write a draft entry of a case, and return what was done or why nothing was."""
    from bot.drafts import draft_of_case, write_draft
    from bot.fitting import open_catalogue

    draft = draft_of_case(history, open_catalogue(settings.faq_dir))
    if draft is None:
        return gap_words.NONE_MADE
    path = write_draft(draft, settings.data_dir)
    return gap_words.MADE.format(path=path)
