package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.routing.Town.ANNE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DeliveryEvent.DigestDue;
import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.routing.DigestNotices;
import ca.jechemine.notifications.domain.routing.Town;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a professional reads of the offers that were held back.
class DigestMailsTest {

  private static final Instant UNTIL = NOON.plus(Duration.ofDays(1));
  private static final HeldOffer KNOWN =
      new HeldOffer("d1", "a1", 2, "C.\u00a0Z.", List.of("Anxiété", "Deuil"), "video", null, UNTIL);
  private static final HeldOffer ASKED =
      new HeldOffer("d2", "a2", 2, null, List.of(), "phone", NOON.plus(Duration.ofDays(7)), UNTIL);

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.of(Language.values())
        .flatMap(it ->
            Stream.of(
                sample("proposalDigest", it, List.of(KNOWN, ASKED)),
                sample("proposalDigestOfOne", it, List.of(KNOWN))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_digest_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }

  @Test
  void it_goes_to_the_professional_whose_preferences_decide() {
    assertThat(DigestNotices.mails(due(List.of(KNOWN)), Town.ALL))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.to()).isEqualTo(ANNE.address());
          assertThat(it.reader()).isEqualTo(ANNE.id());
          assertThat(it.content().event()).isEqualTo(CatalogueEvent.PROPOSAL_DIGEST);
        });
  }

  @Test
  void nobody_is_told_whose_account_is_closed_or_forgotten_or_of_nothing() {
    People closed =
        KnownPeople.account(
            Fixtures.person(11, 2, ANNE.role(), AccountStatus.INACTIVE, ANNE.language(), Set.of()));

    assertThat(DigestNotices.mails(due(List.of(KNOWN)), closed)).isEmpty();
    assertThat(DigestNotices.mails(due(List.of()), Town.ALL)).isEmpty();
    assertThat(DigestNotices.mails(due(List.of(KNOWN)), Town.ALL.without(ANNE))).isEmpty();
  }

  private static Sample sample(String name, Language language, List<HeldOffer> offers) {
    MailNotice mail = DigestNotices.mails(due(offers), Town.ALL).getFirst();
    return new Sample(name + "." + language.code(), LaidOut.in(mail, language));
  }

  private static DigestDue due(List<HeldOffer> offers) {
    return new DigestDue("d1", ANNE.id().value(), offers, NOON);
  }
}
