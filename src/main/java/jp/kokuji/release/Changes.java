package jp.kokuji.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.edition.html.FinishedPage;
import jp.kokuji.edition.html.PrintedSentence;
import jp.kokuji.edition.pdf.PdfPages;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What differs between a report that was released and one that would be released now; which version
 * each is, or that it is a draft, apart.
 *
 * @param pages the numbers of the pages that say something else, of the longer one
 * @param before how many pages there were
 * @param after how many there would be
 */
public record Changes(
    List<Change> figures, List<Change> sentences, List<Integer> pages, int before, int after) {

  /** By what a page tells which making it is of. */
  private static final Pattern MAKING = Pattern.compile("（速報）|第\\d+版(（[^（）]*）)?");

  /**
   * One difference between two versions of a report.
   *
   * @param at the figure's id, or the sentence's section
   * @param before what it was; empty where it was not
   * @param after what it would be; empty where it would not be
   */
  public record Change(String at, String before, String after) {}

  /** Between two folders of the same report. */
  public static Changes between(String report, Path before, Path after) throws IOException {
    List<String> old = pages(before.resolve(report + ".pdf"));
    List<String> now = pages(after.resolve(report + ".pdf"));
    return new Changes(
        changes(figures(before), figures(after)),
        sentences(before.resolve(report + ".html"), after.resolve(report + ".html")),
        IntStream.rangeClosed(1, Math.max(old.size(), now.size()))
            .filter(page -> !page(old, page).equals(page(now, page)))
            .boxed()
            .toList(),
        old.size(),
        now.size());
  }

  public boolean isEmpty() {
    return figures.isEmpty() && sentences.isEmpty() && pages.isEmpty();
  }

  private static String page(List<String> pages, int page) {
    return page > pages.size() ? "" : pages.get(page - 1);
  }

  private static List<String> pages(Path file) throws IOException {
    return PdfPages.texts(file).stream()
        .map(text -> MAKING.matcher(text).replaceAll("").strip())
        .toList();
  }

  private static Map<String, String> figures(Path folder) throws IOException {
    Map<String, String> figures = new LinkedHashMap<>();
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(folder.resolve("figures.csv"), UTF_8))) {
      for (CSVRecord row : rows) {
        figures.put(row.get("figure"), row.get("value") + row.get("unit"));
      }
    }
    return figures;
  }

  private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream()
        .map(at -> new Change(at, before.getOrDefault(at, ""), after.getOrDefault(at, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** Those of a section that are in one only, side by side. */
  private static List<Change> sentences(Path before, Path after) throws IOException {
    Map<String, List<String>> lost = bySection(before);
    Map<String, List<String>> won = bySection(after);
    Set<String> sections = new LinkedHashSet<>(lost.keySet());
    sections.addAll(won.keySet());
    List<Change> changes = new ArrayList<>();
    for (String section : sections) {
      List<String> old = lost.getOrDefault(section, new ArrayList<>());
      List<String> now = won.getOrDefault(section, new ArrayList<>());
      List<String> both = new ArrayList<>(old);
      now.forEach(old::remove);
      both.forEach(now::remove);
      for (int place = 1; place <= Math.max(old.size(), now.size()); place++) {
        changes.add(new Change(section, page(old, place), page(now, place)));
      }
    }
    return changes;
  }

  private static Map<String, List<String>> bySection(Path page) throws IOException {
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (PrintedSentence sentence : FinishedPage.sentences(page)) {
      if (!sentence.section().isEmpty()) {
        sentences
            .computeIfAbsent(sentence.section(), none -> new ArrayList<>())
            .add(sentence.text());
      }
    }
    return sentences;
  }
}
