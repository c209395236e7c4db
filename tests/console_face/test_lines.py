import io

from bot.console_face.lines import PipedLines


def piped(sent: bytes) -> tuple[PipedLines, io.StringIO]:
    out = io.StringIO()
    lines = PipedLines(io.BytesIO(sent), out, pause=0)
    lines.start()
    return lines, out


async def test_each_line_is_a_message_also_a_blank_one_and_one_without_an_end() -> None:
    lines, _ = piped(b"one\r\n\n  \nlast")
    found = [await lines.next() for _ in range(5)]
    assert found == ["one", "", "  ", "last", None]


async def test_bytes_that_are_no_text_become_text() -> None:
    lines, _ = piped(b"caf\xe9 \xff\xfe\n")
    assert await lines.next() == "caf� ��"


async def test_what_was_said_is_echoed_on_one_safe_line() -> None:
    lines, out = piped(b"\x1b[31mred\n" + b"a" * 100_000)
    await lines.next()
    await lines.next()
    said = out.getvalue().split("\n\n")
    assert said[0] == "you: �[31mred"
    assert len(said[1]) <= 81


async def test_a_message_that_could_not_be_kept_comes_twice_again_and_then_counts_as_lost() -> None:
    lines, _ = piped(b"first\nsecond\n")
    first = await lines.next()
    assert [await lines.next("first"), await lines.next("first")] == [first, first]
    assert await lines.next("first") == "second"
    assert lines.lost == 1
