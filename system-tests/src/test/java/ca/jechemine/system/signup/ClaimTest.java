package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.PASSWORD;
import static ca.jechemine.system.signup.People.client;
import static ca.jechemine.system.signup.People.professional;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Signing up with the address of an account that nobody uses yet (docs/adr/0017), from outside.
class ClaimTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String THEM = "invitee@exemple.ca";
  private static final String OTHER_PASSWORD = "Un-Autre-Chemin-7";

  private static final AttributeValue NONE = AttributeValue.fromS("");

  private final People people = new People(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void somebody_who_booked_as_a_guest_can_sign_up_and_keeps_the_account(Role role) {
    UserId id = shell(role);
    Answer answer = people.signUp(client(THEM, "\"severity\":\"mild\","));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("requiresEmailVerification").asBoolean()).isTrue();
    assertThat(CLOUD.mailsTo(THEM))
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("choisi lors de cette inscription"));
    assertThat(people.openLink(THEM).status()).isEqualTo(200);

    Account account = people.account(THEM);
    assertThat(account.id()).isEqualTo(id);
    assertThat(account.standing().role()).isEqualTo(Role.CLIENT);
    assertThat(account.standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.standing().securityVersion()).isEqualTo(1);
    assertThat(account.person().firstName()).isEqualTo("Camille");
    assertThat(account.consents().toTerms()).isPresent();
    assertThat(people.medical(id).answers().plain()).containsEntry("severity", "mild");
    assertThat(people.logIn(THEM, PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_claim_overwrites_nothing_before_the_mailbox_is_proven() {
    UserId id = shell(Role.GUEST);
    List<Map<String, AttributeValue>> before = accountRows(id);

    people.signUp(client(THEM, "\"severity\":\"severe\","));

    assertThat(accountRows(id)).isEqualTo(before);
    assertThat(people.rows(id.value()).toString())
        .doesNotContain("Camille", "severe", "5145550123", "$argon2");
  }

  @Test
  void the_password_that_came_with_the_link_that_is_opened_wins() {
    people.signUp(client(THEM, "").replace(PASSWORD, OTHER_PASSWORD));
    String former = people.link(THEM).token();
    people.signUp(client(THEM, ""));

    assertThat(people.verifyEmail(people.link(THEM).userId(), former).status()).isEqualTo(400);
    assertThat(people.openLink(THEM).status()).isEqualTo(200);

    assertThat(people.logIn(THEM, PASSWORD).status()).isEqualTo(200);
    assertThat(people.logIn(THEM, OTHER_PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void a_fresh_link_takes_the_claim_along_for_seven_days() throws InterruptedException {
    shell(Role.GUEST);
    people.signUp(client(THEM, ""));
    CLOUD.cloud().advance(Duration.ofDays(6));
    people.resend(THEM);

    assertThat(people.openLink(THEM).status()).isEqualTo(200);
    assertThat(people.logIn(THEM, PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void after_seven_days_nothing_is_left_of_a_claim() throws InterruptedException {
    UserId id = shell(Role.GUEST);
    people.signUp(client(THEM, ""));
    CLOUD.cloud().advance(Duration.ofDays(7).plusSeconds(1));

    people.resend(THEM);

    assertThat(people.links(THEM)).as("those of the last week").isEmpty();
    assertThat(people.account(THEM).standing().role()).isEqualTo(Role.GUEST);
    assertThat(people.account(THEM).id()).isEqualTo(id);
  }

  @Test
  void answers_are_joined_to_those_that_were_there() {
    people.signUp(client(THEM, "\"severity\":\"mild\",\"notes\":\"Avant\","));
    people.signUp(client(THEM, "\"severity\":\"severe\",\"notes\":\"\","));
    people.openLink(THEM);

    assertThat(people.medical(people.account(THEM).id()).answers().plain())
        .containsEntry("severity", "severe")
        .containsEntry("notes", "Avant");
  }

  @Test
  void a_professional_sign_up_neither_deletes_nor_changes_an_unverified_client() {
    people.signUp(client(THEM, ""));
    UserId id = people.account(THEM).id();
    var before = people.rows(id.value());

    Answer answer = people.signUp(professional(THEM, "").replace(PASSWORD, OTHER_PASSWORD));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(people.rows(id.value())).isEqualTo(before);
    assertThat(people.told(SignUpRepeated.class)).hasSize(1);
    assertThat(people.openLink(THEM).status()).isEqualTo(200);
    assertThat(people.account(THEM).standing().role()).isEqualTo(Role.CLIENT);
    assertThat(people.logIn(THEM, PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void what_is_closed_or_in_use_meanwhile_is_not_claimed_by_an_old_link() {
    shell(Role.GUEST);
    people.signUp(client(THEM, ""));
    Instant now = CLOUD.cloud().clock().instant();
    people.change(THEM, it -> it.with(it.standing().deactivated(now)));

    people.openLink(THEM);

    assertThat(people.account(THEM).standing().role()).isEqualTo(Role.GUEST);
    assertThat(people.account(THEM).standing().status()).isEqualTo(AccountStatus.INACTIVE);
    assertThat(people.account(THEM).password()).isEmpty();
  }

  private UserId shell(Role role) {
    UserId id = new UserId("0123456789abcdef01234567");
    people.create(
        Account.of(
            id,
            new EmailAddress(THEM),
            new Person("Invitée", "D’avant", "fr", null, null, null, null, null),
            Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
            Credentials.first(null),
            CLOUD.cloud().clock().instant()));
    return id;
  }

  private List<Map<String, AttributeValue>> accountRows(UserId id) {
    return people.rows(id.value()).stream()
        .filter(it -> {
          String sk = it.getOrDefault("sk", NONE).s();
          return !sk.equals("CLAIM") && !sk.startsWith("SECRET#");
        })
        .toList();
  }
}
