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


@dataclasses.dataclass(frozen=True)
class Contestant:
    name: str
    command: list
    work: Callable
    """how much it has done (pages, rows), asked after each run"""


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

    def ratio(self, name):
        """How many times Kokuji's rate is that of the contestant."""
        own = next(iter(self.runs))
        return self.median(own, "rate") / self.median(name, "rate")


def measure(case, rounds):
    print(f"{case.name}: {case.says}", flush=True)
    runs = {contestant.name: [] for contestant in case.contestants}
    for number in range(1, rounds + 1):
        for contestant in case.contestants:
            run = once(contestant)
            runs[contestant.name].append(run)
            print(
                f"  {number}/{rounds} {contestant.name}: {run.rate:,.0f} {case.unit}/s"
                f" ({run.work:,} in {run.wall:.2f} s, CPU {run.cpu:.2f} s, {run.peak:,.0f} MiB)",
                flush=True,
            )
    return Outcome(case, runs)


def once(contestant):
    with tempfile.TemporaryFile() as out:
        begin = time.monotonic()
        process = subprocess.Popen(contestant.command, stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            out.seek(0)
            sys.exit(f"{out.read().decode(errors='replace')[-2000:]}\n{contestant.name} ended with {process.returncode}")
    return Run(contestant.work(), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def pages_of(pdf):
    """Counted afterwards by poppler, so that no contestant spends time on it."""
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)[1])


class Machine:
    """What the numbers were measured on."""

    @staticmethod
    def describe(workplace):
        java = subprocess.run([str(workplace.java), "-version"], capture_output=True, text=True, check=True).stderr
        versions = "import sys, reportlab, openpyxl; print(sys.version.split()[0], reportlab.__version__, openpyxl.__version__)"
        found = subprocess.run(workplace.python_run("../run")[:1] + ["-c", versions], capture_output=True, text=True, check=True).stdout.split()
        memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read())[1]) / 1024 / 1024
        return [
            f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}",
            java.splitlines()[1].strip() if len(java.splitlines()) > 1 else java.strip(),
            "Python {}, ReportLab {}, openpyxl {}".format(*found),
            f"load average at the end {os.getloadavg()[0]:.1f} (the machine is shared: compare within a row, not between days)",
        ]
