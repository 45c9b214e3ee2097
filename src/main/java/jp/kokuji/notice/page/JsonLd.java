package jp.kokuji.notice.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of JSON-LD that the catalogues of data are made of. */
final class JsonLd {
  static final Map<String, Object> PREFIXES = prefixes();

  private JsonLd() {}

  /** A thing of that name. */
  static Map<String, Object> node(String name, String type) {
    return pair("@id", name, "@type", type);
  }

  static Map<String, Object> typed(String type, String property, Object value) {
    return pair("@type", type, property, value);
  }

  static Map<String, Object> id(String iri) {
    return Map.of("@id", iri);
  }

  static Map<String, Object> japanese(String text) {
    return pair("@value", text, "@language", "ja");
  }

  static Map<String, Object> date(String day) {
    return value(day, "date");
  }

  static Map<String, Object> value(String text, String type) {
    return pair("@value", text, "@type", "xsd:" + type);
  }

  /** Unlike {@code Map.of}, in an order that is the same in every process. */
  private static Map<String, Object> pair(String one, Object value, String other, Object word) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(one, value);
    pair.put(other, word);
    return pair;
  }

  private static Map<String, Object> prefixes() {
    Map<String, Object> prefixes = new LinkedHashMap<>();
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("adms", "http://www.w3.org/ns/adms#");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("spdx", "http://spdx.org/rdf/terms#");
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
