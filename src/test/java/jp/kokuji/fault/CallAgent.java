package jp.kokuji.fault;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.util.FileSystemUtils;

/**
 * A Java agent that acts before or after the n-th time that one class calls one method, so that the
 * program itself need not know of any such point.
 */
public final class CallAgent implements ClassFileTransformer {
  /** As a shell sees a process that was killed by signal 9. */
  static final int KILLED = 137;

  /** The folders that a run changes. */
  static final List<String> CHANGED = List.of("data", "output");

  private static final int QUIET_MILLIS = 100;

  private static final Map<String, Call> CALLS = new HashMap<>();

  /** What can be done at a point. */
  private enum Act {
    /** Ends the process as a kill does. */
    HALT,
    /** Keeps what a kill would leave, in a new folder, and goes on. */
    KEEP,
    /** Says that it is there by another file, and goes on once there is such a file. */
    WAIT
  }

  private record Deed(Act act, String moment, int nth, Path place) {}

  /** The calls of one method by one class. */
  private record Call(List<Deed> deeds, AtomicInteger begun, AtomicInteger ended) {}

  /** An option of Java that halts at the point. */
  static String halt(Path jar, String point) {
    return "-javaagent:" + jar + "=" + halt(point);
  }

  static String halt(String point) {
    return deed(Act.HALT, point, Path.of(""));
  }

  static String keep(String point, Path folder) {
    return deed(Act.KEEP, point, folder);
  }

  static String await(String point, Path file) {
    return deed(Act.WAIT, point, file);
  }

  /** The file that is there when a wait for the other has begun. */
  static Path reached(Path file) {
    return file.resolveSibling(file.getFileName() + ".reached");
  }

  private static String deed(Act act, String point, Path place) {
    return act + " " + point + " " + place.toAbsolutePath();
  }

  /**
   * The agent's entry.
   *
   * @param deeds by semicolons; each an act, before or after, n, the calling class, the called
   *     class and method, and a place, by blanks
   */
  public static void premain(String deeds, Instrumentation program) {
    for (String deed : deeds.split(";", -1)) {
      String[] words = deed.split(" ", 6);
      CALLS
          .computeIfAbsent(
              words[3] + " " + words[4],
              call -> new Call(new ArrayList<>(), new AtomicInteger(), new AtomicInteger()))
          .deeds()
          .add(
              new Deed(
                  Act.valueOf(words[0]), words[1], Integer.parseInt(words[2]), Path.of(words[5])));
    }
    program.addTransformer(new CallAgent());
  }

  /** Writes the jar that makes this class an agent. */
  static Path jar(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", CallAgent.class.getName());
    Path jar = folder.resolve("call-agent.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream classes = new JarOutputStream(out, manifest)) {
      for (Path file : compiled()) {
        String name = CallAgent.class.getPackageName().replace('.', '/') + "/" + file.getFileName();
        classes.putNextEntry(new ZipEntry(name));
        Files.copy(file, classes);
      }
    }
    return jar;
  }

  /** This class and those within. */
  private static List<Path> compiled() throws IOException {
    URL own = Objects.requireNonNull(CallAgent.class.getResource("CallAgent.class"));
    try (Stream<Path> all = Files.list(Path.of(own.toURI()).resolveSibling(""))) {
      return all.filter(file -> file.getFileName().toString().matches("CallAgent\\b.*")).toList();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called by the changed class before the call. */
  public static void begins(String name) {
    Call call = Objects.requireNonNull(CALLS.get(name));
    reached(call, "before", call.begun().incrementAndGet());
  }

  /** Called by the changed class after the call. */
  public static void ended(String name) {
    Call call = Objects.requireNonNull(CALLS.get(name));
    reached(call, "after", call.ended().incrementAndGet());
  }

  private static void reached(Call call, String moment, int nth) {
    for (Deed deed : call.deeds()) {
      if (deed.moment().equals(moment) && deed.nth() == nth) {
        act(deed);
      }
    }
  }

  private static void act(Deed deed) {
    try {
      switch (deed.act()) {
        case HALT -> {
          settle();
          Runtime.getRuntime().halt(KILLED);
        }
        case KEEP -> {
          settle();
          keep(deed.place());
        }
        case WAIT -> {
          Files.write(reached(deed.place()), new byte[0]);
          while (!Files.exists(deed.place())) {
            Thread.sleep(20);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until the database has written what it was given: it does so in threads of its own, which
   * a busy machine lets wait. A kill before it would leave the state of an earlier point.
   */
  private static void settle() throws IOException, InterruptedException {
    Map<Path, List<Long>> before;
    do {
      before = states();
      Thread.sleep(QUIET_MILLIS);
    } while (writing() || !before.equals(states()));
  }

  private static boolean writing() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("H2-"))
        .anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
  }

  /** The length and the time of each file. */
  private static Map<Path, List<Long>> states() throws IOException {
    Map<Path, List<Long>> states = new HashMap<>();
    for (String name : CHANGED) {
      for (Path file : files(Path.of(name))) {
        File found = Path.of(name).resolve(file).toFile();
        states.put(found.toPath(), List.of(found.length(), found.lastModified()));
      }
    }
    return states;
  }

  /** A kill stops all threads at one moment; here the database may write while it is copied. */
  private static void keep(Path folder) throws IOException {
    do {
      FileSystemUtils.deleteRecursively(folder);
      for (String name : CHANGED) {
        if (Files.exists(Path.of(name))) {
          FileSystemUtils.copyRecursively(Path.of(name), folder.resolve(name));
        }
      }
    } while (!same(folder));
  }

  private static boolean same(Path folder) throws IOException {
    for (String name : CHANGED) {
      Set<Path> files = files(Path.of(name));
      if (!files.equals(files(folder.resolve(name)))) {
        return false;
      }
      for (Path file : files) {
        Path copy = folder.resolve(name).resolve(file);
        if (Files.isRegularFile(copy) && Files.mismatch(Path.of(name).resolve(file), copy) != -1) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<Path> files(Path folder) throws IOException {
    Set<Path> files = new TreeSet<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.map(folder::relativize).forEach(files::add);
      }
    }
    return files;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] code) {
    String caller = simple(name) + " ";
    if (CALLS.keySet().stream().noneMatch(call -> call.startsWith(caller))) {
      return null;
    }
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Caller(writer, caller), 0);
    return writer.toByteArray();
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1);
  }

  /** Puts the two calls around every call of a callee. */
  private static final class Caller extends ClassVisitor {
    private final String caller;

    Caller(ClassVisitor next, String caller) {
      super(Opcodes.ASM9, next);
      this.caller = caller;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String type, boolean isInterface) {
          String call = caller + simple(owner) + "." + name;
          report(call, "begins");
          super.visitMethodInsn(opcode, owner, name, type, isInterface);
          report(call, "ended");
        }

        private void report(String call, String what) {
          if (CALLS.containsKey(call)) {
            String agent = CallAgent.class.getName().replace('.', '/');
            super.visitLdcInsn(call);
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC, agent, what, "(Ljava/lang/String;)V", false);
          }
        }
      };
    }
  }
}
