"""`python -m tests.benchmarks.ui`: measures the window from outside, from the X11 event to the pixels."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator import api
from tests.benchmarks import figures
from tests.benchmarks.corpus import ANNOTATOR, article_id
from tests.benchmarks.figures import Row
from tests.benchmarks.journeys import JOURNEYS, LARGE_PROJECT, Journey, Step, go
from tests.benchmarks.material import Materials
from tests.benchmarks.outside.program import Program, running
from tests.benchmarks.outside.screen import Answer, Screen, SilenceError, x_server
from tests.benchmarks.processes import OUT, own_environment
from tests.benchmarks.texts import SIZES

_EMPTY = "start an empty PySide6 window"
_STARTS = 7


def main() -> int:
    arguments = _parser().parse_args()
    if shutil.which("Xvfb") is None:
        print("Xvfb is missing; on Debian: apt-get install xvfb", file=sys.stderr)
        return 2
    wanted = re.compile(arguments.job, re.IGNORECASE)
    OUT.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    machine = figures.machine()
    with tempfile.TemporaryDirectory(prefix="scratch-", dir=OUT) as scratch, x_server() as screen:
        outside = _Outside(screen, Materials(OUT / "corpora", Path(scratch)), Path(scratch))
        for row in outside.measure(wanted, is_quick=arguments.quick):
            rows.append(row)
            print(f"{row.job} {row.size}: {figures.shown(row.median, row.unit)}", file=sys.stderr, flush=True)
    run = figures.Run(arguments.name or f"{figures.commit()}-ui", machine, rows)
    path = figures.save(run, OUT, SIZES)
    print(f"\n{machine}\n\n{figures.report(rows, SIZES)}\n\nKept in {path} and {path.with_suffix('.md').name}.")
    return 0


class _Outside:
    """Starts programs on one screen and turns what they show into rows."""

    def __init__(self, screen: Screen, materials: Materials, scratch: Path) -> None:
        self._screen = screen
        self._materials = materials
        self._scratch = scratch

    def measure(self, wanted: re.Pattern[str], *, is_quick: bool) -> Iterator[Row]:
        if wanted.search("start"):
            yield from self._start(3 if is_quick else _STARTS)
        for journey in JOURNEYS[:1] if is_quick else JOURNEYS:
            steps = [step for step in journey.steps if wanted.search(f"{step.job} / {journey.size}")]
            if steps:
                yield from self._travel(journey, steps)

    def _start(self, times: int) -> Iterator[Row]:
        """An empty window, Annotator without a project, and with a large one, in turn."""
        empty = [sys.executable, str(Path(__file__).with_name("empty_window.py"))]
        project = self._materials.project(LARGE_PROJECT.articles)
        commands = {"empty": empty, "bare": _annotator(), "project": _annotator(project)}
        starts: dict[str, list[tuple[Answer, float]]] = {name: [] for name in commands}
        # Once more than asked: the first start compiles what was not compiled yet, and is forgotten.
        for _ in range(times + 1):
            for name, command in commands.items():
                with running(self._screen, command, own_environment(self._fresh_folder())) as program:
                    starts[name].append((program.started, program.memory))
        starts = {name: seen[1:] for name, seen in starts.items()}
        rows = {name: _row(_EMPTY, "", [a for a, _ in seen], max(m for _, m in seen)) for name, seen in starts.items()}
        yield rows["empty"]
        for name, size in (("bare", "no project"), ("project", LARGE_PROJECT.size)):
            row = rows[name]
            row.job, row.size, row.baseline, row.ratio_target = "start to first pixel", size, _EMPTY, 1.5
            row.ratio = row.median / rows["empty"].median
            yield row
        shown = [answer.last * 1000 for answer, _ in starts["project"]]
        yield Row("start to article shown", LARGE_PROJECT.size, shown, target=900, memory=rows["project"].memory)

    def _travel(self, journey: Journey, steps: list[Step]) -> Iterator[Row]:
        # In a folder of its own: a program that was ended leaves a log beside its project.
        project = Path(shutil.copy(self._materials.project(journey.articles), self._fresh_folder()))
        command = _annotator(project, "--article", article_id(0))
        with running(self._screen, command, own_environment(self._fresh_folder())) as program:
            program.fill_screen()
            yield Row("memory with the window open", journey.size, [program.memory], "MB", target=journey.memory)
            for step in steps:
                yield from self._step(program, project, journey, step)

    def _step(self, program: Program, project: Path, journey: Journey, step: Step) -> Iterator[Row]:
        answers: list[Answer] = []
        edits_before = _edits(project)
        try:
            answers.extend(go(program, step))
        except SilenceError as error:
            print(f"{step.job} {journey.size}: {error}", file=sys.stderr)
        if step.edits and (made := _edits(project) - edits_before) != step.times:
            print(f"{step.job} {journey.size}: {made} edits were made, not {step.times}", file=sys.stderr)
        if answers:
            row = _row(step.job, journey.size, answers, program.memory)
            row.target, row.worst_target = step.target, step.worst
            yield row

    def _fresh_folder(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._scratch))


def _edits(project: Path) -> int:
    with api.open_project(project, read_only=True) as opened:
        return len(opened.journal(limit=1_000_000))


def _annotator(project: Path | None = None, *more: str) -> list[str]:
    command = [sys.executable, "-m", "annotator"]
    return command if project is None else [*command, str(project), "--annotator", ANNOTATOR, *more]


def _row(job: str, size: str, answers: list[Answer], memory: float) -> Row:
    rest = statistics.median(answer.last * 1000 for answer in answers)
    works = [answer.work * 1000 for answer in answers if answer.work is not None]
    work = statistics.median(works) if works else None
    return Row(job, size, [answer.first * 1000 for answer in answers], work=work, rest=rest, memory=memory)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.ui", description="Measures from outside.")
    parser.add_argument("--quick", action="store_true", help="the start, and an article of 5 KB")
    parser.add_argument("--job", metavar="PATTERN", default="", help="only jobs whose name or size matches")
    parser.add_argument("--name", default="", help="what the files in build/bench are called; by default the commit")
    return parser


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[2])
    sys.exit(main())
