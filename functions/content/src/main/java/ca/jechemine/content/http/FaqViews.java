package ca.jechemine.content.http;

import ca.jechemine.content.domain.Faq;
import io.avaje.jsonb.Json;
import java.time.Instant;

/// Frequent questions as they are read.
final class FaqViews {

  private FaqViews() {}

  /// As everybody reads one.
  @Json
  record Public(
      String id,
      String questionFr,
      String questionEn,
      String answerFr,
      String answerEn,
      String audience,
      int order) {

    static Public of(Faq faq) {
      return new Public(
          faq.id().value(),
          faq.question().fr(),
          faq.question().en(),
          faq.answer().fr(),
          faq.answer().en(),
          faq.audience().code(),
          faq.order());
    }
  }

  /// As the administration reads one.
  @Json
  record Admin(
      String id,
      String questionFr,
      String questionEn,
      String answerFr,
      String answerEn,
      String audience,
      int order,
      boolean enabled,
      Instant createdAt,
      Instant updatedAt) {

    static Admin of(Faq faq) {
      return new Admin(
          faq.id().value(),
          faq.question().fr(),
          faq.question().en(),
          faq.answer().fr(),
          faq.answer().en(),
          faq.audience().code(),
          faq.order(),
          faq.enabled(),
          faq.trail().createdAt(),
          faq.trail().updatedAt());
    }
  }

  /// The answer that tells of one.
  @Json
  record Only(Admin faq) {}
}
