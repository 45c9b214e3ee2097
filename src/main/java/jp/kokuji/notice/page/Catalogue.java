package jp.kokuji.notice.page;

import static jp.kokuji.notice.page.JsonLd.date;
import static jp.kokuji.notice.page.JsonLd.id;
import static jp.kokuji.notice.page.JsonLd.japanese;
import static jp.kokuji.notice.page.JsonLd.node;
import static jp.kokuji.notice.page.JsonLd.typed;
import static jp.kokuji.notice.page.JsonLd.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Contact;

/** Describes an edition's open data by the W3C's Data Catalog Vocabulary, as JSON-LD. */
final class Catalogue {
  private static final String EU = "http://publications.europa.eu/resource/authority/";

  private final PublicEdition edition;
  private final List<PublicFile> files;

  Catalogue(PublicEdition edition, List<PublicFile> files) {
    this.edition = edition;
    this.files = files;
  }

  byte[] json() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", JsonLd.PREFIXES);
    tree.put("@graph", edition.reports().stream().map(this::dataset).toList());
    return Json.bytes(tree);
  }

  private Map<String, Object> dataset(FinalReport report) {
    Map<String, Object> dataset = node("#" + report.id(), "dcat:Dataset");
    dataset.put("dct:identifier", report.id() + "-" + edition.notice().year().code());
    String title = report.outline().title();
    describe(dataset, edition.city(), title, Words.text("catalogue.report", title));
    dataset.put("dct:issued", date(edition.notice().date().toString()));
    dataset.put("dct:license", id(edition.licence().url()));
    dataset.put("dct:temporal", period(edition.notice().year()));
    dataset.put(
        "dcat:isVersionOf",
        id("../../../" + YearsCatalogue.dataset(report.id(), edition.notice().year())));
    statistics(dataset);
    dataset.put("dct:references", id(Codes.FILE));
    dataset.put("dcat:version", Integer.toString(edition.notice().edition()));
    dataset.put("dcat:contactPoint", contact(edition.contact()));
    dataset.put(
        "dcat:keyword",
        List.of(japanese(report.system()), japanese(Words.text("catalogue.keyword"))));
    dataset.put(
        "dcat:distribution",
        files(report, "\\.(csv|data\\.xlsx)").map(this::distribution).toList());
    dataset.put(
        "foaf:page", files(report, "\\.(html|pdf|xlsx)").map(file -> id(file.name())).toList());
    return dataset;
  }

  /** What it is called and about, whose it is, in which language, of which place. */
  static void describe(Map<String, Object> node, City city, String title, String description) {
    node.put("dct:title", japanese(title));
    node.put("dct:description", japanese(description));
    node.put("dct:publisher", typed("foaf:Agent", "foaf:name", japanese(city.name())));
    node.put("dct:language", id("http://id.loc.gov/vocabulary/iso639-1/ja"));
    node.put("dct:spatial", area(city));
  }

  private Stream<PublicFile> files(FinalReport report, String ending) {
    return files.stream().filter(file -> file.name().matches(report.id() + ending));
  }

  private Map<String, Object> distribution(PublicFile file) {
    Map<String, Object> distribution = node("#" + file.name(), "dcat:Distribution");
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

  /** What every set of official figures of a year is: public, yearly, about government. */
  static void statistics(Map<String, Object> dataset) {
    dataset.put("dcat:theme", id(EU + "data-theme/GOVE"));
    dataset.put("dct:type", id(EU + "dataset-type/STATISTICAL"));
    dataset.put("dct:accrualPeriodicity", id(EU + "frequency/ANNUAL"));
    dataset.put("dct:accessRights", id(EU + "access-right/PUBLIC"));
  }

  static Map<String, Object> contact(Contact office) {
    Map<String, Object> contact = typed("vcard:Kind", "vcard:fn", office.office());
    if (office.phone() != null) {
      contact.put("vcard:hasTelephone", id("tel:" + office.phone()));
    }
    if (office.mail() != null) {
      contact.put("vcard:hasEmail", id("mailto:" + office.mail()));
    }
    return contact;
  }

  static Map<String, Object> period(FiscalYear year) {
    Map<String, Object> period =
        typed("dct:PeriodOfTime", "dcat:startDate", date(year.firstDay().toString()));
    period.put("dcat:endDate", date(year.lastDay().toString()));
    return period;
  }

  /** The statistical LOD's name for the area, by the code without its check digit. */
  private static Map<String, Object> area(City city) {
    return id("http://data.e-stat.go.jp/lod/sac/C" + city.code().substring(0, 5));
  }
}
