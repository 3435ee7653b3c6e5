package ca.jechemine.system.sessions;

import static ca.jechemine.system.sessions.Accounts.DOOR;
import static ca.jechemine.system.sessions.Accounts.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What ends sessions does so at the next request, by whichever door (contract 10 §2.5, "Defect not
/// to repeat: none of these events revoked anything").
class EndedSessionsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private Accounts accounts = new Accounts(CLOUD);

  @BeforeEach
  void people() {
    accounts = new Accounts(CLOUD);
  }

  @Test
  void defect_a_deactivation_revoked_nothing() {
    endsEverything(it -> it.with(it.standing().deactivated(now())));
  }

  @Test
  void defect_an_inactive_status_revoked_nothing() {
    endsEverything(it -> it.with(it.standing().with(AccountStatus.INACTIVE)));
  }

  @Test
  void defect_a_password_change_revoked_nothing() {
    endsEverything(
        it -> it.with(it.credentials().renewed(new PasswordHash("another"), now().plusSeconds(1))));
  }

  @Test
  void defect_a_deletion_revoked_nothing() {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);

    accounts.delete(admin);

    assertThat(bearer(session).get(DOOR).status()).isEqualTo(401);
    assertThat(cookie(admin, null).get(DOOR).status()).isEqualTo(401);
  }

  @Test
  void defect_a_revoked_administrator_kept_every_right() {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);
    Api cookie = cookie(admin, null);
    assertThat(bearer(session).get(DOOR).status()).isEqualTo(200);
    assertThat(cookie.get(DOOR).status()).isEqualTo(200);

    accounts.change(admin, it -> it.withAdmin(record(it).revoked()));

    assertThat(bearer(session).get(DOOR).status()).isEqualTo(403);
    assertThat(cookie.get(DOOR).status()).isEqualTo(403);
  }

  @Test
  void defect_the_role_was_that_of_the_login() {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);

    accounts.change(admin, it -> it.with(it.standing().with(Role.CLIENT, null)));

    assertThat(bearer(session).get(DOOR).status()).isEqualTo(403);
    assertThat(cookie(admin, null).get(DOOR).status()).isEqualTo(403);
  }

  @Test
  void defect_a_permission_was_that_of_the_login() {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);
    Api cookie = cookie(admin, null);
    assertThat(bearer(session).get(DOOR).status()).isEqualTo(200);

    accounts.change(
        admin,
        it ->
            it.withAdmin(
                record(it)
                    .with(AdminRole.CONTENT_ADMIN, Set.of(AdminPermission.VIEW_ANALYTICS), true)));

    assertThat(bearer(session).get(DOOR).status()).isEqualTo(403);
    assertThat(cookie.get(DOOR).status()).isEqualTo(403);
  }

  @Test
  void a_cookie_that_keeps_our_token_is_ended_by_signing_out_however_often_it_is_renewed()
      throws InterruptedException {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);
    CLOUD.cloud().advance(Duration.ofHours(1));
    String token = session.text("accessToken");
    assertThat(bearer(session).get(DOOR).status()).isEqualTo(401);
    assertThat(cookie(admin, token).get(DOOR).status()).isEqualTo(200);

    CLOUD
        .api()
        .post(
            "/api/auth/tokens/revoke",
            "{\"refreshToken\":\"%s\"}".formatted(session.text("refreshToken")));

    assertThat(cookie(admin, token).get(DOOR).status()).isEqualTo(401);
  }

  @Test
  void a_cookie_ends_by_the_mark_that_the_image_carries_and_a_new_sign_in_is_marked_anew() {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);
    String image = session.json().at("/user/image").asText();
    assertThat(image).startsWith("data:image/svg+xml,");
    assertThat(marked(admin, image).get(DOOR).status()).isEqualTo(200);

    accounts.change(
        admin,
        it ->
            it.with(
                it.credentials()
                    .renewed(
                        Objects.requireNonNull(it.credentials().password()),
                        now().minusSeconds(60))));

    assertThat(marked(admin, image).get(DOOR).status()).isEqualTo(401);
    Answer again = accounts.signIn(admin, PASSWORD);
    String other = again.json().at("/user/image").asText();
    assertThat(marked(admin, other).get(DOOR).status()).isEqualTo(200);
    assertThat(marked(admin, image).get(DOOR).status()).isEqualTo(401);
    assertThat(cookie(admin, null).get(DOOR).status()).isEqualTo(401);
    CLOUD
        .api()
        .post(
            "/api/auth/tokens/revoke",
            "{\"refreshToken\":\"%s\"}".formatted(again.text("refreshToken")));
    assertThat(marked(admin, other).get(DOOR).status()).isEqualTo(401);
  }

  @Test
  void a_cookie_that_keeps_the_token_of_somebody_else_is_nobody() {
    Answer session = accounts.signIn(accounts.admin(), PASSWORD);

    assertThat(cookie(accounts.admin(), session.text("accessToken")).get(DOOR).status())
        .isEqualTo(401);
  }

  @Test
  void P22_the_door_is_one_read_whatever_it_is_opened_with() {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);

    bearer(session).get(DOOR);
    assertThat(CLOUD.cloud().invocations().lastOf("AuthorizeRequest").calls("DynamoDb"))
        .extracting(Call::operation)
        .containsExactly("BatchGetItem");
    cookie(admin, session.text("accessToken")).get(DOOR);
    assertThat(CLOUD.cloud().invocations().lastOf("AuthorizeRequest").calls("DynamoDb"))
        .extracting(Call::operation)
        .containsExactly("BatchGetItem");
  }

  @Test
  void the_last_login_outlives_other_changes_of_the_admin_record() {
    Account admin = accounts.admin();
    accounts.signIn(admin, PASSWORD);
    Instant lastLogin =
        accounts.row(admin, "ADMIN").orElseThrow().optionalInstant("lastLoginAt").orElseThrow();

    accounts.change(admin, it -> it.withAdmin(record(it).revoked()));

    assertThat(accounts.row(admin, "ADMIN").orElseThrow().flag("isActive")).isFalse();
    assertThat(accounts.row(admin, "ADMIN").orElseThrow().optionalInstant("lastLoginAt"))
        .contains(lastLogin);
  }

  @Test
  void visitors_whom_the_frontend_forwards_have_limits_of_their_own_and_the_unproven_have_not() {
    Api server = CLOUD.api().from("198.51.100.55");
    for (int n = 0; n < 12; n++) {
      Api forwarding = server.with("x-forwarded-viewer", forwarded("203.0.113." + n));
      assertThat(Accounts.signIn(forwarding, accounts.client(), PASSWORD).status()).isEqualTo(200);
    }
    Api forging = server.with("x-forwarded-viewer", "203.0.113.99;1;" + "0".repeat(64));
    for (int n = 0; n < 10; n++) {
      assertThat(Accounts.signIn(forging, accounts.client(), PASSWORD).status()).isEqualTo(200);
    }

    assertThat(Accounts.signIn(forging, accounts.client(), PASSWORD).status()).isEqualTo(429);
    assertThat(
            Accounts.signIn(
                    server.with("x-forwarded-viewer", forwarded("203.0.113.200")),
                    accounts.client(),
                    PASSWORD)
                .status())
        .isEqualTo(200);
  }

  private void endsEverything(UnaryOperator<Account> end) {
    Account admin = accounts.admin();
    Answer session = accounts.signIn(admin, PASSWORD);
    Api plain = cookie(admin, null);
    Api keeping = cookie(admin, session.text("accessToken"));
    assertThat(bearer(session).get(DOOR).status()).isEqualTo(200);
    assertThat(plain.get(DOOR).status()).isEqualTo(200);
    assertThat(keeping.get(DOOR).status()).isEqualTo(200);

    accounts.change(admin, end);

    assertThat(bearer(session).get(DOOR).status()).isEqualTo(401);
    assertThat(plain.get(DOOR).status()).isEqualTo(401);
    assertThat(keeping.get(DOOR).status()).isEqualTo(401);
    assertThat(cookie(admin, null).get(DOOR).status()).isEqualTo(401);
    assertThat(cookie(admin, session.text("accessToken")).get(DOOR).status()).isEqualTo(401);
    assertThat(
            CLOUD
                .api()
                .post(
                    "/api/auth/tokens/refresh",
                    "{\"refreshToken\":\"%s\"}".formatted(session.text("refreshToken")))
                .status())
        .isIn(401, 403);
  }

  private static AdminRecord record(Account account) {
    return account.adminRecord().orElseThrow();
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  private static Api bearer(Answer session) {
    return CLOUD.api().with("authorization", "Bearer " + session.text("accessToken"));
  }

  private static String forwarded(String address) {
    String said = "/api/auth/login;" + address + ";" + now().getEpochSecond();
    return said.substring("/api/auth/login;".length())
        + ";"
        + KeyedHash.of(nextAuthSecret(), "forwarded-viewer").of(said);
  }

  /// The frontend's cookie, made now, perhaps with our token in it.
  private static Api cookie(Account account, @Nullable String accessToken) {
    return accessToken == null
        ? sealed(claims(account))
        : sealed(claims(account).claim("accessToken", accessToken));
  }

  /// The frontend's cookie, made now, with the image that NextAuth copied at sign-in.
  private static Api marked(Account account, String image) {
    return sealed(claims(account).claim("picture", image));
  }

  private static JWTClaimsSet.Builder claims(Account account) {
    return new JWTClaimsSet.Builder()
        .claim("id", account.id().value())
        .issueTime(Date.from(now()))
        .expirationTime(Date.from(now().plus(Duration.ofDays(30))));
  }

  private static Api sealed(JWTClaimsSet.Builder claims) {
    EncryptedJWT token =
        new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims.build());
    try {
      token.encrypt(
          new DirectEncrypter(
              KDF.getInstance("HKDF-SHA256")
                  .deriveKey(
                      "AES",
                      HKDFParameterSpec.ofExtract()
                          .addIKM(nextAuthSecret().getBytes(UTF_8))
                          .thenExpand(
                              "NextAuth.js Generated Encryption Key".getBytes(UTF_8), 32))));
    } catch (JOSEException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    return CLOUD.api().with("cookie", "next-auth.session-token=" + token.serialize());
  }

  private static String nextAuthSecret() {
    return new Secrets(CLOUD.cloud().functions().platform("AuthorizeRequest"))
        .read("NEXT_AUTH_SECRET")
        .currentValue();
  }
}
