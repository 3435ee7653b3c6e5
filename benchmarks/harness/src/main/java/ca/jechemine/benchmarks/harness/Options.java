package ca.jechemine.benchmarks.harness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// What the command line asks for.
///
/// @param variants the names of those to run; empty means all
record Options(Mode mode, int rounds, boolean tls, Set<String> variants) {

  static final String USAGE =
      "usage: benchmarks/run [cold|warm] [--rounds N] [--tls|--plain] [--variants a,b,…]";

  private static final int ROUNDS = 9;

  /// Which question is asked.
  enum Mode {
    COLD,
    WARM
  }

  /// @throws IllegalArgumentException with the usage when an argument is not known
  static Options parse(String... arguments) {
    Options options = new Options(Mode.COLD, ROUNDS, true, Set.of());
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      options = options.with(left.pop(), left);
    }
    return options;
  }

  boolean wants(String variant) {
    return variants.isEmpty() || variants.contains(variant);
  }

  private Options with(String argument, Deque<String> left) {
    return switch (argument) {
      case "cold" -> new Options(Mode.COLD, rounds, tls, variants);
      case "warm" -> new Options(Mode.WARM, rounds, tls, variants);
      case "--tls" -> new Options(mode, rounds, true, variants);
      case "--plain" -> new Options(mode, rounds, false, variants);
      case "--rounds" -> new Options(mode, positive(value(left)), tls, variants);
      case "--variants" -> new Options(mode, rounds, tls, Set.of(value(left).split(",", -1)));
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static String value(Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return left.pop();
  }

  private static int positive(String number) {
    if (!number.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(USAGE);
    }
    return Integer.parseInt(number);
  }
}
