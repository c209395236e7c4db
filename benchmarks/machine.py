"""What machine a figure was measured on."""

from __future__ import annotations

import os
import platform


def machine() -> dict[str, object]:
    """Return the size of this machine."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(pages / 2**30),
        "system": platform.system(),
        "python": platform.python_version(),
    }


def described() -> str:
    """Return the size of this machine in words."""
    size = machine()
    return f"{size['cores']} cores, {size['memory_gb']} GB, Python {size['python']}"
