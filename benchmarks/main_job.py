"""How long the main job takes: `kgraph --help`, the example, and each stage in words a second.

    .venv/bin/python benchmarks/main_job.py [FILE...]

Prints a table. Every figure is the best of several runs on this machine, one after the other;
commands are timed by the clock, stages by the processor time that they take, so that what else
the machine does counts little. Memory is the peak of the whole process. FILE is text to measure
the stages on, the example if none is given.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "summit.txt"
KGRAPH = Path(sys.executable).parent / "kgraph"
RUNS = 5
WORDS = 20_000  # texts are repeated up to this length, so that loading does not count


def best(
    run: Callable[[], object], runs: int = RUNS, clock: Callable[[], float] = time.perf_counter
) -> float:
    """Return the shortest time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = clock()
        run()
        times.append(clock() - start)
    return min(times)


def command(*words: str | Path) -> Callable[[], object]:
    """Return a run of the command line that prints nothing."""
    return lambda: subprocess.run([KGRAPH, *words], check=True, capture_output=True)


def peak_megabytes() -> float:
    """Return the most memory that any finished child process held, in MB (1,000,000 bytes)."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / 1e6


def stages(paths: list[Path]) -> dict[str, float]:
    """Return words a second of annotation and of extraction, each on one core."""
    from kgraph import extraction, language, reading

    documents = [d for d in reading.read([str(path) for path in paths]) if hasattr(d, "text")]
    documents *= max(1, WORDS // sum(len(d.text.split()) for d in documents))
    words = sum(len(d.text.split()) for d in documents)
    annotated = list(language.annotate(documents))
    annotate = best(lambda: list(language.annotate(documents)), 3, time.process_time)
    extract = best(
        lambda: [extraction.extract(doc, d) for d, doc in annotated], 3, time.process_time
    )
    return {"annotation": words / annotate, "extraction": words / extract}


def main() -> None:
    """Measure and print."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = [("kgraph --help", f"{best(command('--help')):.2f} s")]
    rows.append(("building the example", f"{best(command('build', EXAMPLE)):.2f} s"))
    rows.append(("its memory", f"{peak_megabytes():.0f} MB"))
    for stage, speed in stages([Path(p) for p in sys.argv[1:]] or [EXAMPLE]).items():
        rows.append((stage, f"{speed:,.0f} words/s on one core"))
    for name, figure in rows:
        print(f"{name:<24}{figure:>30}")


if __name__ == "__main__":
    main()
