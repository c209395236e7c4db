"""The emergency rule: whether a raw message speaks of a danger that cannot wait."""

from faq.emergency.reading import prepare
from faq.emergency.rule import alarm, hesitant

__all__ = ["alarm", "hesitant", "prepare"]
