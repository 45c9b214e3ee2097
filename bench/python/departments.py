"""CPU of a report over many departments: it must grow in proportion to them.

Run from the project's root: python3 bench/python/departments.py [N…]; KOKUJI names the program where it is not ./kokuji.
"""

import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

OUTCOMES = ["開示", "部分開示", "不開示", "不存在", "取下げ"]
HEADINGS = "受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日"


def install(folder: pathlib.Path, departments: int) -> None:
    """A city with so many more departments, each of which has five requests."""
    shutil.copytree("jobs", folder / "jobs")
    shutil.rmtree(folder / "jobs" / "notes", ignore_errors=True)
    names = [f"第{n}課" for n in range(1, departments + 1)]
    with open(folder / "jobs/city/departments.yml", "a", encoding="utf-8") as city:
        for name in names:
            city.write(f"\n  - {{name: {name}, agency: 市長, corner: 総務部}}")
        city.write("\n")
    ledger = folder / "input/R3/総務部/台帳.csv"
    ledger.parent.mkdir(parents=True)
    with open(ledger, "w", encoding="utf-8") as rows:
        print(HEADINGS, file=rows)
        number = 0
        for name in names:
            for outcome in OUTCOMES:
                number += 1
                clause = "1号" if outcome in ("部分開示", "不開示") else ""
                decided = "" if outcome == "取下げ" else "2021-06-20"
                print(f"{number},2021-06-15,市長,{name},市内,閲覧,{outcome},{clause},{decided}", file=rows)


def seconds(command: list[str]) -> float:
    """The CPU that the command takes; the exit status 1 says that returns are missing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    program = os.environ.get("KOKUJI", "./kokuji").split()
    for departments in [int(n) for n in sys.argv[1:]] or [100, 400, 1600]:
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            install(folder, departments)
            folders = [f"--{name}={folder / name}" for name in ("input", "jobs", "output", "data")]
            loaded = seconds(program + ["load"] + folders)
            made = seconds(program + ["report", "R3", "--report", "information-disclosure"] + folders)
            print(f"{departments} departments: load {loaded:.1f} s, report {made:.1f} s of CPU")


if __name__ == "__main__":
    main()
