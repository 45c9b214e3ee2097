package jp.kokuji.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the invented years, as departments would send them: what a department has, by itself. */
final class InventedFiles {
  static final Map<String, Integer> YEARS = Map.of("R4", 2022, "R5", 2023, "R6", 2024, "R7", 2025);

  private static final String NOTE =
      """
      # 見本の台帳

      R1〜R3 は、久留米市が公表した報告書から組み立てたものです。名前のある人はいません。

      **R4〜R7 は作りものです。** 部課の名前のほかは、すべてこのプログラムの試験のために作りました。実在の請求や届出ではなく、
      数字も久留米市が公表したものではありません。R5 からは、個人情報の保護に関する法律（議会は議会の条例）による台帳です。
      令和5年3月20日に受け付けて5月に決定した請求が、R4 にあります。
      """;

  private InventedFiles() {}

  static void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("README.md"), NOTE, UTF_8);
    for (Map.Entry<String, Integer> year : YEARS.entrySet()) {
      Path of = Files.createDirectories(folder.resolve(year.getKey()));
      for (Map.Entry<String, List<Map<String, String>>> ledger :
          InventedYear.of(year.getValue()).entrySet()) {
        write(of, ledger.getKey(), ledger.getValue());
      }
    }
  }

  /** Requests come from the departments; the office of general affairs keeps the other ledgers. */
  private static void write(Path year, String kind, List<Map<String, String>> rows)
      throws IOException {
    Map<String, List<Map<String, String>>> files =
        kind.equals("自己情報開示等請求")
            ? rows.stream()
                .collect(
                    Collectors.groupingBy(
                        row -> row.getOrDefault("所管部課", ""),
                        LinkedHashMap::new,
                        Collectors.toList()))
            : Map.of("総務課", rows);
    for (Map.Entry<String, List<Map<String, String>>> file : files.entrySet()) {
      Path submitter = Files.createDirectories(year.resolve(file.getKey()));
      Files.writeString(submitter.resolve(kind + ".csv"), csv(file.getValue()), UTF_8);
    }
  }

  private static String csv(List<Map<String, String>> rows) {
    StringBuilder csv =
        new StringBuilder(String.join(",", rows.getFirst().keySet())).append("\r\n");
    rows.forEach(row -> csv.append(String.join(",", row.values())).append("\r\n"));
    return csv.toString();
  }
}
