package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.received;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.contact.ContactNotices;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MustacheLayoutTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>&lt;b\r\nBcc: a@b {{x}}";
  private static final AlertAddresses OPS =
      new AlertAddresses(List.of(Address.of("ops@example.com")), List.of());

  /// What the preview shows: an answer to one who has an account.
  static Stream<Sample> samples() {
    return Stream.concat(
        Stream.of(new Sample("adminNewExternalMessage.fr-en", mail(received()))),
        Stream.of(Language.values())
            .map(it -> new Sample("contactReply." + it.code(), mail(replied(it)).readBy(user(7)))));
  }

  @Test
  void the_alert_looks_like_this() throws IOException {
    GoldenFiles.assertSame(
        "adminNewExternalMessage.fr-en", laid(received(), Branding.ofPlatform()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_answer_looks_like_this(Language language) throws IOException {
    GoldenFiles.assertSame(
        "contactReply." + language.code(), laid(replied(language), Branding.ofPlatform()));
  }

  @Test
  void nothing_from_outside_becomes_markup_in_an_alert() {
    ContactReceived hostile =
        new ContactReceived(
            HOSTILE,
            HOSTILE,
            Language.EN,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            received().occurredAt());

    assertHarmless(laid(hostile, Branding.ofPlatform()), 8);
  }

  @Test
  void nothing_from_outside_becomes_markup_in_an_answer() {
    ContactReplied hostile =
        new ContactReplied(
            HOSTILE,
            HOSTILE,
            Language.FR,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            replied(Language.FR).occurredAt());

    assertHarmless(laid(hostile, Branding.ofPlatform()), 5);
  }

  @Test
  void nothing_from_the_branding_becomes_markup() {
    Branding hostile = new Branding(HOSTILE, HOSTILE, "https://x/" + HOSTILE, HOSTILE, HOSTILE);

    assertHarmless(laid(received(), hostile), 4);
  }

  private static void assertHarmless(Bodies bodies, int places) {
    assertThat(bodies.html()).doesNotContain("<script", "\"><s", "alert('x')", "&lt;b\r");
    assertThat(bodies.html().split("&lt;script&gt;", -1)).hasSizeGreaterThan(places);
    assertThat(bodies.html()).contains("&amp;lt;b", "{{x}}");
    assertThat(bodies.text()).contains("<script>alert('x')</script>&lt;b");
  }

  private static Bodies laid(ContactEvent event, Branding branding) {
    return LaidOut.mail(mail(event), branding);
  }

  private static MailNotice mail(ContactEvent event) {
    return ContactNotices.mails(event, KnownPeople.nobody(), OPS).getFirst();
  }
}
