"""The Discord face before it is connected."""

from pathlib import Path
from weakref import ref

from bot.discord_face.opening import open_discord
from bot.settings import read_settings
from faq.advisor import Advisor


async def test_nothing_but_the_assistant_holds_the_faq_in_use(
    advisor: Advisor, tmp_path: Path
) -> None:
    settings = read_settings(env_file=None).model_copy(update={"data_dir": tmp_path})
    first = Advisor(advisor.catalogue, advisor.matcher)
    before = ref(first)
    opening = open_discord(settings, first)
    del first
    async with opening as face:
        assert face.assistant.advisor is before()
        face.assistant.advisor = advisor
        assert before() is None
