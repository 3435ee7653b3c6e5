package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Town.CAMILLE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PurchaseEvent;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.resource.PurchaseNotices;
import ca.jechemine.notifications.domain.resource.Sales;
import ca.jechemine.notifications.domain.routing.Town;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the mails look like of resources that people buy.
class PurchaseMailsTest {

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.of(
            samples("resourcePurchased", Sales.boughtBy(CAMILLE)),
            samples("purchaseRefunded", Sales.refundedTo(CAMILLE, false)),
            samples("purchaseRefundedInPart", Sales.refundedTo(CAMILLE, true)))
        .flatMap(it -> it);
  }

  private static Stream<Sample> samples(String name, PurchaseEvent event) {
    return Stream.of(Language.values())
        .map(it ->
            new Sample(
                name + "." + it.code(),
                LaidOut.in(PurchaseNotices.mails(event, Town.ALL, NOON).getFirst(), it)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_letter_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_mailbox_does_not_show_what_somebody_reads(Sample sample) {
    assertThat(Seen.of(sample.mail()))
        .flatExtracting(it -> it.parts().toList())
        .allSatisfy(it -> assertThat(it).doesNotContain("nxiété", "nxiety", "Camille"));
  }
}
