"""The advisor as one object among others."""

import gc
from weakref import ref

from faq.advisor import Advisor


def test_an_advisor_that_is_replaced_leaves_memory_at_once(advisor: Advisor) -> None:
    gc.disable()
    try:
        another = Advisor(advisor.catalogue, advisor.matcher)
        left = ref(another)
        del another
        assert left() is None
    finally:
        gc.enable()
