import os

from bot.console_face.unopened import emergency_text


def read_from_pipe(sent: bytes, *, closed: bool = True) -> str | None:
    source, sink = os.pipe()
    os.write(sink, sent)
    if closed:
        os.close(sink)
    try:
        return emergency_text(source)
    finally:
        os.close(source)
        if not closed:
            os.close(sink)


def test_somebody_in_danger_gets_the_numbers_even_without_a_store() -> None:
    text = read_from_pipe(b"phone?\nI want to kill myself\n")
    assert text is not None
    assert "911" in text
    assert "988" in text


def test_nobody_else_gets_them() -> None:
    assert read_from_pipe(b"phone?\n") is None


def test_a_silent_pipe_is_not_waited_for() -> None:
    assert read_from_pipe(b"", closed=False) is None
