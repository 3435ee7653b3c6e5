package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.admin;
import static ca.jechemine.notifications.domain.Fixtures.client;
import static ca.jechemine.notifications.domain.Fixtures.inCharge;
import static ca.jechemine.notifications.domain.Fixtures.person;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DeliveryEvent.AddressSuppressed;
import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.Return;
import ca.jechemine.notifications.domain.ledger.LedgerNotices;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What administrators are told when mails to somebody come back.
class AddressAlertTest {

  private static final String DELIVERY = "019a00000000000000000002";
  private static final AlertAddresses ADDRESSES =
      new AlertAddresses(List.of(Address.of("ops@example.com")), List.of());

  /// What the preview shows of it.
  static Stream<Sample> samples() {
    return Stream.of(Return.values())
        .map(it -> new Sample(name(it), mail(it, KnownPeople.account(client(7, Language.FR)))));
  }

  private static String name(Return cause) {
    return switch (cause) {
      case BOUNCED -> "adminAddressBounced.fr-en";
      case COMPLAINED -> "adminAddressComplained.fr-en";
    };
  }

  @ParameterizedTest
  @EnumSource
  void it_looks_like_this(Return cause) throws IOException {
    MailNotice alert = mail(cause, KnownPeople.account(client(7, Language.FR)));

    GoldenFiles.assertSame(name(cause), LaidOut.mail(alert, Branding.ofPlatform()));
    assertThat(LaidOut.mail(alert, Branding.ofPlatform()).text())
        .doesNotContain("person7@example.com");
  }

  @Test
  void it_leads_to_a_professionals_file_and_else_to_the_clients() {
    Person professional =
        person(7, 1, Role.PROFESSIONAL, AccountStatus.ACTIVE, Language.FR, Set.of());

    assertThat(text(KnownPeople.account(professional)))
        .contains("/admin/dashboard/professionals/" + user(7));
    assertThat(text(KnownPeople.nobody())).contains("/admin/dashboard/patients");
  }

  @Test
  void each_in_charge_has_a_row_in_their_language_that_names_nobody() {
    People people =
        KnownPeople.inCharge(
            inCharge(admin(1, Language.FR, AdminPermission.MANAGE_USERS)),
            inCharge(admin(2, Language.EN, AdminPermission.MANAGE_USERS)));

    assertThat(LedgerNotices.feed(event(Return.BOUNCED), people))
        .hasSize(2)
        .allSatisfy(it -> {
          assertThat(it.event()).isEqualTo(CatalogueEvent.ADMIN_ADDRESS_SUPPRESSED);
          assertThat(it.title()).hasSizeLessThanOrEqualTo(140);
          assertThat(it.message()).hasSizeLessThanOrEqualTo(500);
          assertThat(it.metadata())
              .isEqualTo(Map.of("deliveryId", DELIVERY, "link", "/admin/dashboard/patients"));
        })
        .extracting(it -> it.title())
        .containsExactly(
            "Une adresse ne reçoit plus nos courriels", "An address no longer gets our emails");
  }

  @Test
  void that_something_is_sent_once_more_is_told_to_nobody() {
    ResendRequested event = new ResendRequested(DELIVERY, "first", "EVENT#1", "mail", NOON);

    assertThat(LedgerNotices.mails(event, KnownPeople.nobody(), ADDRESSES)).isEmpty();
    assertThat(LedgerNotices.feed(event, KnownPeople.nobody())).isEmpty();
  }

  private static String text(People people) {
    return LaidOut.mail(mail(Return.BOUNCED, people), Branding.ofPlatform()).text();
  }

  private static MailNotice mail(Return cause, People people) {
    return LedgerNotices.mails(event(cause), people, ADDRESSES).getFirst();
  }

  private static AddressSuppressed event(Return cause) {
    return new AddressSuppressed(DELIVERY, user(7).value(), cause.name(), NOON);
  }
}
