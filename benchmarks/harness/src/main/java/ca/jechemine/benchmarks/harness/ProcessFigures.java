package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the kernel knows of a process.
record ProcessFigures(double cpuMillis, double residentMegabytes) {

  private static final int MILLIS_A_TICK = 10;
  private static final int USER_TICKS_AFTER_NAME = 11;
  private static final int SYSTEM_TICKS_AFTER_NAME = 12;
  private static final double KILOBYTES = 1024.0;

  static ProcessFigures of(long pid) throws IOException {
    Path process = Path.of("/proc", Long.toString(pid));
    String stat = Files.readString(process.resolve("stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks =
        Long.parseLong(afterName[USER_TICKS_AFTER_NAME])
            + Long.parseLong(afterName[SYSTEM_TICKS_AFTER_NAME]);
    return new ProcessFigures((double) ticks * MILLIS_A_TICK, resident(process));
  }

  private static double resident(Path process) throws IOException {
    return Files.readAllLines(process.resolve("status")).stream()
        .filter(it -> it.startsWith("VmRSS:"))
        .mapToDouble(it -> Long.parseLong(it.replaceAll("\\D", "")) / KILOBYTES)
        .findFirst()
        .orElseThrow(() -> new IOException(process + " has ended"));
  }
}
