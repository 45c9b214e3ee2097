"""Kokuji as a city starts it, and how its words and those of the others are checked."""
import csv
import hashlib
import re
import shutil
import subprocess
import sys

from measuring import Contestant


class Running:
    """One installation of Kokuji's folders under target/bench, emptied before each run."""

    def __init__(self, at, name, data=None):
        self.at = at
        self.output = at.folder / "runs" / name / "output"
        self.data = data or at.folder / "runs" / name / "data"
        self.fresh = data is None

    def command(self, *arguments, source):
        folders = ["--input", source, "--data", self.data, "--output", self.output]
        return [str(self.at.root / "kokuji"), *map(str, [*arguments, *folders])]

    def empty(self):
        for folder in [self.output, self.data] if self.fresh else [self.output]:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)

    def loads(self, name, source, rows, environment=None, before=None):
        """A contestant that loads everything and must accept every row."""

        def prepare():
            self.empty()
            if before:
                before()

        return Contestant(
            name, self.command("load", source=source), told=accepted(rows), before=prepare, environment=settings(self.at, environment)
        )

    def reports(self, name, source, rows, report="information-disclosure"):
        """A contestant that writes the reports of 2021, whose figures must count every row of that year."""
        figures = self.output / "R3" / report / "figures.csv"
        return Contestant(
            name, self.command("report", "R3", source=source), work=lambda: reported(figures, rows), before=self.empty, environment=settings(self.at)
        )


def settings(at, more=None):
    """The same Java for everybody; what the caller's shell says of Kokuji does not count."""
    return {"JAVA_HOME": str(at.java.parent.parent), "KOKUJI_LANG": None, **(more or {})}


def accepted(rows):
    def read(text):
        found = re.search(r"受け入れた行 ([\d,]+)、保留した行 ([\d,]+)", text)
        return expected(rows, found and [number(found[1]), number(found[2])], [rows, 0], text)

    return read


def unchanged(files):
    """What a load says that found nothing new."""

    def read(text):
        found = re.search(r"読み込んだファイル ([\d,]+) 件、変更のないファイル ([\d,]+) 件", text)
        return expected(files, found and [number(found[1]), number(found[2])], [0, files], text)

    return read


def written(rows):
    """What the contestants in bench/src say at the end."""

    def read(text):
        found = re.search(r"^written (\d+)", text, re.MULTILINE)
        return expected(rows, found and int(found[1]), rows, text)

    return read


def reported(figures, rows):
    with open(figures, encoding="utf-8", newline="") as lines:
        total = [int(row["value"]) for row in csv.DictReader(lines) if row["figure"] == "information-disclosure:requests-by-agency:合計:請求件数"]
    return expected(rows, total, [rows], str(figures))


def number(text):
    return int(text.replace(",", ""))


def expected(work, found, wanted, text):
    """A contestant that did something else is not measured."""
    if found != wanted:
        sys.exit(f"{text[-2000:]}\nexpected {wanted}, found {found}")
    return work


def loaded(at, name, source, rows):
    """A data folder into which the input was loaded once by this very program; it is kept."""
    digest = hashlib.sha256((at.root / "target/kokuji.jar").read_bytes()).hexdigest()[:8]
    folder = at.folder / "loaded" / f"{name}-{source.name}-{digest}"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        for old in folder.parent.glob(f"{name}-{source.name}-*"):
            shutil.rmtree(old)
        part = folder.with_name("part")
        shutil.rmtree(part, ignore_errors=True)
        print(f"  loading {source.name}", flush=True)
        once = Running(at, "loading", data=part)
        once.empty()
        command = once.command("load", source=source)
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=at.environment(settings(at)))
        if done.returncode != 0:
            sys.exit(f"{done.stdout[-1000:]}{done.stderr[-1000:]}\nended with {done.returncode}")
        accepted(rows)(done.stdout)
        part.rename(folder)
    return folder
