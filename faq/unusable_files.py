"""What to say of a file that can't be read or written, and what mends it."""

from __future__ import annotations

from pathlib import Path


def unread(path: Path, error: Exception) -> str:
    """Return why a file can't be read, and the remedy, in a sentence each."""
    match error:
        case FileNotFoundError():
            return f"There is no file {path}. Check its name and folder."
        case IsADirectoryError():
            return f"{path} is a folder. Name a file in it."
        case PermissionError():
            return f"{path} can't be read: this user may not. Change its rights."
        case UnicodeDecodeError():
            return f"{path} is not UTF-8 text. Save it as UTF-8."
        case _:
            return f"{path} can't be read: {_reason(error)}."


def unwritten(path: Path, error: Exception) -> str:
    """Return why a file can't be written, and the remedy, in a sentence each."""
    match error:
        case FileNotFoundError():
            return f"{path} can't be written: there is no folder {path.parent}. Make it first."
        case NotADirectoryError():
            return f"{path} can't be written: {path.parent} is no folder. Name another place."
        case IsADirectoryError():
            return f"{path} is a folder. Name a file in it."
        case PermissionError():
            return f"{path} can't be written: this user may not. Change the rights of its folder."
        case _:
            return f"{path} can't be written: {_reason(error)}."


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error).lower()
