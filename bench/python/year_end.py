"""pandas, openpyxl, ReportLab: a year's ledgers in, the tables of the two main reports out, as a script in a city's
IT section would do it. It trusts what it reads: nothing is checked, held back or kept for a second look."""
import pathlib
import sys
import unicodedata
import warnings

import pandas
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

KINDS = {
    "公文書開示請求": {"受付番号", "請求者区分", "処理結果"},
    "自己情報開示等請求": {"受付番号", "請求区分", "処理結果"},
    "目的外利用届出": {"届出番号", "目的外利用した業務"},
    "外部提供届出": {"届出番号", "提供した業務"},
    "個人情報業務登録": {"届出番号", "登録区分"},
    "審査請求": {"整理番号", "審査請求日"},
    "情報提供": {"情報公開コーナー", "年月", "閲覧"},
    "審議会・審査会": {"会議名", "回数"},
}
ALIASES = {"受付年月日": "受付日", "決定年月日": "決定日", "届出年月日": "届出日", "所管課": "所管部課"}
DATES = ["受付日", "届出日", "審査請求日", "決定日", "年月"]


warnings.filterwarnings("ignore", "Workbook contains no default style")


def main(folder, fonts, target):
    ledgers = read(pathlib.Path(folder))
    target = pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    for name, tables in {"information-disclosure": disclosure(ledgers), "personal-information": personal(ledgers)}.items():
        workbook(target / f"{name}.xlsx", tables)
        document(target / f"{name}.pdf", fonts, tables)


def read(folder):
    found = {kind: [] for kind in KINDS}
    for path in sorted(folder.rglob("*")):
        for sheet in sheets(path):
            ledger = below_heading(sheet)
            if ledger is not None:
                kind, rows = ledger
                found[kind].append(rows)
    ledgers = {kind: pandas.concat(parts, ignore_index=True) for kind, parts in found.items()}
    for rows in ledgers.values():
        for column in rows.columns.intersection(DATES):
            rows[column] = rows[column].map(day)
    return ledgers


def sheets(path):
    # .xls needs xlrd, which is seldom installed: such a ledger is left out
    if path.suffix in (".xlsx", ".xlsm"):
        return pandas.read_excel(path, sheet_name=None, header=None, dtype=object, engine="openpyxl").values()
    return [csv(path)] if path.suffix == ".csv" else []


def csv(path):
    for encoding in ("utf-8-sig", "cp932", "utf-16"):
        try:
            head = path.read_text(encoding=encoding).splitlines()[0]
        except UnicodeError:
            continue
        return pandas.read_csv(path, encoding=encoding, sep="\t" if "\t" in head else ",", header=None, dtype=object)
    raise ValueError(f"{path}: unknown encoding")


def below_heading(sheet):
    """The kind of a sheet and its rows under the names of their columns."""
    for number in range(min(20, len(sheet))):
        names = [ALIASES.get(name, name) for name in ("".join(plain(cell).split()) for cell in sheet.iloc[number])]
        for kind, needed in KINDS.items():
            if needed <= set(names):
                rows = sheet.iloc[number + 1 :].copy()
                rows.columns = names
                rows = rows.loc[:, [name for name in names if name]].dropna(how="all")
                first = rows.iloc[:, 0].map(plain)
                return kind, rows[~first.isin(["合計", "計", "小計"])].reset_index(drop=True)
    return None


def plain(cell):
    return "" if pandas.isna(cell) else unicodedata.normalize("NFKC", str(cell)).strip()


def day(cell):
    if isinstance(cell, (int, float)) and not pandas.isna(cell):
        return pandas.Timestamp("1899-12-30") + pandas.Timedelta(days=int(cell))
    text = plain(cell).replace("年", "/").replace("月", "/").replace("日", "").replace(".", "/").strip("/")
    for era, begin in (("令和", 2018), ("R", 2018)):
        if text.startswith(era):
            year, rest = text[len(era) :].split("/", 1)
            text = f"{begin + (1 if year == '元' else int(year))}/{rest}"
    return pandas.to_datetime(text, errors="coerce") if text else pandas.NaT


def clauses(rows, outcomes):
    """Decisions of these outcomes by agency, department and combination of clauses."""
    chosen = rows[rows["処理結果"].isin(outcomes)].copy()
    chosen["該当号"] = chosen["該当号"].map(lambda cell: "・".join(sorted(set(filter(str.isdigit, plain(cell))))))
    return chosen


def by(rows, names, value="件数"):
    counts = rows.groupby(names, sort=False).size().rename(value).reset_index()
    total = [["合計", *[""] * (len(names) - 1), int(counts[value].sum())]]
    return pandas.concat([counts, pandas.DataFrame(total, columns=counts.columns)], ignore_index=True)


def cross(rows, row, column):
    return pandas.crosstab(rows[row], rows[column], margins=True, margins_name="合計").reset_index()


def months(rows, opened):
    return by(rows.assign(月=rows[opened].dt.strftime("%Y-%m")).sort_values("月"), ["月"])


def disclosure(ledgers):
    rows = ledgers["公文書開示請求"]
    partial = clauses(rows, ["部分開示"])
    refused = clauses(rows, ["不開示"])
    provided = ledgers["情報提供"][["閲覧", "写しの交付", "刊行物有償頒布"]].apply(pandas.to_numeric)
    return {
        "請求者区分・処理結果": cross(rows, "請求者区分", "処理結果"),
        "開示方法": by(rows, ["開示方法"]),
        "実施機関別": cross(rows, "実施機関", "処理結果"),
        "情報公開コーナー別": cross(rows.assign(情報公開コーナー=rows["情報公開コーナー"].fillna(rows["所管部課"])), "情報公開コーナー", "処理結果"),
        "月別": months(rows, "受付日"),
        "部分開示の内訳": by(partial, ["実施機関", "所管部課", "該当号"]),
        "部分開示の号": by(partial.assign(号=partial["該当号"].str.split("・")).explode("号"), ["号"]),
        "不開示の内訳": by(refused, ["実施機関", "所管部課", "該当号"]),
        "不存在": by(rows[rows["処理結果"] == "不存在"], ["実施機関", "所管部課"]),
        "存否拒否": by(rows[rows["処理結果"] == "存否拒否"], ["実施機関", "所管部課"]),
        "審査請求": by(ledgers["審査請求"], ["制度", "実施機関"]),
        "情報提供": provided.sum().rename("件数").rename_axis("区分").reset_index(),
    }


def personal(ledgers):
    rows = ledgers["自己情報開示等請求"]
    notices = pandas.concat([ledgers["目的外利用届出"].assign(届出="目的外利用"), ledgers["外部提供届出"].assign(届出="外部提供")])
    return {
        "業務登録": cross(ledgers["個人情報業務登録"], "実施機関", "登録区分"),
        "請求区分・処理結果": cross(rows, "請求区分", "処理結果"),
        "開示方法": by(rows, ["開示方法"]),
        "実施機関別": cross(rows, "実施機関", "処理結果"),
        "月別": months(rows, "受付日"),
        "一部承諾の内訳": by(clauses(rows, ["一部承諾"]), ["実施機関", "所管部課", "該当号"]),
        "不存在": by(rows[rows["処理結果"] == "不存在"], ["実施機関", "所管部課"]),
        "拒否": by(rows[rows["処理結果"] == "拒否"], ["実施機関", "所管部課"]),
        "目的外利用・外部提供": cross(notices, "実施機関", "届出"),
        "根拠": cross(notices.assign(根拠=notices["根拠"].map(plain)), "根拠", "届出"),
        "目的外利用の一覧": ledgers["目的外利用届出"][["届出番号", "所管部課", "利用先業務名", "目的外利用した業務"]],
        "審議会・審査会": by(ledgers["審議会・審査会"], ["会議名"]),
    }


def workbook(path, tables):
    with pandas.ExcelWriter(path, engine="openpyxl") as writer:
        for title, table in tables.items():
            table.to_excel(writer, sheet_name=title, index=False)


def document(path, fonts, tables):
    pdfmetrics.registerFont(TTFont("Gothic", f"{fonts}/BIZUDGothic-Regular.ttf"))
    heading = ParagraphStyle("heading", fontName="Gothic", fontSize=12, leading=20)
    cell = ParagraphStyle("cell", fontName="Gothic", fontSize=8, leading=10, wordWrap="CJK")
    grid = [("FONT", (0, 0), (-1, -1), "Gothic", 8), ("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    story = []
    for title, table in tables.items():
        lines = [list(table.columns), *table.astype(object).values.tolist()]
        lines = [[Paragraph(str(value), cell) if isinstance(value, str) else value for value in line] for line in lines]
        story += [Paragraph(title, heading), Table(lines, repeatRows=1, style=grid, colWidths=[500 / len(table.columns)] * len(table.columns)), Spacer(0, 12)]
    SimpleDocTemplate(str(path), pagesize=A4).build(story)


if __name__ == "__main__":
    main(*sys.argv[1:])
