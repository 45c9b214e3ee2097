package jp.kokuji.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/** What the server says to a command that was handed over to it. */
public final class Answer {
  private static final int ENDED = 0;

  private Answer() {}

  /** Says what the server says, and returns how it ended. */
  static int follow(DataInputStream in, Writer out, Writer err) throws IOException {
    for (int channel = in.readByte(); channel != ENDED; channel = in.readByte()) {
      byte[] said = in.readNBytes(in.readInt());
      Writer writer = channel == Channel.OUT.number ? out : err;
      writer.write(new String(said, UTF_8));
      writer.flush();
    }
    return in.readInt();
  }

  /** Says how it ended. */
  public static void end(DataOutputStream answer, int exitStatus) throws IOException {
    answer.writeByte(ENDED);
    answer.writeInt(exitStatus);
    answer.flush();
  }

  /** Where a text belongs. */
  public enum Channel {
    OUT(1),
    ERR(2);

    private final int number;

    Channel(int number) {
      this.number = number;
    }

    /** A writer to this channel of the answer. */
    public Writer of(DataOutputStream answer) {
      return new Writer() {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
          byte[] said = new String(Arrays.copyOfRange(text, from, from + length)).getBytes(UTF_8);
          synchronized (answer) {
            answer.writeByte(number);
            answer.writeInt(said.length);
            answer.write(said);
          }
        }

        @Override
        public void flush() throws IOException {
          synchronized (answer) {
            answer.flush();
          }
        }

        @Override
        public void close() {}
      };
    }
  }
}
