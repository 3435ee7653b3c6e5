package ca.jechemine.notifications.domain.account;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.NOTICE;
import static ca.jechemine.notifications.domain.Fixtures.accountActionRequested;
import static ca.jechemine.notifications.domain.Fixtures.admin;
import static ca.jechemine.notifications.domain.Fixtures.emailVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.inCharge;
import static ca.jechemine.notifications.domain.Fixtures.phoneVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.contracts.AccountNotice.AccountInvited;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.AdministratorAppointed;
import ca.jechemine.contracts.AccountNotice.EmailChanged;
import ca.jechemine.contracts.AccountNotice.ExportReady;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountNoticesTest {

  private static final AlertAddresses NOWHERE_ELSE = new AlertAddresses(List.of(), List.of());
  private static final String USER = user(7).value();

  /// Each duty has one administrator, told apart by the length of its name.
  private static final People ONE_FOR_EACH_DUTY = new OneForEachDuty();

  static List<AccountNotice> told_only_to_the_holder() {
    return List.of(
        emailVerificationRequested("Zoé"),
        new AccountWelcomed(NOTICE, USER, "zoe@example.com", "Zoé", "fr", Role.CLIENT, null, NOON),
        new ProfileCompleted(NOTICE, USER, "zoe@example.com", "Zoé", "fr", NOON),
        new PasswordChanged(NOTICE, USER, "zoe@example.com", "Zoé", "fr", NOON),
        new EmailChanged(NOTICE, USER, "zoe@example.com", "Zoé", "fr", NOON),
        new AccountInvited(NOTICE, USER, "zoe@example.com", "Zoé", "fr", NOON),
        new ExportReady(
            NOTICE,
            USER,
            "zoe@example.com",
            "Zoé",
            "fr",
            NOTICE,
            NOON.plus(Duration.ofDays(1)),
            NOON),
        new SignUpRepeated(NOTICE, USER, "zoe@example.com", "Zoé", "fr", NOON),
        new ProfessionalApproved(NOTICE, USER, "zoe@example.com", "Zoé", "fr", NOON),
        new ProfessionalRejected(NOTICE, USER, "zoe@example.com", "Zoé", "fr", null, NOON),
        new AdministratorAppointed(
            NOTICE, USER, "zoe@example.com", "Zoé", "fr", "super_admin", NOON));
  }

  @ParameterizedTest
  @MethodSource("told_only_to_the_holder")
  void the_holder_is_mailed_at_the_address_of_the_event_and_nobody_else(AccountNotice event) {
    assertThat(AccountNotices.mails(event, ONE_FOR_EACH_DUTY, NOWHERE_ELSE))
        .extracting(it -> it.to().email())
        .containsExactly("zoe@example.com");
  }

  @ParameterizedTest
  @CsvSource({"en,EN", "en-CA,EN", "fr,FR", "ar,FR", "zh,FR", "other,FR"})
  void english_for_english_and_french_for_any_other_language(String language, Language read) {
    MailNotice mail =
        AccountNotices.mails(
                new PasswordChanged(NOTICE, USER, "a@example.com", "Zoé", language, NOON),
                ONE_FOR_EACH_DUTY,
                NOWHERE_ELSE)
            .getFirst();

    assertThat(mail.languages()).containsExactly(read);
  }

  @Test
  void a_code_for_a_telephone_is_not_mailed() {
    assertThat(AccountNotices.mails(phoneVerificationRequested(), ONE_FOR_EACH_DUTY, NOWHERE_ELSE))
        .isEmpty();
  }

  @Test
  void a_link_is_of_use_until_it_expires() {
    assertThat(
            AccountNotices.mails(
                emailVerificationRequested("Zoé"), ONE_FOR_EACH_DUTY, NOWHERE_ELSE))
        .singleElement()
        .satisfies(it -> assertThat(it.uselessFrom()).isEqualTo(NOON.plus(Duration.ofMinutes(15))));
  }

  @Test
  void a_sign_up_is_told_to_those_who_approve_professionals() {
    AccountNotice event =
        new ProfessionalSignedUp(NOTICE, USER, "Zoé Côté", "zoe@example.com", null, NOON);

    assertThat(AccountNotices.mails(event, ONE_FOR_EACH_DUTY, NOWHERE_ELSE))
        .extracting(it -> it.to().email())
        .containsExactly(addressOf(AdminPermission.APPROVE_PROFESSIONALS));
    assertThat(AccountNotices.feed(event, ONE_FOR_EACH_DUTY))
        .extracting(FeedNotice::to)
        .containsExactly(user(numberOf(AdminPermission.APPROVE_PROFESSIONALS)));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void an_account_action_is_told_to_its_holder_and_to_those_who_manage_users(Action action) {
    AccountNotice event = accountActionRequested(action, "zoe@example.com");

    assertThat(AccountNotices.mails(event, ONE_FOR_EACH_DUTY, NOWHERE_ELSE))
        .extracting(it -> it.to().email())
        .containsExactly("zoe@example.com", addressOf(AdminPermission.MANAGE_USERS));
    assertThat(AccountNotices.feed(event, ONE_FOR_EACH_DUTY))
        .extracting(FeedNotice::to)
        .containsExactly(user(numberOf(AdminPermission.MANAGE_USERS)));
  }

  @ParameterizedTest
  @MethodSource("told_only_to_the_holder")
  void a_holders_row_is_of_the_systems_and_in_their_language(AccountNotice event) {
    List<FeedNotice> rows = AccountNotices.feed(event, ONE_FOR_EACH_DUTY);

    switch (event) {
      case AccountWelcomed _, ProfileCompleted _, ProfessionalApproved _, ProfessionalRejected _ ->
          assertThat(rows)
              .singleElement()
              .satisfies(it -> {
                assertThat(it.to()).isEqualTo(user(7));
                assertThat(it.event().feedType()).isEqualTo(FeedType.SYSTEM);
                assertThat(it.title()).isNotBlank().hasSizeLessThanOrEqualTo(140);
                assertThat(it.message()).isNotBlank().hasSizeLessThanOrEqualTo(500);
              });
      case AccountNotice.EmailVerificationRequested _,
          AccountNotice.PhoneVerificationRequested _,
          AccountNotice.PasswordLinkRequested _,
          PasswordChanged _,
          EmailChanged _,
          ExportReady _,
          AccountInvited _,
          SignUpRepeated _,
          ProfessionalSignedUp _,
          AdministratorAppointed _,
          AccountNotice.AccountActionRequested _ ->
          assertThat(rows).isEmpty();
    }
  }

  @Test
  void a_feed_row_holds_nobodys_contact_data_and_no_reason() {
    People people = KnownPeople.inCharge(inCharge(admin(1, Language.EN)));

    assertThat(
            List.of(
                AccountNotices.feed(
                    new ProfessionalSignedUp(
                        NOTICE, USER, "Zoé Côté", "zoe@example.com", "+15145550177", NOON),
                    people),
                AccountNotices.feed(
                    accountActionRequested(Action.DELETION_REQUEST, "zoe@example.com"), people),
                AccountNotices.feed(
                    new ProfessionalRejected(
                        NOTICE, USER, "zoe@example.com", "Zoé", "fr", "parce que", NOON),
                    people)))
        .allSatisfy(it ->
            assertThat(it.toString()).doesNotContain("Zoé", "Côté", "zoe@", "555", "parce que"));
  }

  @Test
  void a_name_in_an_alert_is_no_longer_than_200_characters() {
    AccountActionAlert alert =
        AccountActionAlert.of(
            new AccountNotice.AccountActionRequested(
                NOTICE,
                USER,
                "zoe@example.com",
                "é".repeat(150),
                "😀".repeat(150),
                "fr",
                Role.CLIENT,
                Action.DEACTIVATION,
                null,
                NOON));

    assertThat(alert.name().codePointCount(0, alert.name().length())).isEqualTo(200);
    assertThat(alert.name()).endsWith("😀…");
  }

  /// Contract 40 §3.1: pages that the frontend has; and the route that leads to a file.
  private static final List<String> PAGES =
      List.of(
          "/login",
          "/api/users/me/exports/[0-9a-f]{24}",
          "/verify-account\\?uid=[0-9a-f]{24}&token=.+",
          "/reset-password\\?uid=[0-9a-f]{24}&token=.+",
          "/(client|professional|admin)/dashboard",
          "/admin/dashboard/patients",
          "/admin/dashboard/professionals/[0-9a-f]{24}");

  static Stream<AccountNotice> every_letter() {
    return Stream.of(
            told_only_to_the_holder().stream(),
            Stream.of(Purpose.values())
                .<AccountNotice>map(it ->
                    new PasswordLinkRequested(
                        NOTICE, USER, "a@example.com", "Zoé", "fr", it, "token", NOON, NOON)),
            Stream.of(Action.values()).map(it -> accountActionRequested(it, "a@example.com")),
            Stream.<AccountNotice>of(
                new ProfessionalSignedUp(NOTICE, USER, "Zoé", "a@example.com", null, NOON)))
        .flatMap(it -> it);
  }

  @ParameterizedTest
  @MethodSource("every_letter")
  void defect_a_button_led_to_a_page_that_does_not_exist(AccountNotice event) {
    List<MailNotice> mails = AccountNotices.mails(event, ONE_FOR_EACH_DUTY, NOWHERE_ELSE);

    assertThat(mails).isNotEmpty();
    for (MailNotice mail : mails) {
      for (Language language : Language.values()) {
        assertThat(mail.content().in(language).blocks())
            .filteredOn(Block.Button.class::isInstance)
            .allSatisfy(
                it -> assertThat(((Block.Button) it).path()).matches(String.join("|", PAGES)));
      }
    }
  }

  private static int numberOf(AdminPermission permission) {
    return permission.code().length();
  }

  private static String addressOf(AdminPermission permission) {
    return "person" + numberOf(permission) + "@example.com";
  }

  private static final class OneForEachDuty implements People {
    @Override
    public void keep(Person person) {
      throw new UnsupportedOperationException("nobody is kept here");
    }

    @Override
    public Map<UserId, Person> withIds(Set<UserId> ids) {
      return Map.of();
    }

    @Override
    public Optional<Person> withEmail(String email) {
      return Optional.empty();
    }

    @Override
    public List<Administrator> administrators(AdminPermission permission) {
      return List.of(inCharge(admin(numberOf(permission), Language.FR, permission)));
    }
  }
}
