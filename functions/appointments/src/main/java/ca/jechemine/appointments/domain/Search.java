package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the search for a professional has gone through: who is out of it (refused, did not answer,
/// gave it back, was replaced) and how many times it had to go on.
///
/// @param failedAt when administrators were told that this round of matching fails; null unless
///   they were
/// @param review that the client asked for a person to decide; null unless they did
/// @param untold the answers of professionals of which nobody else was told yet, in the order in
///   which they were given: one acceptance, or refusals of the offer that stands
public record Search(
    List<UserId> refusedBy,
    int cascadeAttempts,
    @Nullable Instant failedAt,
    @Nullable Review review,
    List<UntoldAnswer> untold) {

  /// How often the search goes on by itself before the request is open to everybody (contract 20
  /// §5.2).
  public static final int MOST_ATTEMPTS = 2;

  public static final Search NEW = new Search(List.of(), 0, null);

  public Search {
    refusedBy = List.copyOf(refusedBy);
    untold = List.copyOf(untold);
  }

  /// One of which all was told.
  public Search(
      List<UserId> refusedBy,
      int cascadeAttempts,
      @Nullable Instant failedAt,
      @Nullable Review review) {
    this(refusedBy, cascadeAttempts, failedAt, review, List.of());
  }

  /// One of which nobody asked for a review.
  public Search(List<UserId> refusedBy, int cascadeAttempts, @Nullable Instant failedAt) {
    this(refusedBy, cascadeAttempts, failedAt, null);
  }

  /// That a person is to look at how professionals are chosen, since when, and what the client has
  /// to say of it (Law 25, s. 12.1).
  public record Review(Instant askedAt, @Nullable String observations) {

    /// Without a word of it, so that it gets into no log.
    @Override
    public String toString() {
      return "a review asked for at " + askedAt;
    }
  }

  /// Whether that professional is out.
  public boolean excludes(UserId professional) {
    return refusedBy.contains(professional);
  }

  /// The same without that professional.
  public Search without(UserId professional) {
    return without(List.of(professional));
  }

  /// The same without those professionals.
  public Search without(Collection<UserId> professionals) {
    List<UserId> all = new ArrayList<>(refusedBy);
    professionals.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new Search(all, cascadeAttempts, failedAt, review, untold);
  }

  /// The same with that professional again.
  Search with(UserId professional) {
    return new Search(
        refusedBy.stream().filter(it -> !it.equals(professional)).toList(),
        cascadeAttempts,
        failedAt,
        review,
        untold);
  }

  /// The same, with these answers yet to be told.
  Search telling(List<UntoldAnswer> answers) {
    return new Search(refusedBy, cascadeAttempts, failedAt, review, answers);
  }

  /// The same, without these among the answers that are yet to be told.
  Search told(List<UntoldAnswer> answers) {
    return telling(untold.stream().filter(it -> !answers.contains(it)).toList());
  }

  /// That professional's answer of which nobody else was told yet.
  public Optional<UntoldAnswer> untoldOf(UserId professional) {
    return untold.stream().filter(it -> it.by().equals(professional)).findFirst();
  }

  /// Whether nobody was told yet that a professional took it.
  boolean hidesMatch() {
    return untold.stream().anyMatch(UntoldAnswer.Accepted.class::isInstance);
  }

  /// When the next answers are to be told, if any is yet to be.
  public Optional<Instant> tellsAt() {
    return untold.stream().map(UntoldAnswer::until).min(Instant::compareTo);
  }

  /// The same, begun anew: with that professional, without the others who are out.
  Search anew(UserId professional) {
    return new Search(
        refusedBy.stream().filter(it -> !it.equals(professional)).toList(),
        0,
        null,
        review,
        untold);
  }

  /// The same, begun anew with everybody.
  Search anew() {
    return new Search(List.of(), 0, null, review, untold);
  }

  /// The same, having to go on once more.
  public Search again() {
    return new Search(refusedBy, cascadeAttempts + 1, null, review, untold);
  }

  /// The same, stuck since that moment.
  Search failed(Instant now) {
    return new Search(refusedBy, cascadeAttempts, now, review, untold);
  }

  /// Since when it is stuck, if administrators were told that it is.
  public Optional<Instant> failed() {
    return Optional.ofNullable(failedAt);
  }

  /// The same, waiting for a person.
  Search reviewed(Review asked) {
    return new Search(refusedBy, cascadeAttempts, failedAt, asked, untold);
  }

  /// The review that the client asked for, if they did.
  public Optional<Review> asked() {
    return Optional.ofNullable(review);
  }

  /// Whether an administrator takes each step: nothing goes on by itself.
  public boolean isByHand() {
    return review != null;
  }

  /// Whether it has gone on as often as it does.
  public boolean isExhausted() {
    return cascadeAttempts >= MOST_ATTEMPTS;
  }
}
