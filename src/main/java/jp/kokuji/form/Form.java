package jp.kokuji.form;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * One form: what it is for, and what it is called.
 *
 * @param year the fiscal year whose names and law it offers
 * @param program the program's name and version
 */
record Form(RecordKind kind, FiscalYear year, Rulebook rulebook, String program, Messages words) {
  private static final int FINGERPRINT = 12;
  private static final DateTimeFormatter W3C =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  /** Kind, year and the beginning of the rules' fingerprint: equal ids accept the same words. */
  String id() {
    String rules = rulebook.fingerprint();
    String short12 = rules.substring(0, Math.min(FINGERPRINT, rules.length()));
    return String.join("/", kind.id(), year.code(), short12);
  }

  String title() {
    return words.text("title", kind.name(), year.label());
  }

  String fileName() {
    return words
        .text("file", kind.name(), year.code())
        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "・");
  }

  /** The name of the sheet that is filled in. */
  String sheetName() {
    return WorkbookUtil.createSafeSheetName(kind.name(), '・');
  }

  /** The column, from 0, of the only field of that type, if the kind has one. */
  Optional<Integer> column(Class<? extends FieldType> type) {
    return kind.fields().stream()
        .filter(field -> type.isInstance(field.type()))
        .map(this::column)
        .findFirst();
  }

  int column(Field field) {
    return kind.fields().indexOf(field);
  }

  /** Says in the file's properties what it is; the city is its author, and no clock is asked. */
  void identify(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    LocalDate day = year.firstDay();
    core.setTitle(title());
    core.setCreator(rulebook.city().name());
    core.setIdentifier(id());
    try {
      core.setCreated(day.atStartOfDay(ZoneOffset.UTC).format(W3C));
      core.setModified(day.atStartOfDay(ZoneOffset.UTC).format(W3C));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the day " + day + " does not suit POI", e);
    }
    properties.getExtendedProperties().setApplication(program);
    properties.getCustomProperties().addProperty("Kokuji", id());
  }
}
