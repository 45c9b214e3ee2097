package jp.kokuji.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kokuji.submission.StrictXml;

/** The stamp of an XML workbook, read without POI, whose start takes longer than all the rest. */
final class XmlStamp {
  /** Where POI and Excel put it. */
  private static final String PART = "docProps/custom.xml";

  private XmlStamp() {}

  /** The stamp that stands at the usual place; a file that cannot be read has none. */
  static Optional<String> find(Path file, String name) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry part = zip.getEntry(PART);
      return part == null ? Optional.empty() : find(zip, part, name);
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      // whoever damaged it: it is made anew
      return Optional.empty();
    }
  }

  private static Optional<String> find(ZipFile zip, ZipEntry part, String name)
      throws IOException, XMLStreamException {
    try (InputStream in = zip.getInputStream(part)) {
      XMLStreamReader xml = StrictXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && name.equals(xml.getAttributeValue(null, "name"))
            && xml.nextTag() == XMLStreamReader.START_ELEMENT) {
          return Optional.of(xml.getElementText());
        }
      }
    }
    return Optional.empty();
  }
}
