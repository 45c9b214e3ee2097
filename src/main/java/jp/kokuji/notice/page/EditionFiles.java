package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.release.Manifest.PublishedFile;

/** Makes all files of an edition; the same final reports and notice make the same bytes. */
public final class EditionFiles {
  /** The list of checksums, in the form that {@code sha256sum -c} takes. */
  static final String CHECKSUMS = "SHA256SUMS";

  private EditionFiles() {}

  /** The reports as they were made final, open data with its metadata, errata, page, checksums. */
  public static List<PublicFile> of(PublicEdition edition, Path jobs) throws IOException {
    EditionPage page = new EditionPage(Pages.of(jobs), edition);
    List<PublicFile> files = new ArrayList<>();
    for (FinalReport report : edition.reports()) {
      files.addAll(report.files());
      files.add(new PublicFile(report.id() + ".csv", OpenFigures.csv(edition, report)));
      byte[] workbook = new OpenWorkbook(edition, report).bytes();
      files.add(new PublicFile(OpenWorkbook.name(report.id()), workbook));
      files.add(
          new PublicFile(report.id() + ".csv-metadata.json", TableMetadata.json(edition, report)));
    }
    files.add(new PublicFile(Codes.FILE, Codes.csv(edition)));
    files.add(new PublicFile(Codes.FILE + "-metadata.json", TableMetadata.codes(edition)));
    files.add(new PublicFile("dcat.jsonld", new Catalogue(edition, files).json()));
    if (!edition.errata().isEmpty()) {
      files.add(new PublicFile("errata.csv", ErrataCsv.csv(edition)));
      files.add(new PublicFile("errata.html", page.errata()));
    }
    files.sort(Comparator.comparing(PublicFile::name));
    files.add(new PublicFile("index.html", page.html(published(files))));
    files.add(new PublicFile(CHECKSUMS, checksums(files)));
    return files;
  }

  private static List<PublishedFile> published(List<PublicFile> files) {
    return files.stream()
        .map(file -> new PublishedFile(file.name(), file.size(), file.sha256()))
        .toList();
  }

  private static byte[] checksums(List<PublicFile> files) {
    return files.stream()
        .map(file -> file.sha256() + "  " + file.name() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
