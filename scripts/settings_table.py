"""Write the table of settings in docs/operating.md from the settings themselves.

python -m scripts.settings_table
"""

from __future__ import annotations

from pathlib import Path

from bot.settings import PACKAGED_FAQ, PREFIX, Settings

PAGE = Path(__file__).resolve().parent.parent / "docs" / "operating.md"
BEGIN, END = "<!-- settings -->\n", "<!-- end of settings -->\n"


def table() -> str:
    """Return every setting with its default and meaning, in their order."""
    lines = ["| variable | default | meaning |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        lines.append(f"| `{PREFIX}{name.upper()}` | {_default(field.default)} | {_told(field)} |")
    return "\n".join(lines) + "\n"


def _told(field: object) -> str:
    return str(getattr(field, "description", "")).replace("|", "\\|")


def _default(value: object) -> str:
    if value is None or value == "":
        return "unset"
    return "the packaged `faq/`" if value == PACKAGED_FAQ else f"`{value}`"


def main() -> None:
    """Put the table between its two marks."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    PAGE.write_text(f"{before}{BEGIN}\n{table()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
