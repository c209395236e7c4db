"""What reminding needs: how far each case has been announced, and when to look again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the timers, and an index for reports by the day a question came."""
    op.create_table(
        "timers",
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("case_version", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_number"], ["cases.number"], name=op.f("fk_timers_case_number")
        ),
        sa.PrimaryKeyConstraint("case_number", name=op.f("pk_timers")),
    )
    op.create_index("ix_questions_received_at", "questions", ["received_at"])
