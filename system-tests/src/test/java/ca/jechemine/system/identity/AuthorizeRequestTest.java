package ca.jechemine.system.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
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
import java.util.Date;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The one door (contract 10 §2.2), from outside, on a route of another domain.
class AuthorizeRequestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ROUTE = "/api/admin/external-messages";

  @Test
  void a_session_cookie_opens_what_the_account_may_do() {
    assertThat(withCookie(Persona.CONTENT_ADMIN).get(ROUTE).status()).isEqualTo(200);
    assertThat(withCookie(Persona.CLIENT).get(ROUTE).status()).isEqualTo(403);
    assertThat(withCookie(Persona.DEACTIVATED_ADMIN).get(ROUTE).status()).isEqualTo(403);
  }

  @Test
  void a_session_cookie_in_pieces_opens_too() {
    String jwe = cookie(Persona.CONTENT_ADMIN);
    int middle = jwe.length() / 2;
    String header =
        "__Secure-next-auth.session-token.1=%s; __Secure-next-auth.session-token.0=%s"
            .formatted(jwe.substring(middle), jwe.substring(0, middle));

    assertThat(CLOUD.api().with("cookie", header).get(ROUTE).status()).isEqualTo(200);
  }

  @Test
  void an_export_shows_the_frontends_cookie_to_the_other_domains() {
    assertThat(withCookie(Persona.CONTENT_ADMIN).post("/api/users/me/export", "").status())
        .isEqualTo(200);
  }

  @Test
  void a_write_with_a_cookie_from_another_site_is_refused_as_such() {
    Api foreign = withCookie(Persona.CONTENT_ADMIN).with("origin", "https://evil.example");

    Answer answer = foreign.post(ROUTE, "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("FOREIGN_ORIGIN");
    assertThat(foreign.get(ROUTE).status()).isEqualTo(200);
  }

  @Test
  void a_page_of_another_site_is_refused_also_where_nobody_has_to_be_signed_in() {
    Api client = withCookie(Persona.CLIENT);

    Answer foreign = client.with("origin", "https://evil.example").post("/api/uploads", "{}");

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.code()).isEqualTo("FOREIGN_ORIGIN");
    assertThat(client.post("/api/uploads", "{}").status()).isEqualTo(400);
    assertThat(CLOUD.api().post("/api/uploads", "{}").status()).isEqualTo(400);
  }

  @Test
  void a_token_ends_with_the_session_version_it_was_given_for() {
    Api api = CLOUD.api().as(Persona.PLATFORM_ADMIN);
    assertThat(api.get(ROUTE).status()).isEqualTo(200);

    table().set(Persona.PLATFORM_ADMIN.email(), "sessionVersion", AttributeValue.fromN("2"));

    assertThat(api.get(ROUTE).status()).isEqualTo(401);
  }

  @Test
  void a_token_ends_after_half_an_hour() throws InterruptedException {
    Api api = CLOUD.api().as(Persona.CONTENT_ADMIN);

    CLOUD.cloud().advance(Duration.ofMinutes(30));

    assertThat(api.get(ROUTE).status()).isEqualTo(401);
  }

  @Test
  void a_deactivation_and_a_deletion_hold_from_the_next_request_on_at_both_doors() {
    Api token = CLOUD.api().as(Persona.SUPER_ADMIN);
    Api cookie = withCookie(Persona.SUPER_ADMIN);

    table().set(Persona.SUPER_ADMIN.email(), "status", AttributeValue.fromS("INACTIVE"));
    assertThat(token.get(ROUTE).status()).isEqualTo(401);
    assertThat(cookie.get(ROUTE).status()).isEqualTo(401);

    table().deleteAccount(Persona.SUPER_ADMIN.email());
    assertThat(token.get(ROUTE).status()).isEqualTo(401);
    assertThat(cookie.get(ROUTE).status()).isEqualTo(401);
  }

  @Test
  void reads_the_account_once_and_nothing_for_who_proves_nothing() {
    withCookie(Persona.CONTENT_ADMIN).get(ROUTE);
    assertThat(CLOUD.cloud().invocations().lastOf("AuthorizeRequest").calls("DynamoDb"))
        .extracting(Call::operation)
        .containsExactly("Query");

    CLOUD.api().get(ROUTE);
    assertThat(CLOUD.cloud().invocations().lastOf("AuthorizeRequest").calls("DynamoDb")).isEmpty();
  }

  private static Api withCookie(Persona persona) {
    return CLOUD.api().with("cookie", "next-auth.session-token=" + cookie(persona));
  }

  /// As the frontend makes it.
  private static String cookie(Persona persona) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .claim("id", table().idOf(persona.email()))
            .claim("role", "admin")
            .claim("isAdmin", true)
            .expirationTime(Date.from(CLOUD.cloud().clock().instant().plus(Duration.ofMinutes(30))))
            .build();
    EncryptedJWT token =
        new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims);
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
    return token.serialize();
  }

  private static IdentityTable table() {
    return new IdentityTable(CLOUD);
  }

  private static String nextAuthSecret() {
    return new Secrets(CLOUD.cloud().functions().platform("AuthorizeRequest"))
        .read("NEXT_AUTH_SECRET")
        .currentValue();
  }
}
