"""Moments as the tables keep them: microseconds since 1970, UTC."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def now() -> int:
    return time.time_ns() // 1000


def to_datetime(moment: int) -> datetime:
    return _EPOCH + timedelta(microseconds=moment)
