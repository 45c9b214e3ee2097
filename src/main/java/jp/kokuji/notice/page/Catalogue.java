package jp.kokuji.notice.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Describes an edition's open data by the W3C's Data Catalog Vocabulary, as JSON-LD. */
final class Catalogue {
  private static final Map<String, Object> PREFIXES = prefixes();

  private final PublicEdition edition;
  private final List<PublicFile> files;

  Catalogue(PublicEdition edition, List<PublicFile> files) {
    this.edition = edition;
    this.files = files;
  }

  byte[] json() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", PREFIXES);
    tree.put("@graph", edition.reports().stream().map(this::dataset).toList());
    return Json.bytes(tree);
  }

  private Map<String, Object> dataset(FinalReport report) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("@id", "#" + report.id());
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:identifier", report.id() + "-" + edition.notice().year().code());
    dataset.put("dct:title", japanese(report.outline().title()));
    dataset.put("dct:description", japanese(report.outline().title() + "の数字と、その報告書。"));
    dataset.put("dct:publisher", typed("foaf:Agent", "foaf:name", japanese(edition.city().name())));
    dataset.put("dct:issued", date(edition.notice().date().toString()));
    dataset.put("dct:language", id("http://id.loc.gov/vocabulary/iso639-1/ja"));
    dataset.put("dct:license", id(edition.licence().url()));
    dataset.put("dct:spatial", id(area()));
    dataset.put("dct:temporal", period());
    dataset.put("dct:references", id(Codes.FILE));
    dataset.put("dcat:version", Integer.toString(edition.notice().edition()));
    dataset.put("dcat:contactPoint", contact());
    dataset.put("dcat:keyword", List.of(japanese(report.system()), japanese("運用状況")));
    dataset.put(
        "dcat:distribution",
        files(report, "\\.(csv|data\\.xlsx)").map(this::distribution).toList());
    dataset.put(
        "foaf:page", files(report, "\\.(html|pdf|xlsx)").map(file -> id(file.name())).toList());
    return dataset;
  }

  private Stream<PublicFile> files(FinalReport report, String ending) {
    return files.stream().filter(file -> file.name().matches(report.id() + ending));
  }

  private Map<String, Object> distribution(PublicFile file) {
    Map<String, Object> distribution = new LinkedHashMap<>();
    distribution.put("@id", "#" + file.name());
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dct:title", japanese(file.name()));
    distribution.put("dcat:downloadURL", id(file.name()));
    distribution.put("dcat:accessURL", id("index.html"));
    distribution.put(
        "dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + file.mediaType()));
    distribution.put("dcat:byteSize", value(Long.toString(file.size()), "nonNegativeInteger"));
    distribution.put("spdx:checksum", checksum(file));
    distribution.put("dct:license", id(edition.licence().url()));
    distribution.put("dct:issued", date(edition.notice().date().toString()));
    if (file.name().endsWith(".csv")) {
      distribution.put("dct:conformsTo", id(file.name() + "-metadata.json"));
    }
    return distribution;
  }

  private static Map<String, Object> checksum(PublicFile file) {
    Map<String, Object> checksum = typed("spdx:Checksum", "spdx:algorithm", sha256());
    checksum.put("spdx:checksumValue", value(file.sha256(), "hexBinary"));
    return checksum;
  }

  private static Map<String, Object> sha256() {
    return id("spdx:checksumAlgorithm_sha256");
  }

  private Map<String, Object> contact() {
    Map<String, Object> contact = typed("vcard:Kind", "vcard:fn", edition.contact().office());
    if (edition.contact().phone() != null) {
      contact.put("vcard:hasTelephone", id("tel:" + edition.contact().phone()));
    }
    if (edition.contact().mail() != null) {
      contact.put("vcard:hasEmail", id("mailto:" + edition.contact().mail()));
    }
    return contact;
  }

  private Map<String, Object> period() {
    Map<String, Object> period =
        typed(
            "dct:PeriodOfTime",
            "dcat:startDate",
            date(edition.notice().year().firstDay().toString()));
    period.put("dcat:endDate", date(edition.notice().year().lastDay().toString()));
    return period;
  }

  /** The statistical LOD's name for the area, by the code without its check digit. */
  private String area() {
    return "http://data.e-stat.go.jp/lod/sac/C" + edition.city().code().substring(0, 5);
  }

  private static Map<String, Object> typed(String type, String property, Object value) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put(property, value);
    return node;
  }

  private static Map<String, Object> id(String iri) {
    return Map.of("@id", iri);
  }

  private static Map<String, Object> japanese(String text) {
    return pair("@value", text, "@language", "ja");
  }

  private static Map<String, Object> date(String day) {
    return value(day, "date");
  }

  private static Map<String, Object> value(String text, String type) {
    return pair("@value", text, "@type", "xsd:" + type);
  }

  /** Unlike {@code Map.of}, in an order that is the same in every process. */
  private static Map<String, Object> pair(String one, String text, String other, String word) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(one, text);
    pair.put(other, word);
    return pair;
  }

  private static Map<String, Object> prefixes() {
    Map<String, Object> prefixes = new LinkedHashMap<>();
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("spdx", "http://spdx.org/rdf/terms#");
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
