package jp.kokuji.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * A Java agent that ends its process as a kill does, before or after the n-th time that one class
 * calls one method; so the program itself need not know of any crash point.
 */
public final class HaltAgent implements ClassFileTransformer {
  /** As a shell sees a process that was killed by signal 9. */
  static final int KILLED = 137;

  private static final AtomicInteger BEGUN = new AtomicInteger();
  private static final AtomicInteger ENDED = new AtomicInteger();
  private static volatile int before;
  private static volatile int after;

  private final String caller;
  private final String callee;

  private HaltAgent(String caller, String callee) {
    this.caller = caller;
    this.callee = callee;
  }

  /**
   * The agent's entry.
   *
   * @param point before or after, n, the calling class, the called class and method, by blanks
   */
  public static void premain(String point, Instrumentation program) {
    String[] words = point.split(" ", -1);
    int nth = Integer.parseInt(words[1]);
    before = words[0].equals("before") ? nth : 0;
    after = words[0].equals("after") ? nth : 0;
    program.addTransformer(new HaltAgent(words[2], words[3]));
  }

  /** Writes the jar that makes this class an agent; the class itself is on the class path. */
  static Path jar(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", HaltAgent.class.getName());
    Path jar = folder.resolve("halt-agent.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }

  /** Called by the changed class before the call. */
  public static void begins() {
    if (BEGUN.incrementAndGet() == before) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  /** Called by the changed class after the call. */
  public static void ended() {
    if (ENDED.incrementAndGet() == after) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] code) {
    if (!simple(name).equals(caller)) {
      return null;
    }
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Caller(writer), 0);
    return writer.toByteArray();
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1);
  }

  /** Puts the two calls around every call of the callee. */
  private final class Caller extends ClassVisitor {
    Caller(ClassVisitor next) {
      super(Opcodes.ASM9, next);
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
          boolean here = (simple(owner) + "." + name).equals(callee);
          report(here, "begins");
          super.visitMethodInsn(opcode, owner, name, type, isInterface);
          report(here, "ended");
        }

        private void report(boolean here, String what) {
          if (here) {
            String agent = HaltAgent.class.getName().replace('.', '/');
            super.visitMethodInsn(Opcodes.INVOKESTATIC, agent, what, "()V", false);
          }
        }
      };
    }
  }
}
