package jp.kokuji.submission;

import java.util.Map;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import org.jspecify.annotations.Nullable;

/** Headings as people adorn them. */
final class HeadingText {
  private static final Pattern MARKS =
      Pattern.compile(
          "^[※*★☆●◎■]+|^[(]\\d{1,2}[)]|^\\d{1,2}[.)]|[※*★☆]\\d?$|[(](?:[※注]\\d?|必須|任意|入力必須|必須項目)[)]$");

  /** The unit in which a count is read; one of another unit is no heading that we know. */
  private static final Pattern COUNTED = Pattern.compile("[(](?:単位:)?件数?[)]$");

  private HeadingText() {}

  /** The field that is meant without the marks around it, if any. */
  static @Nullable Field find(String heading, Map<String, Field> fields) {
    String bare = MARKS.matcher(heading).replaceAll("");
    Field field = fields.get(COUNTED.matcher(bare).replaceAll(""));
    return field != null && field.type() instanceof FieldType.Count ? field : fields.get(bare);
  }
}
