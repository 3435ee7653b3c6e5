package ca.jechemine.content.application;

import ca.jechemine.content.domain.Faq;
import ca.jechemine.content.domain.FaqChange;
import ca.jechemine.content.domain.FaqId;
import ca.jechemine.content.domain.Faqs;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator changes a frequent question. Asking for what is already so changes nothing.
public final class UpdateFaq {

  private final Faqs faqs;
  private final InstantSource clock;

  public UpdateFaq(Faqs faqs, InstantSource clock) {
    this.faqs = faqs;
    this.clock = clock;
  }

  /// The question after the change.
  public Faq update(FaqId id, FaqChange change, UserId by) {
    return Retry.whenStale(() -> {
      Versioned<Faq> read = faqs.find(id).orElseThrow(Faqs::unknown);
      Faq next = read.value().change(change, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (!next.equals(read.value())) {
        faqs.save(read, next);
      }
      return next;
    });
  }
}
