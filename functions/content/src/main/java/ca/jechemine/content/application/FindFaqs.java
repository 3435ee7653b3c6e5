package ca.jechemine.content.application;

import ca.jechemine.content.domain.Faq;
import ca.jechemine.content.domain.FaqAudience;
import ca.jechemine.content.domain.Faqs;
import java.util.List;

/// Lists the frequent questions, by their order, then the older first.
public final class FindFaqs {

  private final Faqs faqs;

  public FindFaqs(Faqs faqs) {
    this.faqs = faqs;
  }

  /// Those that are shown to that audience.
  public List<Faq> shownTo(FaqAudience reader) {
    return all().stream().filter(it -> it.enabled() && it.audience().includes(reader)).toList();
  }

  /// All of them.
  public List<Faq> all() {
    return faqs.all().stream().sorted(Faq.IN_ORDER).toList();
  }
}
