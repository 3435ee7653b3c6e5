package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.ExportReady;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// `POST /api/admin/users/{id}/export`, the mail that follows, and `GET /api/users/me/exports/{id}`
/// behind it.
class AdminExportUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Pattern LINK = Pattern.compile("/api/users/me/exports/[0-9a-f]{24}");

  @Test
  void the_person_is_mailed_where_it_is_and_downloads_all_of_it_signed_in() throws Exception {
    Somebody zoe = known(Role.CLIENT, "CanariMandat");
    Written written = new Written(CLOUD);
    written.byForm(zoe, "QuestionCanariMandat");

    Answer answer = export(admin().from("203.0.113.42"), zoe);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("success", "expiresAt");
    String link = mailed(zoe);
    Answer redirect = zoe.signedIn().get(link);
    assertThat(redirect.status()).isEqualTo(302);
    String address = redirect.header("location").orElseThrow();
    assertThat(address).contains("X-Amz-Expires=900");
    Map<String, String> files = Archive.unpacked(Archive.download(CLOUD, address).body());
    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(json.at("/compte/0/lastName").asText()).isEqualTo("NomCanariMandat");
    assertThat(json.path("messages").toString()).contains("QuestionCanariMandat");
    assertThat(json.at("/acces/0/action").asText()).isEqualTo("export_on_behalf");
    assertThat(json.at("/acces/0/reader").asText()).isEqualTo("Olivia Chen");
    assertThat(json.at("/exportations/0").has("ip")).isFalse();
    assertThat(String.join("\n", files.values())).doesNotContain("203.0.113.42");
  }

  @Test
  void nobody_else_downloads_it_and_nobody_after_a_day() throws Exception {
    Somebody zoe = known(Role.CLIENT, "CanariJalouse");
    Somebody stranger = known(Role.CLIENT, "CanariCurieuse");
    Instant expiresAt = Instant.parse(export(admin(), zoe).text("expiresAt"));
    String link = mailed(zoe);
    Duration left = Duration.between(CLOUD.cloud().clock().instant(), expiresAt);
    assertThat(left).isBetween(Duration.ofHours(23), Duration.ofHours(24));

    assertThat(CLOUD.api().get(link).status()).isEqualTo(401);
    assertThat(stranger.signedIn().get(link).status()).isEqualTo(404);
    assertThat(admin().get(link).status()).isEqualTo(404);
    assertThat(zoe.signedIn().get("/api/users/me/exports/x").status()).isEqualTo(400);
    CLOUD.cloud().advance(left.minusMinutes(5));
    String lastAddress = zoe.signedIn().get(link).header("location").orElseThrow();
    assertThat(lifeOf(lastAddress)).isLessThanOrEqualTo(300);
    CLOUD.cloud().advance(Duration.ofMinutes(6));
    assertThat(zoe.signedIn().get(link).status()).isEqualTo(404);
  }

  /// No token that could be shown anywhere is left of it, whatever came of it.
  @Test
  void the_sign_in_of_an_export_ends_with_it_also_when_a_part_is_missing() {
    Somebody zoe = known(Role.CLIENT, "CanariSession");
    CLOUD.cloud().crashes().beforeCall("GatherOwnMessages", 1);

    Answer failed = export(admin(), zoe);

    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.code()).isEqualTo("EXPORT_INCOMPLETE");
    assertThat(CLOUD.mailsTo(zoe.email())).isEmpty();
    assertThat(export(admin(), zoe).status()).isEqualTo(200);
    assertThat(zoe.rows().stream().map(ItemReader::new))
        .filteredOn(it -> it.text("sk").startsWith("SESSION#"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.optionalInstant("endedAt")).isPresent());
    assertThat(actions(zoe)).containsExactly("EXPORT_ON_BEHALF", "EXPORT_ON_BEHALF");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT", "PROFESSIONAL", "EMPLOYEE"})
  void it_is_made_for_whoever_is_no_administrator(Role role) {
    Somebody somebody = known(role, "CanariRole" + role.code());

    assertThat(export(admin(), somebody).status()).isEqualTo(200);
    assertThat(mailed(somebody)).isNotBlank();
  }

  @Test
  void an_export_made_for_somebody_who_is_pending_is_theirs_too() {
    Somebody pending = Somebody.in(CLOUD, Role.CLIENT, AccountStatus.PENDING, "CanariAttente");

    assertThat(export(admin(), pending).status()).isEqualTo(200);
  }

  @Test
  void administrators_closed_forgotten_and_unknown_accounts_are_refused_and_nothing_is_noted() {
    Somebody administrator = known(Role.ADMIN, "CanariChef");
    Somebody closed = Somebody.in(CLOUD, Role.CLIENT, AccountStatus.INACTIVE, "CanariFermee");
    Somebody forgotten = known(Role.CLIENT, "CanariOubliee");
    admin().post("/api/admin/users/" + forgotten.id() + "/erase", "");

    assertThat(export(superAdmin(), administrator).status()).isEqualTo(403);
    assertThat(post(superAdmin(), Somebody.idOf(CLOUD, Persona.DEACTIVATED_ADMIN).value()).status())
        .isEqualTo(403);
    assertThat(export(admin(), closed).status()).isEqualTo(409);
    assertThat(export(admin(), closed).code()).isEqualTo("ACCOUNT_INACTIVE");
    assertThat(export(admin(), forgotten).status()).isEqualTo(404);
    assertThat(post(admin(), new Appointed(CLOUD).newId().value()).status()).isEqualTo(404);
    assertThat(post(admin(), "x").status()).isEqualTo(400);
    assertThat(actions(administrator)).isEmpty();
    assertThat(actions(closed)).isEmpty();
    assertThat(CLOUD.mailsTo(closed.email())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SUPER_ADMIN,200",
    "PLATFORM_ADMIN,200",
    "SUPPORT_ADMIN,200",
    "CONTENT_ADMIN,403",
    "BILLING_ADMIN,403",
    "DEACTIVATED_ADMIN,403",
    "CLIENT,403",
    "PROFESSIONAL,403"
  })
  void it_takes_the_right_to_manage_users(Persona persona, int status) {
    Somebody somebody = known(Role.CLIENT, "CanariDroit" + persona);

    assertThat(export(CLOUD.api().as(persona), somebody).status()).isEqualTo(status);
    assertThat(actions(somebody)).hasSize(status == 200 ? 1 : 0);
    assertThat(CLOUD.mailsTo(somebody.email())).hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void nobody_has_none_made() {
    Somebody somebody = known(Role.CLIENT, "CanariPersonne");

    assertThat(export(CLOUD.api(), somebody).status()).isEqualTo(401);
    assertThat(actions(somebody)).isEmpty();
  }

  @Test
  void of_several_at_once_one_is_made_and_their_own_five_a_day_are_counted_with_it() {
    Somebody zoe = known(Role.CLIENT, "CanariPressee");

    List<Answer> atOnce = AtOnce.times(4, () -> export(admin(), zoe));

    int made = (int) atOnce.stream().filter(it -> it.status() == 200).count();
    assertThat(atOnce).extracting(Answer::status).isSubsetOf(200, 409).contains(200);
    assertThat(atOnce)
        .filteredOn(it -> it.status() == 409)
        .extracting(Answer::code)
        .isSubsetOf("EXPORT_RUNNING", "CHANGED_MEANWHILE");
    assertThat(actions(zoe)).hasSize(made);
    assertThat(CLOUD.mailsTo(zoe.email())).hasSize(made);
    Api own = zoe.signedIn();
    for (int n = made; n < 5; n++) {
      assertThat(own.post("/api/users/me/export", "").status()).isEqualTo(200);
    }
    assertThat(export(admin(), zoe).status()).isEqualTo(429);
    assertThat(actions(zoe)).hasSize(made);
  }

  @Test
  void one_key_is_one_export_and_one_mail() {
    Somebody zoe = known(Role.CLIENT, "CanariDeuxFois");
    Api keyed = admin().with("idempotency-key", "once-for-" + zoe.id());

    Answer first = export(keyed, zoe);

    assertThat(first.status()).isEqualTo(200);
    assertThat(export(keyed, zoe).body()).isEqualTo(first.body());
    assertThat(CLOUD.mailsTo(zoe.email())).hasSize(1);
    assertThat(Told.of(CLOUD, ExportReady.class))
        .filteredOn(it -> it.userId().equals(zoe.id().value()))
        .hasSize(1);
  }

  private static Somebody known(Role role, String canary) {
    Somebody somebody = Somebody.active(CLOUD, role, canary);
    CLOUD.settle();
    return somebody;
  }

  private static Answer export(Api api, Somebody somebody) {
    return post(api, somebody.id().value());
  }

  private static Answer post(Api api, String id) {
    return api.post("/api/admin/users/" + id + "/export", "");
  }

  private static List<String> actions(Somebody somebody) {
    return somebody.accesses().stream().map(it -> it.text("action")).toList();
  }

  /// Where the mail leads that the person got.
  private static String mailed(Somebody somebody) {
    Matcher link = LINK.matcher(CLOUD.mailsTo(somebody.email()).getFirst().text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static int lifeOf(String address) {
    Matcher life = Pattern.compile("X-Amz-Expires=(\\d+)").matcher(address);
    assertThat(life.find()).isTrue();
    return Integer.parseInt(life.group(1));
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  private static Api superAdmin() {
    return CLOUD.api().as(Persona.SUPER_ADMIN);
  }
}
