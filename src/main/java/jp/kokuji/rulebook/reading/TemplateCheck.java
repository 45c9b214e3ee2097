package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Refuses what would run in a page: templates of a city show words and numbers, and no more. */
final class TemplateCheck {
  private static final Pattern RUNS = Pattern.compile("script|iframe|object|embed|applet");
  private static final Pattern HANDLER = Pattern.compile("(?:(?:data-)?th[:-])?on[a-z]+");
  private static final Pattern SETS = Pattern.compile("(?:data-)?th[:-]attr(?:append|prepend)?");
  private static final Pattern SET =
      Pattern.compile("(?is)(?:.*[,\\s])?(?:on[a-z]+|srcdoc)\\s*=.*");
  private static final Pattern ADDRESS = Pattern.compile("(?is)[\\s@{('\"|]*(?:java|vb)script:.*");

  private TemplateCheck() {}

  /** What is wrong with the templates of a folder, if there is one. */
  static Stream<Fault> faults(Path folder) {
    return Stream.ofNullable(folder.toFile().list((dir, name) -> name.endsWith(".html")))
        .flatMap(names -> Stream.of(names).sorted())
        .flatMap(name -> of(folder.resolve(name)));
  }

  private static Stream<Fault> of(Path file) {
    try {
      Parser parser = Parser.xmlParser().setTrackPosition(true);
      return Jsoup.parse(Files.readString(file), "", parser).getAllElements().stream()
          .flatMap(element -> running(element).map(found -> fault(file, element, found)));
    } catch (IOException e) {
      return Stream.of(Fault.of(file.toString(), 0, "no-utf8"));
    }
  }

  private static Fault fault(Path file, Element element, String found) {
    return Fault.of(
        file.toString(), element.sourceRange().start().lineNumber(), "page-runs", found);
  }

  private static Stream<String> running(Element element) {
    return Stream.concat(
        Stream.of(element.normalName()).filter(RUNS.asMatchPredicate()),
        element.attributes().asList().stream()
            .filter(a -> runs(a.getKey().toLowerCase(Locale.ROOT), a.getValue()))
            .map(Attribute::getKey));
  }

  private static boolean runs(String name, String value) {
    return HANDLER.matcher(name).matches()
        || ADDRESS.matcher(value).matches()
        || (SETS.matcher(name).matches() && SET.matcher(value).matches());
  }
}
