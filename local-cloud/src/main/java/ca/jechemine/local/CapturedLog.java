package ca.jechemine.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The latest log lines of all functions, passed on and kept. Safe for use by several threads.
public final class CapturedLog {

  private static final int KEPT = 20_000;

  private final Deque<String> lines = new ArrayDeque<>();
  private final PrintStream stream;

  CapturedLog(OutputStream next) {
    this.stream = new PrintStream(new Lines(next), true, StandardCharsets.UTF_8);
  }

  /// The lines that are kept, oldest first.
  public List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  public void clear() {
    synchronized (lines) {
      lines.clear();
    }
  }

  PrintStream stream() {
    return stream;
  }

  private void keep(String line) {
    synchronized (lines) {
      lines.addLast(line);
      if (lines.size() > KEPT) {
        lines.removeFirst();
      }
    }
  }

  private final class Lines extends OutputStream {
    private final OutputStream next;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(OutputStream next) {
      this.next = next;
    }

    @Override
    public synchronized void write(int character) throws IOException {
      next.write(character);
      if (character == '\n') {
        keep(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(character);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
      next.write(bytes, offset, length);
      for (int i = offset; i < offset + length; i++) {
        if (bytes[i] == '\n') {
          keep(line.toString(StandardCharsets.UTF_8).stripTrailing());
          line.reset();
        } else {
          line.write(bytes[i]);
        }
      }
    }

    @Override
    public void flush() throws IOException {
      next.flush();
    }
  }
}
