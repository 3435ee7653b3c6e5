package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.NOTICE;
import static ca.jechemine.notifications.domain.Fixtures.TOKEN;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.contracts.AccountNotice.AccountInvited;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.AdministratorAppointed;
import ca.jechemine.contracts.AccountNotice.EmailChanged;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ExportReady;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.account.AccountNotices;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountMailsTest {

  private static final AlertAddresses OPS =
      new AlertAddresses(List.of(Address.of("ops@example.com")), List.of());
  private static final String USER = user(7).value();
  private static final String EMAIL = "zoe@example.com";

  static Stream<Arguments> letters() {
    return Stream.of("fr", "en")
        .flatMap(it ->
            Stream.of(
                Arguments.of("accountVerification", it, verification("Zoé", it)),
                Arguments.of("accountClaim", it, verification("Zoé", it, true)),
                Arguments.of("welcomeClient", it, welcomed("Zoé", it, Role.CLIENT)),
                Arguments.of("welcomeProfessional", it, profileCompleted("Zoé", it)),
                Arguments.of("passwordReset", it, passwordLink("Zoé", it, Purpose.RESET)),
                Arguments.of("passwordSetup", it, passwordLink("Zoé", it, Purpose.SETUP)),
                Arguments.of("passwordChanged", it, passwordChanged("Zoé", it)),
                Arguments.of("emailChanged", it, emailChanged("Zoé", it)),
                Arguments.of("exportReady", it, exportReady("Zoé", it)),
                Arguments.of("resendInvitation", it, invited("Camille", it)),
                Arguments.of("signUpRepeated", it, signUpRepeated("Zoé", it)),
                Arguments.of("professionalApproval", it, approved("Zoé", it)),
                Arguments.of("professionalRejection", it, rejected("Zoé", it, "Permis absent.")),
                Arguments.of("administratorInvitation", it, appointed("Zoé", it)),
                Arguments.of("accountDeactivated", it, requested("Zoé", it, Action.DEACTIVATION)),
                Arguments.of(
                    "accountDeletion", it, requested("Zoé", it, Action.DELETION_REQUEST))));
  }

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return Stream.concat(
        letters()
            .map(Arguments::get)
            .map(it -> new Sample(it[0] + "." + it[1], mails((AccountNotice) it[2]).getFirst())),
        Stream.of(
            new Sample("adminNewProfessionalSignup.fr-en", mails(signedUp("Zoé Côté")).getFirst()),
            new Sample(
                "adminAccountDeactivated.fr-en",
                mails(requested("Zoé", "fr", Action.DEACTIVATION)).getLast()),
            new Sample(
                "adminAccountDeletion.fr-en",
                mails(requested("Zoé", "fr", Action.DELETION_REQUEST)).getLast())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("letters")
  void a_letter_looks_like_this(String name, String language, AccountNotice event)
      throws IOException {
    GoldenFiles.assertSame(name + "." + language, laid(mails(event).getFirst()));
  }

  @Test
  void the_alert_of_a_sign_up_looks_like_this() throws IOException {
    GoldenFiles.assertSame(
        "adminNewProfessionalSignup.fr-en", laid(mails(signedUp("Zoé Côté")).getFirst()));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void the_alert_of_an_account_action_looks_like_this(Action action) throws IOException {
    String name =
        switch (action) {
          case DEACTIVATION -> "adminAccountDeactivated.fr-en";
          case DELETION_REQUEST -> "adminAccountDeletion.fr-en";
        };

    GoldenFiles.assertSame(name, laid(mails(requested("Zoé", "fr", action)).getLast()));
  }

  @Test
  void a_link_that_holds_characters_of_its_own_is_encoded() {
    Bodies mail =
        laid(
            mails(
                    new EmailVerificationRequested(
                        NOTICE,
                        USER,
                        EMAIL,
                        "Zoé",
                        "fr",
                        "x y+z&q=\"<",
                        NOON.plus(Duration.ofMinutes(15)),
                        false,
                        NOON))
                .getFirst());

    assertThat(mail.text())
        .contains(
            "https://jechemine.ca/verify-account?uid=" + USER + "&token=x%20y%2Bz%26q%3D%22%3C\n");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_welcome_leads_where_the_role_has_a_dashboard(Role role) {
    String text = laid(mails(welcomed("Zoé", "fr", role)).getFirst()).text();

    switch (role) {
      case GUEST, PROSPECT ->
          assertThat(text.replaceAll("https://jechemine.ca/api/notifications/unsubscribe\\S+", ""))
              .doesNotContain("https://");
      case CLIENT, PROFESSIONAL, ADMIN, EMPLOYEE ->
          assertThat(text).contains("https://jechemine.ca/" + role.code() + "/dashboard");
    }
  }

  static Stream<MailNotice> hostile() {
    String script = "<script>alert('x')<\\script>";
    return Stream.of(
            verification(script, "en"),
            welcomed(script, "en", Role.GUEST),
            passwordLink(script, "en", Purpose.SETUP),
            emailChanged(script, "fr"),
            rejected(script, "fr", "<script>alert('x')</script>"),
            appointed(script, "fr"),
            requested(script, "fr", Action.DELETION_REQUEST),
            signedUp("<script>alert('x')</script>"))
        .flatMap(it -> mails(it).stream());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_name_that_is_a_script_is_shown_or_left_out_and_never_run(MailNotice notice) {
    assertThat(laid(notice).html()).doesNotContain("<script", "alert('x')");
  }

  @Test
  void what_an_administrator_is_shown_is_escaped() {
    assertThat(laid(mails(signedUp("<b>Zoé</b>")).getFirst()).html())
        .contains("&lt;b&gt;Zoé&lt;/b&gt;");
    assertThat(laid(mails(rejected("Zoé", "fr", "<b>non</b>")).getFirst()).html())
        .contains("&lt;b&gt;non&lt;/b&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "evil.example",
        "Call me@evil",
        "",
        "  ",
        "You have won a prize, and all that is left to do is to call the number below today"
      })
  void a_name_that_is_none_is_not_greeted_by(String name) {
    assertThat(laid(mails(verification(name, "fr")).getFirst()).text()).contains("\nBonjour,\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoé", "Jean-François", "D’Arcy", "J.", "Nguyễn Thị", "محمد"})
  void a_name_is_greeted_by(String name) {
    assertThat(laid(mails(verification(name, "fr")).getFirst()).text())
        .contains("\nBonjour " + name + ",\n");
  }

  private static Bodies laid(MailNotice notice) {
    return LaidOut.mail(notice, Branding.ofPlatform());
  }

  private static List<MailNotice> mails(AccountNotice event) {
    return AccountNotices.mails(event, KnownPeople.nobody(), OPS);
  }

  private static AccountNotice verification(String name, String language) {
    return verification(name, language, false);
  }

  private static AccountNotice verification(String name, String language, boolean isClaim) {
    return new EmailVerificationRequested(
        NOTICE,
        USER,
        EMAIL,
        name,
        language,
        TOKEN,
        NOON.plus(Duration.ofMinutes(15)),
        isClaim,
        NOON);
  }

  private static AccountNotice welcomed(String name, String language, Role role) {
    return new AccountWelcomed(NOTICE, USER, EMAIL, name, language, role, null, NOON);
  }

  private static AccountNotice profileCompleted(String name, String language) {
    return new ProfileCompleted(NOTICE, USER, EMAIL, name, language, NOON);
  }

  private static AccountNotice passwordLink(String name, String language, Purpose purpose) {
    return new PasswordLinkRequested(
        NOTICE, USER, EMAIL, name, language, purpose, TOKEN, NOON.plus(Duration.ofHours(1)), NOON);
  }

  private static AccountNotice passwordChanged(String name, String language) {
    return new PasswordChanged(NOTICE, USER, EMAIL, name, language, NOON);
  }

  private static AccountNotice emailChanged(String name, String language) {
    return new EmailChanged(NOTICE, USER, EMAIL, name, language, NOON);
  }

  private static AccountNotice exportReady(String name, String language) {
    return new ExportReady(
        NOTICE, USER, EMAIL, name, language, user(8).value(), NOON.plus(Duration.ofDays(1)), NOON);
  }

  private static AccountNotice invited(String name, String language) {
    return new AccountInvited(NOTICE, USER, EMAIL, name, language, NOON);
  }

  private static AccountNotice signUpRepeated(String name, String language) {
    return new SignUpRepeated(NOTICE, USER, EMAIL, name, language, NOON);
  }

  private static AccountNotice approved(String name, String language) {
    return new ProfessionalApproved(NOTICE, USER, EMAIL, name, language, NOON);
  }

  private static AccountNotice rejected(String name, String language, String reason) {
    return new ProfessionalRejected(NOTICE, USER, EMAIL, name, language, reason, NOON);
  }

  private static AccountNotice appointed(String name, String language) {
    return new AdministratorAppointed(NOTICE, USER, EMAIL, name, language, "content_admin", NOON);
  }

  private static AccountNotice signedUp(String name) {
    return new ProfessionalSignedUp(NOTICE, USER, name, EMAIL, "+15145550177", NOON);
  }

  private static AccountNotice requested(String name, String language, Action action) {
    return new AccountActionRequested(
        NOTICE,
        USER,
        EMAIL,
        name,
        "Côté",
        language,
        Role.CLIENT,
        action,
        action == Action.DELETION_REQUEST ? NOON.plus(Duration.ofDays(30)) : null,
        NOON);
  }
}
