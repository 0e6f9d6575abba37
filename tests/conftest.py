"""What all tests share: how hard Hypothesis tries, where real transcripts lie, what still fails."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.cases import known_failures

# No profile has a deadline: timings belong to benchmarks/.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, database=None)
settings.register_profile(
    "nightly", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real transcripts that VERBALNORM_DATA names; skips where it is not set."""
    folder = os.environ.get("VERBALNORM_DATA")
    if not folder:
        pytest.skip("VERBALNORM_DATA is not set")
    path = Path(folder)
    assert path.is_dir(), f"VERBALNORM_DATA names no folder: {folder}"
    return path


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Keeps what the library cannot do yet in sight."""
    terminalreporter.write_line(f"known failures: {len(known_failures())} (tests/cases)")
