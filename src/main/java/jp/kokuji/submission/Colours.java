package jp.kokuji.submission;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.util.HSSFColor;

/**
 * The colours of a workbook.
 *
 * @param theme the colours of its theme, light before dark, as cells refer to them by number
 */
record Colours(List<Integer> theme) {
  /** Black on white, unless the window has been set otherwise. */
  static final int AUTOMATIC = -1;

  /** Of what is not seen on any background. */
  static final int NONE = -2;

  static final int WHITE = 0xFFFFFF;

  /** Below this, text cannot be told from its background: white from light grey has 1.2. */
  private static final double LEAST_CONTRAST = 1.25;

  private static final List<Integer> OFFICE =
      List.of(WHITE, 0, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2);

  static final Colours STANDARD = new Colours(OFFICE);

  /** Reads a theme; its file has dark before light, which cells count the other way round. */
  static Colours read(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = StrictXml.open(part);
    List<Integer> colours = new ArrayList<>();
    while (StrictXml.nextChild(xml, "clrScheme")) {
      switch (xml.getLocalName()) {
        case "srgbClr" -> colours.add(rgb(StrictXml.attribute(xml, "val")));
        case "sysClr" -> colours.add(rgb(StrictXml.attribute(xml, "lastClr")));
        default -> {}
      }
    }
    if (colours.size() < 4) {
      return STANDARD;
    }
    return new Colours(
        List.copyOf(
            new ArrayList<>(
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(1, 0, 3, 2).map(colours::get),
                        colours.stream().skip(4))
                    .toList())));
  }

  /** The colour that the element gives at whose start the reader stands. */
  int read(XMLStreamReader xml) {
    String rgb = StrictXml.attribute(xml, "rgb");
    String number = StrictXml.attribute(xml, "theme");
    String indexed = StrictXml.attribute(xml, "indexed");
    if (!rgb.isEmpty()) {
      return rgb(rgb);
    }
    if (!number.isEmpty()) {
      int index = Integer.parseInt(number);
      return index < theme.size() ? tinted(theme.get(index), xml) : AUTOMATIC;
    }
    return indexed.isEmpty() ? AUTOMATIC : indexed(Integer.parseInt(indexed));
  }

  private static int rgb(String hex) {
    return hex.isEmpty() ? AUTOMATIC : (int) (Long.parseLong(hex, 16) & WHITE);
  }

  private static int indexed(int index) {
    HSSFColor colour = HSSFColor.getIndexHash().get(index < 8 ? index + 8 : index);
    return colour == null ? AUTOMATIC : rgb(colour.getTriplet());
  }

  static int rgb(short[] triplet) {
    return (triplet[0] & 0xFF) << 16 | (triplet[1] & 0xFF) << 8 | (triplet[2] & 0xFF);
  }

  /** Nearer to white for a positive tint, to black for a negative one. */
  private static int tinted(int rgb, XMLStreamReader xml) {
    String tint = StrictXml.attribute(xml, "tint");
    if (tint.isEmpty() || rgb == AUTOMATIC) {
      return rgb;
    }
    double share = Math.clamp(Double.parseDouble(tint), -1, 1);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = rgb >> shift & 0xFF;
      mixed |= (int) (share < 0 ? part * (1 + share) : part + (255 - part) * share) << shift;
    }
    return mixed;
  }

  /** Whether characters of one colour cannot be seen on the other. */
  static boolean isInvisible(int rgb, int background) {
    if (rgb == NONE) {
      return true;
    }
    double text = luminance(rgb == AUTOMATIC ? 0 : rgb);
    double behind = luminance(background == AUTOMATIC ? WHITE : background);
    return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05) < LEAST_CONTRAST;
  }

  /** The relative luminance of the Web Content Accessibility Guidelines. */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int part) {
    double share = (part & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
