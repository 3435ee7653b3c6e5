package ca.jechemine.content.application;

import ca.jechemine.content.domain.FaqId;
import ca.jechemine.content.domain.Faqs;
import ca.jechemine.kernel.Retry;

/// An administrator deletes a frequent question for good.
public final class DeleteFaq {

  private final Faqs faqs;

  public DeleteFaq(Faqs faqs) {
    this.faqs = faqs;
  }

  /// Of several who delete it at once, one does; the others find nothing.
  public void delete(FaqId id) {
    Retry.whenStale(() -> {
      faqs.delete(faqs.find(id).orElseThrow(Faqs::unknown));
      return id;
    });
  }
}
