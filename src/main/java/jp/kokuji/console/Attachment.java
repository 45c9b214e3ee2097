package jp.kokuji.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved, whose name may be Japanese (RFC 5987). */
final class Attachment {
  private Attachment() {}

  static ResponseEntity<byte[]> of(String name, byte[] content) {
    return named(name).body(content);
  }

  /** Sends the file from the disk and deletes it. */
  static ResponseEntity<Resource> once(String name, Path file) throws IOException {
    long size = Files.size(file);
    return named(name)
        .contentLength(size)
        .body(
            new InputStreamResource(
                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
  }

  private static ResponseEntity.BodyBuilder named(String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString());
  }
}
