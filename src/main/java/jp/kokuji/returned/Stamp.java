package jp.kokuji.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;

/** A property of a returned workbook that says of what it is the copy, so that it tells itself. */
final class Stamp {
  private static final String NAME = "KokujiReturned";

  private Stamp() {}

  static void put(Workbook workbook, String stamp) {
    if (workbook instanceof XSSFWorkbook xml) {
      POIXMLProperties.CustomProperties properties = xml.getProperties().getCustomProperties();
      if (properties.contains(NAME)) {
        properties.getProperty(NAME).setLpwstr(stamp);
      } else {
        properties.addProperty(NAME, stamp);
      }
    } else if (workbook instanceof HSSFWorkbook binary) {
      BinaryStamp.put(binary, NAME, stamp);
    }
  }

  /** Whether the file is there, whole, and the copy that is wanted. */
  static boolean isOn(Path file, String stamp) throws IOException {
    return Files.isRegularFile(file) && stamp.equals(read(file));
  }

  private static String read(Path file) throws IOException {
    if (file.toString().endsWith("." + WorkbookFormat.XLS.extension())) {
      return BinaryStamp.read(file, NAME);
    }
    Optional<String> usual = XmlStamp.find(file, NAME);
    return usual.isPresent() ? usual.get() : readByRelation(file);
  }

  /** Finds the properties of a workbook that keeps them elsewhere. */
  private static String readByRelation(Path file) throws IOException {
    try (OPCPackage workbook = WorkbookBounds.parts(file)) {
      POIXMLProperties.CustomProperties properties =
          new POIXMLProperties(workbook).getCustomProperties();
      return properties.contains(NAME) ? properties.getProperty(NAME).getLpwstr() : "";
    } catch (OpenXML4JException | XmlException | RuntimeException damaged) {
      // whoever damaged it: it is made anew
      return "";
    }
  }
}
