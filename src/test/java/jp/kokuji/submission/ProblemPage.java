package jp.kokuji.submission;

import java.util.List;
import java.util.function.Function;

/** The page of the operator's manual that lists all rules, with a message of each. */
final class ProblemPage {
  private ProblemPage() {}

  /** The page as Markdown, with the message that each rule's example gives. */
  static String of(Function<Rule, Problem> examples) {
    StringBuilder page =
        new StringBuilder(
            """
            # 提出物の検査項目と知らせの例

            提出されたファイルは、次の項目で検査します。知らせの終わりの（ ）にあるのが記号です。記号の意味は変わりません。

            - **保留**: その行（F はファイル全体、見出しの誤りはシート全体）を集計に入れず、理由を知らせます。ほかの行は読み込みます。
            - **注意**: 読み込んだうえで、確かめてほしいことを知らせます。見出しのないシートと様式にない列は、読みません。

            例の部署・列・値は、架空のものです。この一覧はプログラムの定義から作っているので、手で直さないでください。
            """);
    char part = 0;
    for (Rule rule : Rule.values()) {
      if (rule.code().charAt(0) != part) {
        part = rule.code().charAt(0);
        page.append("\n## %s\n\n| 記号 | 扱い | 知らせの例 |\n|---|---|---|\n".formatted(heading(part)));
      }
      page.append(line(rule, examples.apply(rule)));
    }
    return page.toString();
  }

  private static String heading(char part) {
    return switch (part) {
      case 'F' -> "F　ファイル";
      case 'S' -> "S　シートと見出し";
      case 'V' -> "V　記入された値";
      case 'N' -> "N　実施機関・部課などの名称";
      case 'D' -> "D　日付・年月・年度";
      case 'L' -> "L　条例の号・根拠";
      case 'X' -> "X　複数の欄・行の間の関係";
      default -> throw new IllegalArgumentException("no heading for " + part);
    };
  }

  private static String line(Rule rule, Problem example) {
    String severity =
        switch (rule.severity()) {
          case ERROR -> "保留";
          case WARNING -> "注意";
        };
    String message = ProblemMessage.of(example, "").replace("|", "\\|");
    return "| %s | %s | %s |\n".formatted(rule.code(), severity, message);
  }

  /** What the readers and the database find, whose tests have no ledger to show. */
  static Problem found(Rule rule) {
    return switch (rule) {
      case UNREADABLE_ENCODING -> problem(rule, 25, "（1204バイト目）");
      case NOT_A_LEDGER_FORMAT -> problem(rule, 0, "PDF");
      case PASSWORD_PROTECTED -> problem(rule, 0, "xlsx");
      case DAMAGED_FILE, CHANGED_WHILE_READING -> problem(rule, 0, "");
      case UNCLOSED_QUOTE -> problem(rule, 14, "\"");
      case ROWS_IN_QUOTES -> problem(rule, 14, "摘要", "14");
      case TOO_LARGE -> problem(rule, 14, "600列", Limits.COLUMNS + "列");
      case MACROS_IGNORED -> problem(rule, 0, "xlsm");
      case OTHER_EXTENSION -> problem(rule, 0, "xlsx", "xlsx", "csv");
      case OTHER_DELIMITER -> problem(rule, 0, "タブ");
      case UNKNOWN_SUBMITTER -> problem(rule, 0, "総務部2", "総務部");
      case DUPLICATE_IN_FILE -> problem(rule, 14, "12", "", "", "7", "枝番");
      case DUPLICATE_ACROSS_FILES -> problem(rule, 14, "12", "R3/総務部/開示請求.xlsx", "請求", "7", "枝番");
      case PERIODS_OVERLAP -> problem(rule, 14, "保健所", "", "月別", "2", "");
      case NO_PERIOD -> problem(rule, 2, "保健所", "", "5月", "2", "");
      case SAME_RECORD -> problem(rule, 2, "1", "R3/総務課/研修.csv", "", "2");
      case ALIKE -> problem(rule, 2, "3", "R3/総務部/届出.xlsx", "届出", "2");
      case NEARLY_ALIKE -> problem(rule, 2, "1", "R3/総務課/研修.csv", "", "2", "実施方法");
      case LAST_YEARS -> problem(rule, 2, "5", "R2/総務課/監査指摘.csv", "", "2");
      case MIXED_BRANCHES -> problem(rule, 15, "12", "", "", "14");
      case BRANCHES_OF_TWO_DAYS -> problem(rule, 15, "12", "", "", "14", "枝番");
      default -> throw new IllegalArgumentException(rule + " has a ledger that breaks it");
    };
  }

  private static Problem problem(Rule rule, int row, String found, String... allowed) {
    return new Problem(rule, "", row, "", found, List.of(allowed));
  }
}
