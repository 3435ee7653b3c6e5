package ca.jechemine.notifications.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.account.AccountSamples;
import ca.jechemine.notifications.domain.contact.ContactSamples;
import ca.jechemine.notifications.domain.letters.BuiltIn;
import ca.jechemine.notifications.domain.letters.Sample;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.payment.PaymentSamples;
import ca.jechemine.notifications.domain.routing.RoutingSamples;
import ca.jechemine.notifications.domain.schedule.ScheduleSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A sample of every letter that can be rewritten, out of the areas that write them.
final class Samples {

  private final Map<TemplateKey, Sample> byKey;

  Samples() {
    this.byKey =
        Stream.of(
                AccountSamples.all(),
                ContactSamples.all(),
                PaymentSamples.all(),
                RoutingSamples.all(),
                ScheduleSamples.all())
            .flatMap(List::stream)
            .collect(toUnmodifiableMap(Samples::key, it -> it));
  }

  /// That of a template.
  ///
  /// @throws IllegalStateException when no area has one
  Sample of(TemplateKey key) {
    return Optional.ofNullable(byKey.get(key))
        .orElseThrow(() -> new IllegalStateException("no area has a letter for " + key.code()));
  }

  /// What the code has for a template.
  BuiltIn builtIn(TemplateId id) {
    return BuiltIn.of(of(id.key()), id.language());
  }

  private static TemplateKey key(Sample sample) {
    return sample
        .whole()
        .fill(Language.FR)
        .map(Fill::key)
        .orElseThrow(() -> new IllegalStateException("a sample belongs to no template"));
  }
}
