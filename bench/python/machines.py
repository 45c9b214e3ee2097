"""So many processes of ./kokuji serve --each-body on one PostgreSQL, until each body's files are loaded.

    machines.py PROCESSES BODIES FOLDER KOKUJI
"""
import pathlib
import re
import subprocess
import sys
import time

ENDED = re.compile(r"「(\d{6}) .*」が終わりました（終了コード (\d)）")
PATIENCE = 3600
"""seconds"""


def main(processes, bodies, folder, kokuji):
    folders = [word for name in ["input", "output", "jobs"] for word in (f"--{name}", str(folder / name))]
    said = [folder / f"said-{number}.txt" for number in range(processes)]
    running = []
    for number, file in enumerate(said):
        data = ["--data", str(folder / f"data-{number}")]
        with open(file, "w") as out:
            line = [kokuji, "serve", "--each-body", "--port", "0", *folders, *data]
            running.append(subprocess.Popen(line, stdout=out, stderr=out))
    loaded = wait(said, bodies, running)
    for process in running:
        process.terminate()
    statuses = [process.wait() for process in running]
    print(f"loaded {loaded} of {bodies}, {statuses}")
    return 0 if loaded == bodies and not any(statuses) else 1


def wait(said, bodies, running):
    end = time.monotonic() + PATIENCE
    loaded = set()
    while len(loaded) < bodies and time.monotonic() < end and all(process.poll() is None for process in running):
        time.sleep(0.2)
        loaded = {code for file in said for code, status in ENDED.findall(file.read_text()) if status == "0"}
    return len(loaded)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4]))
