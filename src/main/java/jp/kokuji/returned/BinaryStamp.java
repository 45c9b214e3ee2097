package jp.kokuji.returned;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The stamp of a binary workbook. */
final class BinaryStamp {
  private BinaryStamp() {}

  static void put(HSSFWorkbook workbook, String name, String stamp) {
    workbook.createInformationProperties();
    DocumentSummaryInformation summary = workbook.getDocumentSummaryInformation();
    CustomProperties properties = summary.getCustomProperties();
    CustomProperties changed = properties == null ? new CustomProperties() : properties;
    changed.put(name, stamp);
    summary.setCustomProperties(changed);
  }

  static String read(Path file, String name) throws IOException {
    try (POIFSFileSystem workbook = new POIFSFileSystem(file.toFile(), true);
        DocumentInputStream part =
            workbook.createDocumentInputStream(DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
      CustomProperties properties =
          new DocumentSummaryInformation(new PropertySet(part)).getCustomProperties();
      return properties == null ? "" : String.valueOf(properties.get(name));
    } catch (HPSFException | IOException | RuntimeException damaged) {
      // whoever damaged it: it is made anew
      return "";
    }
  }
}
