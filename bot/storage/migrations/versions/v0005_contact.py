"""What an asker said on being contacted outside the chat: asked when, in which words, yes or no."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the question and its answer to the askers."""
    op.add_column(
        "askers", sa.Column("contact_asked_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column("askers", sa.Column("contact_wording", sa.Text(), nullable=True))
    op.add_column("askers", sa.Column("contact_allowed", sa.Boolean(), nullable=True))
