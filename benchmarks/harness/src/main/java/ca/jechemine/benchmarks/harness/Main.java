package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// `benchmarks/run`: measures, prints the table, and leaves it as Markdown and TSV.
public final class Main {

  private static final int USAGE_ERROR = 2;

  private Main() {}

  /// Ends the JVM with 0 when everything was measured, 1 when a function failed, 2 for bad usage.
  public static void main(String... arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, arguments));
  }

  private static int run(PrintStream out, String... arguments) {
    try {
      Options options = Options.parse(arguments);
      try (Bench bench = Bench.open(Tree.here(), EmbeddedAws.start(), options.tls())) {
        switch (options.mode()) {
          case COLD -> cold(bench, options, out);
          case WARM -> warm(bench, options, out);
        }
      }
      return 0;
    } catch (IllegalArgumentException misused) {
      out.println(misused.getMessage());
      return USAGE_ERROR;
    } catch (IOException | GeneralSecurityException | FunctionFailed failed) {
      out.println(failed);
      return 1;
    }
  }

  private static void cold(Bench bench, Options options, PrintStream out)
      throws IOException, FunctionFailed {
    ColdReport report = bench.cold(options, out);
    Path directory = bench.reports();
    var facts = bench.facts(options);
    Table table = report.table(facts);
    Files.writeString(directory.resolve("cold-samples.tsv"), report.raw(facts).tabSeparated());
    show(table, "cold", directory, out);
  }

  private static void warm(Bench bench, Options options, PrintStream out)
      throws IOException, FunctionFailed {
    show(bench.warm(options, out).table(bench.facts(options)), "warm", bench.reports(), out);
  }

  private static void show(Table table, String name, Path directory, PrintStream out)
      throws IOException {
    Files.writeString(directory.resolve(name + ".md"), table.markdown());
    Files.writeString(directory.resolve(name + ".tsv"), table.tabSeparated());
    out.println();
    out.println(table.markdown());
    out.println("Also in " + directory);
  }
}
