"""Clock times as captions write them: to seconds and back."""

import math
import re
from typing import Final

__all__ = ["CLOCK", "NEVER", "clock", "seconds"]

# Hours may be missing (WebVTT); comma or point before the milliseconds.
CLOCK: Final = r"(?:\d+:)?\d{1,2}:\d{1,2}[,.]\d{1,3}"
# Nobody speaks for so many seconds; an integer can be too long for a float, or to be read at all.
NEVER: Final = 10**15


def seconds(stamp: str) -> float | None:
    """The seconds that ``stamp`` names; ``None`` where it names none, as 61 minutes.

    >>> seconds("01:02:03,250"), seconds("02:03.5"), seconds("00:61:00,000")
    (3723.25, 123.5, None)
    """
    *hours, minutes, rest = re.split(r"[:,.]", stamp)[:-1]
    fraction = re.split(r"[,.]", stamp)[-1]
    hour = float(hours[0]) if hours else 0
    if int(minutes) > 59 or int(rest) > 59 or hour * 3600 >= NEVER:
        return None
    whole = int(hour) * 3600 + int(minutes) * 60 + int(rest)
    return (whole * 1000 + int(fraction.ljust(3, "0"))) / 1000


def clock(time: float, mark: str = ".") -> str:
    """``time``, in seconds, with ``mark`` before the milliseconds.

    >>> clock(3723.25), clock(0.5, ",")
    ('01:02:03.250', '00:00:00,500')
    """
    thousandths = math.floor(time * 1000 + 0.5)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}{mark}{rest % 1000:03}"
