#!/usr/bin/env python3
"""Checks a public folder of Kokuji without Kokuji: python3 check_public.py DIR [--root HASH] [--signer HASH]

Holds every file against SHA256SUMS, the acts and histories against each other, the signature (Ed25519, RFC 8032)
against public-key.pem, and recomputes every total of the open data. Needs Python 3.8 and nothing else. Ends with
0 when all is as published, with 1 otherwise. --root is the hash that the printed notice tells; --signer is the
fingerprint of the key that the city has made known: without one of them a forger could renew everything at once.
"""
import argparse
import base64
import csv
import hashlib
import json
import os
import re
import sys

SEAL = {"SHA256SUMS", "SHA256SUMS.sig"}
TOTAL = "合計"

# ---- Ed25519, verification only (RFC 8032, section 5.1.7) ----
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def x_of(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or y >= P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    return P - x if x & 1 != sign else x


def point(octets):
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x = x_of(y, sign)
    return x, y, 1, x * y % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = add(q, p)
        p, n = add(p, p), n >> 1
    return q


def signed(key, text, signature):
    if len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    try:
        a, r = point(key), point(signature[:32])
    except ValueError:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    y = 4 * pow(5, P - 2, P) % P
    base = (x_of(y, 0), y, 1, x_of(y, 0) * y % P)
    left, right = times(s, base), add(r, times(h, a))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


# ---- files ----
class Check:
    def __init__(self, folder):
        self.folder, self.findings, self.remarks = folder, [], []

    def fault(self, file, what):
        if (file, what) not in self.findings:
            self.findings.append((file, what))

    def path(self, name):
        return os.path.join(self.folder, *name.split("/"))

    def octets(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def sha256(self, name):
        return hashlib.sha256(self.octets(name)).hexdigest()

    def is_file(self, name):
        return os.path.isfile(self.path(name)) and not os.path.islink(self.path(name))

    def files(self):
        """Every file and every empty folder below, links as what they are."""
        for place, folders, files in os.walk(self.folder):
            below = os.path.relpath(place, self.folder).replace(os.sep, "/")
            prefix = "" if below == "." else below + "/"
            for link in [f for f in folders if os.path.islink(os.path.join(place, f))]:
                yield prefix + link
            if not files and not folders:
                yield prefix
            for name in files:
                yield prefix + name

    def sums(self):
        if not self.is_file("SHA256SUMS"):
            return self.fault("SHA256SUMS", "missing")
        lines = self.octets("SHA256SUMS").decode().splitlines()
        sums = dict(reversed(line.split("  ", 1)) for line in lines if "  " in line)
        for name in self.files():
            if name in SEAL:
                continue
            if name not in sums:
                self.fault(name, "not part of the publication")
            elif not self.is_file(name):
                self.fault(name, "a link in the place of a file")
            elif self.sha256(name) != sums[name]:
                if name.endswith("/manifest.json") and self.as_written(name) == sums[name]:
                    self.remarks.append(name + ": only white space differs")
                else:
                    self.fault(name, "changed")
        for name in sums:
            if not os.path.lexists(self.path(name)):
                self.fault(name, "missing")

    def as_written(self, name):
        text = json.dumps(json.loads(self.octets(name)), ensure_ascii=False, indent=2, separators=(",", " : "))
        text = re.sub(r" : (\[|\{)(\]|\})(?=,?$)", r" : \1 \2", text, flags=re.M)
        return hashlib.sha256((text + "\n").encode()).hexdigest()

    def acts(self, printed):
        last, root, roots = {}, "", set()
        if not self.is_file("acts.txt"):
            return self.fault("acts.txt", "missing")
        for line in self.octets("acts.txt").decode().splitlines():
            if line.count(" ") != 5:
                self.fault("acts.txt", "not a list of acts")
                continue
            _, act, year, edition, history, said = line.split(" ")
            root = hashlib.sha256(" ".join([root, act, year, edition, history]).encode()).hexdigest()
            roots.add(root)
            last[year] = history
            if root != said:
                self.fault("acts.txt", "does not follow from the act before")
        print("root hash over all editions:", root)
        if printed and printed not in roots:
            self.fault("acts.txt", "has not the root hash of the notice")
        for year, sealed in last.items():
            self.history(year, sealed)
        for year in sorted(os.listdir(self.folder)):
            if os.path.isdir(self.path(year + "/editions")) and year not in last:
                self.fault(year + "/", "not part of the publication")

    def history(self, year, sealed):
        name = year + "/history.json"
        if not self.is_file(name):
            return self.fault(name, "missing")
        if self.sha256(name) != sealed:
            self.fault(name, "is not that of the last act")
        try:
            editions = json.loads(self.octets(name))["editions"]
        except (ValueError, KeyError):
            return self.fault(name, "is no history")
        for edition in editions:
            place = "%s/editions/%s/" % (year, edition["edition"])
            for file in edition["files"]:
                if not self.is_file(place + file["name"]):
                    self.fault(place + file["name"], "missing")
                elif self.sha256(place + file["name"]) != file["sha256"]:
                    self.fault(place + file["name"], "changed")
        place = self.path(year + "/editions")
        for standing in os.listdir(place) if os.path.isdir(place) else []:
            if standing not in {str(edition["edition"]) for edition in editions}:
                self.fault("%s/editions/%s" % (year, standing), "not part of the publication")

    def signature(self, signer):
        if not self.is_file("SHA256SUMS"):
            return None
        there = [self.is_file(name) for name in ("public-key.pem", "SHA256SUMS.sig")]
        if not any(there):
            print("not signed")
            return self.fault("public-key.pem", "missing") if signer else None
        if not all(there):
            return self.fault("public-key.pem" if there[1] else "SHA256SUMS.sig", "missing")
        pem = self.octets("public-key.pem").decode()
        if "PUBLIC KEY" not in pem:
            return self.fault("public-key.pem", "is no key")
        der = base64.b64decode(re.sub(r"-----[A-Z ]+-----", "", pem))
        fingerprint = hashlib.sha256(der).hexdigest()
        print("fingerprint of the key:", fingerprint)
        if not signed(der[-32:], self.octets("SHA256SUMS"), self.octets("SHA256SUMS.sig")):
            self.fault("SHA256SUMS.sig", "the signature does not fit")
        if signer and signer != fingerprint:
            self.fault("public-key.pem", "another key")

    # ---- totals of the open data ----
    def totals(self):
        checked = 0
        for name in sorted(self.files()):
            if re.search(r"/editions/\d+/[^/]+\.csv$", name) and self.is_file(name):
                with open(self.path(name), encoding="utf-8-sig", newline="") as file:
                    lines = list(csv.DictReader(file))
                if lines and "table_id" in lines[0]:
                    checked += self.tables(name, lines)
        print("totals recomputed:", checked)

    def tables(self, name, lines):
        down, across, checked = {}, {}, 0
        for line in lines:
            # differences, days and what is said in brackets are not added up
            if re.fullmatch(r"-?\d+", line["value"]) and line.get("part") != "derived":
                row = tuple(x for x in (line["row_1"], line["row_2"], line["row_3"]) if x)
                down.setdefault((line["table_id"], line["column"]), {})[row] = int(line["value"])
                across.setdefault((line["table_id"], row), {})[line["column"]] = int(line["value"])
        names = self.totals_of(lines)
        for (table, column), rows in down.items():
            for row, value in rows.items():
                total = names.get(table, TOTAL)
                above = row[:-1] if row[-1:] == (total,) else row
                parts = self.parts(rows, above, total)
                if parts and (row != above or len(parts) > 0):
                    checked += 1
                    self.compare(name, "%s %s %s" % (table, "/".join(row), column), value, parts)
        for (table, row), columns in across.items():
            if TOTAL in columns and len(columns) > 1:
                checked += 1
                parts = [value for column, value in columns.items() if column != TOTAL]
                self.compare(name, "%s %s %s" % (table, "/".join(row), TOTAL), columns[TOTAL], parts)
        return checked

    def totals_of(self, lines):
        """What each table calls the rows that add up the others: all that stands there is a total."""
        flags = {}
        for line in lines:
            if "part" in line and line["part"] != "derived":
                flags.setdefault((line["table_id"], line["row_1"]), set()).add(line["part"])
        return {table: row for (table, row), found in flags.items() if found == {"total"}}

    def parts(self, rows, above, total):
        """The values right below a row; those of deeper rows where a level has none of its own."""
        below = [r for r in rows if r[: len(above)] == above and len(r) > len(above) and total not in r[len(above) :]]
        heads = sorted({r[: len(above) + 1] for r in below})
        return [rows[h] if h in rows else sum(self.parts(rows, h, total)) for h in heads]

    def compare(self, file, place, total, parts):
        if total > sum(parts) or total < max(parts):
            self.fault(file, "%s: %d, but its parts are %d" % (place, total, sum(parts)))
        elif total < sum(parts):
            self.remarks.append("%s: %s: %d of %d, since one thing stands in several parts" % (file, place, total, sum(parts)))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("--root")
    options.add_argument("--signer")
    asked = options.parse_args()
    check = Check(asked.folder)
    check.sums()
    check.acts(asked.root)
    check.signature(asked.signer)
    check.totals()
    for remark in check.remarks:
        print("remark:", remark)
    for file, what in sorted(check.findings):
        print("FAULT: %s: %s" % (file, what))
    print("all as published" if not check.findings else "%d faults" % len(check.findings))
    return 1 if check.findings else 0


if __name__ == "__main__":
    sys.exit(main())
