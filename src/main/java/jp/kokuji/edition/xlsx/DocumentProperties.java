package jp.kokuji.edition.xlsx;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kokuji.report.Report;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** What the workbook says about itself: the city as its author, and no person and no clock. */
final class DocumentProperties {
  private static final DateTimeFormatter W3C =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private DocumentProperties() {}

  static void write(Report report, POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(report.title());
    core.setCreator(report.publisher());
    core.setSubjectProperty(report.period());
    String day = report.year().lastDay().atStartOfDay(ZoneOffset.UTC).format(W3C);
    try {
      core.setCreated(day);
      core.setModified(day);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the day " + day + " does not suit POI", e);
    }
    properties.getExtendedProperties().setApplication("Kokuji");
  }
}
