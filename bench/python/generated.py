"""Inputs made from row numbers, the same on every machine."""

DEPARTMENTS = ["総務部", "市民文化部", "健康福祉部", "子ども未来部", "環境部", "農政部", "商工観光労働部", "都市建設部"]
BUSINESSES = ["住民基本台帳事務", "国民健康保険料賦課徴収事務", "介護予防・日常生活支援総合事業", "保育所入所事務", "市営住宅管理事務", "道路占用許可事務"]
CHANGES = ["開始", "変更", "廃止"]


def registrations(path, rows):
    """Number, kind of change, business, department, day and notice number, separated by tabs."""
    return lines(
        path,
        (
            (
                row + 1,
                CHANGES[row % 3],
                BUSINESSES[row % 6] + f"（{row // 6 % 97 + 1}）",
                DEPARTMENTS[row % 8],
                f"令和3年{row % 12 + 1}月{row % 28 + 1}日",
                f"R3-{row:05d}",
            )
            for row in range(rows)
        ),
    )


def figures(path, rows):
    """Id, table, row, column, value and unit, separated by tabs."""
    return lines(
        path,
        (
            (
                f"bench:requests-by-outcome:{DEPARTMENTS[row % 8]}/{row // 8}課:請求件数",
                "requests-by-outcome",
                f"{DEPARTMENTS[row % 8]}/{row // 8}課",
                "請求件数",
                row * 7919 % 10_007,
                "決定",
            )
            for row in range(rows)
        ),
    )


def lines(path, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write("\t".join(map(str, row)) + "\n")
    return path
