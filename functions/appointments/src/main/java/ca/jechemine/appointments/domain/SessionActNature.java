package ca.jechemine.appointments.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of act a session was, in the words of both frontends (contract 20 §2.15).
public enum SessionActNature {
  TREATMENT,
  EVALUATION,
  CONSULTATION,
  ADMINISTRATIVE,
  PARENTAL_COACHING,
  PUNCTUAL_CONSULTATION,
  PSYCHOLOGICAL_EVALUATION,
  INDIVIDUAL_PSYCHOTHERAPY,
  COUPLE_PSYCHOTHERAPY,
  FAMILY_PSYCHOTHERAPY,
  EVALUATION_REPORT,
  NOTES_SYNTHESIS,
  WORK_STOPPAGE,
  PSYCHOLOGICAL_FOLLOW_UP,
  PARENT_SUPPORT;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The nature of that code.
  public static Optional<SessionActNature> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
