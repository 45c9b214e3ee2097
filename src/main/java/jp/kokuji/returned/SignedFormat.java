package jp.kokuji.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a sign before what a number format shows, so that the value itself stays as it is. */
final class SignedFormat {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|[^;]|(;)", Pattern.DOTALL);

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

  /** Colours, conditions and languages come first in a section; elapsed hours are shown. */
  private static final Pattern BEGINNING =
      Pattern.compile("^(?:\\[(?!h+]|m+]|s+])[^\\]]*])*", Pattern.CASE_INSENSITIVE);

  private SignedFormat() {}

  /** The format with the symbol before numbers above, below and at 0, and before text. */
  static String of(String code, String symbol) {
    List<String> sections = sections(code);
    // the last section is that of text if it says so, however many others there are
    if (!LITERAL.matcher(sections.getLast()).replaceAll("").contains("@")) {
      complete(sections);
    }
    String sign = "\"" + symbol + " \"";
    return sections.stream().map(section -> signed(section, sign)).collect(Collectors.joining(";"));
  }

  private static void complete(List<String> sections) {
    String first = sections.getFirst();
    if (sections.size() == 1) {
      sections.add("-" + first);
    }
    if (sections.size() == 2) {
      sections.add(first);
    }
    if (sections.size() == 3) {
      sections.add("@");
    }
  }

  private static String signed(String section, String sign) {
    Matcher beginning = BEGINNING.matcher(section);
    return beginning.find()
        ? beginning.group() + sign + section.substring(beginning.end())
        : sign + section;
  }

  private static List<String> sections(String code) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      if (token.group(1) == null) {
        section.append(token.group());
      } else {
        sections.add(section.toString());
        section.setLength(0);
      }
    }
    sections.add(section.toString());
    return sections;
  }
}
