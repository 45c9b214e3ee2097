"""Runs contestants in turn and keeps what they cost."""
import dataclasses
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from workplace import find_python


@dataclasses.dataclass(frozen=True)
class Contestant:
    name: str
    command: list
    work: Callable | None = None
    """how much it has done (pages, rows), asked after each run"""
    told: Callable | None = None
    """the same, read from what the program said; instead of work"""
    before: Callable | None = None
    """what is made ready before each run and not measured: an empty folder, a new database"""
    environment: dict | None = None
    """variables beside those of this process"""


@dataclasses.dataclass(frozen=True)
class Check:
    """A goal that is not the ratio to one contestant."""

    says: str
    of: Callable
    """the value, of an Outcome"""
    least: float | None = None
    most: float | None = None

    def goal(self, outcome):
        if self.least is not None:
            return verdict(f"≥ {self.least}", self.of(outcome) >= self.least)
        if self.most is not None:
            return verdict(f"≤ {self.most}", self.of(outcome) <= self.most)
        return ""


def verdict(goal, met):
    return f"{goal}, {'met' if met else 'missed'}"


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    says: str
    """what is done, in one sentence"""
    unit: str
    """what is counted: pages, rows"""
    goals: dict
    """contestant to the least ratio of Kokuji's rate to its own"""
    contestants: list
    checks: list = dataclasses.field(default_factory=list)
    after: Callable | None = None
    """ends what the contestants shared"""


@dataclasses.dataclass(frozen=True)
class Run:
    work: int
    wall: float
    """seconds"""
    cpu: float
    """seconds, user and system"""
    peak: float
    """MiB resident"""

    @property
    def rate(self):
        return self.work / self.wall


@dataclasses.dataclass(frozen=True)
class Outcome:
    case: Case
    runs: dict
    """contestant's name to its runs"""

    def median(self, name, of):
        return statistics.median(getattr(run, of) for run in self.runs[name])

    def rate(self, name):
        return self.median(name, "rate")

    def wall(self, name):
        return self.median(name, "wall")

    def ratio(self, name):
        """How many times Kokuji's rate is that of the contestant."""
        own = next(iter(self.runs))
        return self.rate(own) / self.rate(name) if self.rate(name) else None


def measure(case, rounds, workplace):
    print(f"{case.name}: {case.says}", flush=True)
    try:
        return Outcome(case, in_turn(case, rounds, workplace))
    finally:
        if case.after:
            case.after()


def in_turn(case, rounds, workplace):
    runs = {contestant.name: [] for contestant in case.contestants}
    for number in range(1, rounds + 1):
        for contestant in case.contestants:
            run = once(contestant, workplace)
            runs[contestant.name].append(run)
            print(
                f"  {number}/{rounds} {contestant.name}: {run.rate:,.0f} {case.unit}/s"
                f" ({run.work:,} in {run.wall:.2f} s, CPU {run.cpu:.2f} s, {run.peak:,.0f} MiB)",
                flush=True,
            )
    return runs


def once(contestant, workplace):
    """One run. The launcher of Kokuji becomes Java by exec, so its usage is that of both together."""
    if contestant.before:
        contestant.before()
    environment = workplace.environment(contestant.environment)
    with tempfile.TemporaryFile() as out:
        begin = time.monotonic()
        process = subprocess.Popen(contestant.command, stdout=out, stderr=out, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read().decode(errors="replace")
    if process.returncode != 0:
        sys.exit(f"{text[-2000:]}\n{contestant.name} ended with {process.returncode}")
    work = contestant.told(text) if contestant.told else contestant.work()
    return Run(work, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def pages_of(pdf):
    """Counted afterwards by poppler, so that no contestant spends time on it."""
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)[1])


class Machine:
    """What the numbers were measured on."""

    @staticmethod
    def describe(workplace):
        java = subprocess.run([str(workplace.java), "-version"], capture_output=True, text=True, check=True).stderr
        memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read())[1]) / 1024 / 1024
        commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=workplace.root, capture_output=True, text=True, check=False).stdout.strip()
        model = re.search(r"model name\s+:\s+(.*)", open("/proc/cpuinfo").read())
        return [
            *([f"commit {commit}"] if commit else []),
            f"{os.cpu_count()} cores{' of ' + model[1] if model else ''}, {memory:.0f} GiB, {platform.system()} {platform.machine()}",
            java.splitlines()[1].strip() if len(java.splitlines()) > 1 else java.strip(),
            *libraries(),
            f"load average at the end {os.getloadavg()[0]:.1f} (the machine is shared: compare within a row, not between days)",
        ]


def libraries():
    """What the Python contestants were; nothing where they cannot run."""
    versions = "import sys, reportlab, openpyxl; print(sys.version.split()[0], reportlab.__version__, openpyxl.__version__)"
    with_them = find_python()
    if with_them is None:
        return []
    found = subprocess.run([with_them, "-c", versions], capture_output=True, text=True, check=True).stdout.split()
    return ["Python {}, ReportLab {}, openpyxl {}".format(*found)]
