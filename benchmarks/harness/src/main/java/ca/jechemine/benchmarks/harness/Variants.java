package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Variant.Start;
import java.util.List;

/// What is measured. A further endpoint is one more line; a further peer is one more module and one
/// more line.
final class Variants {

  /// The endpoint that the goals of `docs/performance.md` are about: a public form, read secrets,
  /// one transaction.
  static final String REPRESENTATIVE = "SubmitContactForm";

  /// What every ratio is taken to.
  static final String FLOOR = "floor";

  /// The same calls without the project; the warm ratios are taken to it.
  static final String MINIMAL = "minimal";

  private static final String SUCCESS = "\\\"success\\\":true";

  private Variants() {}

  static List<Variant> of(Tree tree) {
    return List.of(
        peer(tree, FLOOR, "FloorHandler"),
        peer(tree, MINIMAL, "MinimalHandler"),
        peer(tree, "usual", "UsualHandler"),
        endpoint(tree, "contact", REPRESENTATIVE, Start.COLD),
        endpoint(tree, "contact", REPRESENTATIVE, Start.PRIMED));
  }

  private static Variant peer(Tree tree, String name, String handler) {
    String type = "ca.jechemine.benchmarks." + name + "." + handler;
    return new Variant(name, Start.COLD, tree.peer(name), type, SUCCESS);
  }

  private static Variant endpoint(Tree tree, String domain, String useCase, Start start) {
    String name = start == Start.PRIMED ? useCase + "-primed" : useCase;
    String type = "ca.jechemine." + domain + ".http." + useCase + "Handler";
    return new Variant(name, start, tree.function(domain), type, SUCCESS);
  }
}
