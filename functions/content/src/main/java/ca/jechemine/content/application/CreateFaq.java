package ca.jechemine.content.application;

import ca.jechemine.content.domain.Faq;
import ca.jechemine.content.domain.FaqChange;
import ca.jechemine.content.domain.FaqId;
import ca.jechemine.content.domain.Faqs;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator adds a frequent question.
public final class CreateFaq {

  private final Faqs faqs;
  private final Ids ids;
  private final InstantSource clock;

  public CreateFaq(Faqs faqs, Ids ids, InstantSource clock) {
    this.faqs = faqs;
    this.ids = ids;
    this.clock = clock;
  }

  /// The new question; it is for all, first and shown unless the draft says otherwise.
  public Faq create(FaqChange draft, UserId by, Receipts<Faq> receipts) {
    Faq faq =
        Faq.begun(new FaqId(ids.next()), draft, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    faqs.add(faq, receipts.of(faq));
    return faq;
  }
}
