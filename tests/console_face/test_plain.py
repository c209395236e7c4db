from bot.console_face.plain import plain


def test_the_signs_of_markdown_go_and_the_words_stay() -> None:
    assert plain("**24 hours** and *more*, `code`\n-# small print\n# Title") == (
        "24 hours and more, code\nsmall print\nTitle"
    )


def test_what_somebody_said_is_quoted_as_they_said_it() -> None:
    assert plain("> is **this** bold?\nYes.") == "> is **this** bold?\nYes."


def test_signs_that_mark_nothing_stay() -> None:
    assert plain("2 * 3 * 4, ** and snake_case_name") == "2 * 3 * 4, ** and snake_case_name"
