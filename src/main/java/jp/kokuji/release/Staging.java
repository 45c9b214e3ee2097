package jp.kokuji.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Manifest.PublishedFile;

/** A hidden folder in which a release is written to disk before anyone sees it. */
record Staging(Path folder) {
  private static final int AT_ONCE = 2;

  static Staging create(Path folder) throws IOException {
    return new Staging(Files.createDirectory(folder));
  }

  /**
   * Writes the files two at a time: none needs the other, and each is set, packed and forced to
   * disk for as long as the other.
   */
  List<PublishedFile> write(List<Edition> editions) throws IOException {
    List<Future<PublishedFile>> begun = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Edition edition : editions) {
        begun.add(writers.submit(() -> write(edition.fileName(), edition.content())));
      }
    }
    List<PublishedFile> files = new ArrayList<>();
    for (Future<PublishedFile> file : begun) {
      files.add(written(file));
    }
    return files;
  }

  private static PublishedFile written(Future<PublishedFile> file) throws IOException {
    if (file.state() == Future.State.SUCCESS) {
      return file.resultNow();
    }
    switch (file.exceptionNow()) {
      case IOException failed -> throw failed;
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** Writes a file and forces it to disk, as a rename may reach the disk before the content. */
  PublishedFile write(String fileName, Edition.Content content) throws IOException {
    Sha256 sha256 = new Sha256();
    Path file = folder.resolve(fileName);
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            sha256.through(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
      content.write(out);
      out.flush();
      channel.force(true);
      return new PublishedFile(fileName, channel.size(), sha256.hex());
    }
  }

  /** Forces the entries of a folder to disk, where the system lets a folder be opened. */
  static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
