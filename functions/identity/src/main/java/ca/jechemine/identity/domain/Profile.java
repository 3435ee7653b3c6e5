package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A professional's profile. `completed` is needed to be matched with clients: it becomes true, for
/// good, once the terms for professionals are accepted and the profile is complete.
public record Profile(
    UserId holder,
    Answers<ProfileField> answers,
    boolean completed,
    @Nullable Consent terms,
    Instant createdAt,
    Instant updatedAt) {

  /// One that says nothing yet.
  public static Profile empty(UserId holder, Instant now) {
    return new Profile(holder, Answers.none(), false, null, now, now);
  }

  /// The first one of somebody, with what was answered at sign-up.
  public static Profile opened(UserId holder, Changes<ProfileField> answers, Instant now) {
    return empty(holder, now).with(answers, now);
  }

  /// What the terms were accepted with, if they were.
  public Optional<Consent> acceptedTerms() {
    return Optional.ofNullable(terms);
  }

  /// The same with changed answers, completed if it is now.
  public Profile with(Changes<ProfileField> changes, Instant now) {
    return new Profile(holder, answers.with(changes), completed, terms, createdAt, now)
        .completedIfSo();
  }

  /// The same, the terms accepted, completed if it is now.
  public Profile accepting(Consent consent, Instant now) {
    return new Profile(holder, answers, completed, consent, createdAt, now).completedIfSo();
  }

  /// Whether all that matching needs was filled in (contract 10 §11.8; skills are no longer asked).
  public boolean isComplete() {
    return !answers.texts(ProfileField.PROBLEMATICS).isEmpty()
        && !answers.texts(ProfileField.APPROACHES).isEmpty()
        && !answers.texts(ProfileField.AGE_CATEGORIES).isEmpty()
        && answers.number(ProfileField.YEARS_OF_EXPERIENCE).orElse(0L) > 0
        && answers.text(ProfileField.BIO).isPresent();
  }

  /// When the professional works, if that was said.
  public Optional<Answer.Availability> availability() {
    return answers.given().get(ProfileField.AVAILABILITY) instanceof Answer.Availability week
        ? Optional.of(week)
        : Optional.empty();
  }

  /// What the professional asks for sessions, if that was said.
  public Optional<Answer.Pricing> pricing() {
    return answers.given().get(ProfileField.PRICING) instanceof Answer.Pricing prices
        ? Optional.of(prices)
        : Optional.empty();
  }

  private Profile completedIfSo() {
    return new Profile(
        holder, answers, completed || (terms != null && isComplete()), terms, createdAt, updatedAt);
  }
}
