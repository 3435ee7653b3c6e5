package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two accounts of one person that become one (contract 40 §6.3, docs/adr/0069). It is named by the
/// account that is given up, which no other merge ever names again.
///
/// ```
/// started ─ each part has reported ► finished
/// ```
///
/// Both accounts take no other change until it is finished. There is no way back.
///
/// @param email of the account that is given up
/// @param attempt how often the parts were told to look
/// @param reports of the parts that were heard of
/// @param outcome what became of the account that stays; null until it is finished
public record Merge(
    UserId loser,
    UserId survivor,
    EmailAddress email,
    UserId startedBy,
    Instant startedAt,
    long attempt,
    Map<MergePart, Report> reports,
    @Nullable Outcome outcome) {

  /// The count by which a part says that the customer at Stripe is the survivor's now.
  private static final String CUSTOMER = "stripeCustomerId";

  public Merge {
    reports = Map.copyOf(reports);
  }

  /// What a part moved in all, as it said the so-manieth time.
  public record Report(long number, Map<String, Long> moved) {

    public Report {
      moved = Map.copyOf(moved);
    }
  }

  /// What the account that stays got of the other one.
  public record Outcome(List<String> filled, boolean movedMedicalProfile, Instant at) {

    public Outcome {
      filled = List.copyOf(filled);
    }
  }

  /// One that begins.
  public static Merge started(Account loser, UserId survivor, UserId by, Instant now) {
    return new Merge(loser.id(), survivor, loser.email(), by, now, 1, Map.of(), null);
  }

  /// The same after a part reported. What it said before the last that is known changes nothing.
  public Merge reported(MergePart part, Report report) {
    if (Optional.ofNullable(reports.get(part))
        .filter(it -> it.number() >= report.number())
        .isPresent()) {
      return this;
    }
    Map<MergePart, Report> more = new EnumMap<>(MergePart.class);
    more.putAll(reports);
    more.put(part, report);
    return with(attempt, more, outcome);
  }

  /// The same, to be looked at once more by every part.
  public Merge again() {
    return with(attempt + 1, reports, outcome);
  }

  /// The same, over.
  public Merge finished(Outcome with) {
    return with(attempt, reports, with);
  }

  /// The parts that were not heard of.
  public List<MergePart> silent() {
    return Stream.of(MergePart.values()).filter(it -> !reports.containsKey(it)).toList();
  }

  /// Whether it is over.
  public boolean isFinished() {
    return outcome != null;
  }

  /// What became of the account that stays, once it is over.
  public Optional<Outcome> result() {
    return Optional.ofNullable(outcome);
  }

  /// How many of each kind were moved, in the order of their names.
  public Map<String, Long> moved() {
    Map<String, Long> moved = new TreeMap<>();
    reports
        .values()
        .forEach(it -> it.moved().forEach((what, n) -> moved.merge(what, n, Long::sum)));
    moved.remove(CUSTOMER);
    return moved;
  }

  /// What of the account that stays was empty and has been filled.
  public List<String> filled() {
    boolean hasCustomer =
        reports.values().stream().anyMatch(it -> it.moved().containsKey(CUSTOMER));
    return Stream.concat(
            result().stream().flatMap(it -> it.filled().stream()),
            hasCustomer ? Stream.of(CUSTOMER) : Stream.empty())
        .toList();
  }

  private Merge with(long attempts, Map<MergePart, Report> heard, @Nullable Outcome over) {
    return new Merge(loser, survivor, email, startedBy, startedAt, attempts, heard, over);
  }

  /// Without the address.
  @Override
  public String toString() {
    return "the merge of " + loser + " into " + survivor;
  }
}
