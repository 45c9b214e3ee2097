package jp.kokuji.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kokuji.release.Manifest.Input;
import jp.kokuji.release.Manifest.PublishedFile;
import jp.kokuji.release.Manifest.State;
import org.junit.jupiter.api.Test;

class ManifestTest {
  @Test
  void isWrittenInOneOrderWithLineFeeds() throws IOException {
    Manifest manifest =
        new Manifest(
            "personal-information",
            "R3",
            State.FINAL,
            "0.1.0",
            List.of(new PublishedFile("b.pdf", 7, "ff"), new PublishedFile("a.csv", 5, "ee")),
            List.of(new Input("R3/総務部/台帳.xlsx", "dd"), new Input("R3/市民文化部/台帳.csv", "cc")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "report" : "personal-information",
              "year" : "R3",
              "state" : "final",
              "program" : "0.1.0",
              "files" : [
                {
                  "name" : "a.csv",
                  "size" : 5,
                  "sha256" : "ee"
                },
                {
                  "name" : "b.pdf",
                  "size" : 7,
                  "sha256" : "ff"
                }
              ],
              "inputs" : [
                {
                  "path" : "R3/市民文化部/台帳.csv",
                  "sha256" : "cc"
                },
                {
                  "path" : "R3/総務部/台帳.xlsx",
                  "sha256" : "dd"
                }
              ]
            }
            """);
  }
}
