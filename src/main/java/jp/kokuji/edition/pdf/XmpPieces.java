package jp.kokuji.edition.pdf;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.edition.FoundText;
import jp.kokuji.edition.FoundText.Role;
import org.apache.commons.text.StringEscapeUtils;

/** Reads the metadata of a PDF (XMP), whose text may stand in entities. */
final class XmpPieces {
  private static final String PLACE = EditionWords.text("place.metadata");
  private static final Pattern CREATOR = Pattern.compile("(?s)<dc:creator>(.*?)</dc:creator>");
  private static final Pattern MARKUP = Pattern.compile("(?s)<[^>]*>");

  private XmpPieces() {}

  static List<FoundText> of(byte[] metadata) {
    String xml = new String(metadata, charset(metadata));
    List<FoundText> pieces = new ArrayList<>();
    pieces.add(new FoundText(PLACE, Role.CONTENT, xml));
    pieces.add(new FoundText(PLACE, Role.CONTENT, plain(xml)));
    Matcher creator = CREATOR.matcher(xml);
    while (creator.find()) {
      pieces.add(
          new FoundText(PLACE + " dc:creator", Role.AUTHOR, plain(creator.group(1)).strip()));
    }
    return pieces;
  }

  private static Charset charset(byte[] metadata) {
    boolean marked = metadata.length > 1 && (metadata[0] & 0xFE) == 0xFE && metadata[1] != 0x3F;
    return marked ? UTF_16 : UTF_8;
  }

  private static String plain(String xml) {
    return StringEscapeUtils.unescapeXml(MARKUP.matcher(xml).replaceAll(" "));
  }
}
