package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.opening;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may write to whom (contract 20 §2.40): asked for every message, also the second.
class WritingRightsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NO_SUCH_ID = "0123456789abcdef01234567";

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final Api client = letterbox.as(pair.client());
  private final Api professional = letterbox.as(pair.professional());
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);

  /// A sender and a recipient among the people of one test, and what writing is answered.
  static Stream<Arguments> matrix() {
    return Stream.of(
        line("client to their professional", it -> it.client, it -> it.pair.professional(), 201),
        line("client to another one", it -> it.client, it -> it.letterbox.professional(), 403),
        line("client to another client", it -> it.client, it -> it.letterbox.client(), 403),
        line(
            "client to an administrator by id",
            it -> it.client,
            it -> it.letterbox.id(Persona.SUPPORT_ADMIN),
            403),
        line("client to themselves", it -> it.client, it -> it.pair.client(), 403),
        line("professional to their client", it -> it.professional, it -> it.pair.client(), 201),
        line(
            "professional to another client",
            it -> it.professional,
            it -> it.letterbox.client(),
            403),
        line(
            "professional to an administrator",
            it -> it.professional,
            it -> it.letterbox.id(Persona.CONTENT_ADMIN),
            201),
        line(
            "professional to a deactivated administrator",
            it -> it.professional,
            it -> it.letterbox.id(Persona.DEACTIVATED_ADMIN),
            403),
        line(
            "professional to another one",
            it -> it.professional,
            it -> it.letterbox.professional(),
            201),
        line(
            "professional to one whose account is pending",
            it -> it.professional,
            it -> it.letterbox.id(Persona.PENDING_PROFESSIONAL),
            403),
        line(
            "professional to themselves", it -> it.professional, it -> it.pair.professional(), 403),
        line("administrator to a client", it -> it.admin, it -> it.letterbox.client(), 201),
        line(
            "administrator to a professional",
            it -> it.admin,
            it -> it.letterbox.professional(),
            201),
        line(
            "administrator to another one",
            it -> it.admin,
            it -> it.letterbox.id(Persona.BILLING_ADMIN),
            201),
        line(
            "administrator to who is not active",
            it -> it.admin,
            it -> it.letterbox.id(Persona.PENDING_PROFESSIONAL),
            403),
        line("anybody to nobody", it -> it.admin, _ -> new UserId(NO_SUCH_ID), 404));
  }

  private static Arguments line(
      String name,
      Function<WritingRightsTest, Api> sender,
      Function<WritingRightsTest, UserId> recipient,
      int status) {
    return Arguments.of(name, sender, recipient, status);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("matrix")
  void P14_each_writes_to_whom_they_may(
      String name,
      Function<WritingRightsTest, Api> sender,
      Function<WritingRightsTest, UserId> recipient,
      int status) {
    Answer answer =
        sender.apply(this).post(PATH, opening(recipient.apply(this).value(), "Sujet", name));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.code()).isEqualTo("NOT_A_CONTACT");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"CLIENT", "OTHER_CLIENT", "PENDING_PROFESSIONAL", "DEACTIVATED_ADMIN"},
      mode = EnumSource.Mode.EXCLUDE)
  void P14_support_is_for_clients_alone(Persona who) {
    Answer answer = CLOUD.api().as(who).post(PATH, opening("support", "Sujet", "Un"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("CLIENTS_ONLY");
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"SUPER_ADMIN", "PLATFORM_ADMIN", "CONTENT_ADMIN", "SUPPORT_ADMIN", "BILLING_ADMIN"})
  void P14_each_preset_of_an_active_administrator_writes_to_a_client(Persona who) {
    Answer answer = CLOUD.api().as(who).post(PATH, opening(pair.client().value(), "Sujet", "Un"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void who_lost_their_professional_may_not_reply_any_more() {
    UserId patient = letterbox.client();
    String appointment =
        letterbox.appointment(patient, pair.professional(), "scheduled", "2026-07-02");
    Api api = letterbox.as(patient);
    String id = letterbox.begin(api, pair.professional(), "Un");

    letterbox.tell(appointment, patient, pair.professional(), "cancelled", "2026-07-02");

    Answer refused = api.post(path(id), reply("Deux"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_A_CONTACT");
    // Who has any appointment with the client may still answer.
    assertThat(professional.post(path(id), reply("Trois")).status()).isEqualTo(201);
    letterbox.tell(appointment, patient, null, "pending", null);
    assertThat(professional.post(path(id), reply("Quatre")).status()).isEqualTo(403);
    assertThat(Letterbox.bodies(api, id)).containsExactly("Un", "Trois");
  }

  @Test
  void a_client_has_the_professional_of_the_latest_appointment_that_counts() {
    UserId patient = letterbox.client();
    UserId former = letterbox.professional();
    UserId latest = letterbox.professional();
    UserId merely = letterbox.professional();
    letterbox.appointment(patient, latest, "completed", "2026-06-10");
    letterbox.appointment(patient, former, "completed", "2026-05-01");
    letterbox.appointment(patient, merely, "cancelled", "2026-08-01");
    letterbox.appointment(patient, merely, "pending", "2026-08-02");
    Api api = letterbox.as(patient);

    assertThat(contacts(api)).containsExactly("support", latest.value());
    assertThat(api.post(PATH, opening(former.value(), "S", "M")).status()).isEqualTo(403);
    assertThat(api.post(PATH, opening(merely.value(), "S", "M")).status()).isEqualTo(403);
    letterbox.appointment(patient, former, "scheduled", "2026-07-01");
    assertThat(contacts(api)).containsExactly("support", former.value());
    assertThat(api.post(PATH, opening(former.value(), "S", "M")).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(Hidden.class)
  void professionals_talk_only_while_neither_is_hidden(Hidden hidden) {
    UserId other = letterbox.professional();
    Api otherApi = letterbox.as(other);
    String id = letterbox.begin(professional, other, "Un");
    UserId who = hidden == Hidden.SENDER ? pair.professional() : other;

    letterbox.hide(who, true);

    assertThat(professional.post(path(id), reply("Deux")).status()).isEqualTo(403);
    assertThat(otherApi.post(path(id), reply("Deux")).status()).isEqualTo(403);
    assertThat(professional.post(PATH, opening(other.value(), "S", "M")).status()).isEqualTo(403);
    assertThat(contacts(professional)).doesNotContain(other.value());
    assertThat(contacts(otherApi)).doesNotContain(pair.professional().value());
    // Hidden from colleagues alone.
    assertThat(admin.post(PATH, opening(who.value(), "S", "M")).status()).isEqualTo(201);
    letterbox.hide(who, false);
    assertThat(professional.post(path(id), reply("Trois")).status()).isEqualTo(201);
    assertThat(contacts(professional)).contains(other.value());
  }

  /// Which of the two.
  enum Hidden {
    SENDER,
    RECIPIENT
  }

  @Test
  void contacts_are_exactly_those_to_whom_writing_is_allowed() {
    UserId former = letterbox.client();
    letterbox.appointment(former, pair.professional(), "cancelled", "2026-03-01");
    UserId gone = letterbox.client();
    letterbox.appointment(gone, pair.professional(), "completed", "2026-03-02");
    letterbox.tell(gone, "Zoé", "Tremblay", Role.CLIENT, AccountStatus.INACTIVE);
    UserId colleague = letterbox.professional();

    Set<String> contacts = new HashSet<>(contacts(professional));

    assertThat(contacts)
        .contains(pair.client().value(), former.value(), colleague.value())
        .contains(letterbox.id(Persona.SUPER_ADMIN).value())
        .doesNotContain(
            gone.value(),
            "support",
            pair.professional().value(),
            letterbox.id(Persona.DEACTIVATED_ADMIN).value(),
            letterbox.id(Persona.PENDING_PROFESSIONAL).value());
    assertThat(contacts(client)).containsExactly("support", pair.professional().value());
    assertThat(contacts(admin))
        .contains(
            pair.client().value(),
            pair.professional().value(),
            letterbox.id(Persona.BILLING_ADMIN).value())
        .doesNotContain(gone.value(), "support", letterbox.id(Persona.SUPER_ADMIN).value());
  }

  @Test
  void P23_contacts_are_each_on_one_page() {
    for (int n = 0; n < 5; n++) {
      letterbox.appointment(
          letterbox.client(), pair.professional(), "completed", "2026-02-0" + (n + 1));
    }
    for (Api api : List.of(professional, admin)) {
      List<String> whole = contacts(api);
      assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThan(6);
      assertThat(walk(api, 2)).containsExactlyElementsOf(whole);
      assertThat(api.get(PATH + "/contacts?limit=2").json().path("contacts").size())
          .isLessThanOrEqualTo(2);
    }
  }

  @Test
  void everybody_is_reached_and_found_by_name_however_many_clients_there_are() {
    UserId last = new UserId("f".repeat(24));
    letterbox.tell(last, "Ézéchiel", "Côté-Lavoie", Role.PROFESSIONAL, AccountStatus.ACTIVE);
    for (int n = 0; n < 120; n++) {
      letterbox.tell(
          new UserId("c11e%020x".formatted(n)),
          "Zoé" + n,
          "Tremblay",
          Role.CLIENT,
          AccountStatus.ACTIVE);
    }

    JsonNode first = admin.get(PATH + "/contacts").json();

    List<String> roles = first.path("contacts").findValuesAsText("role");
    assertThat(roles.size()).as("defect: cut at a hundred").isGreaterThan(120);
    assertThat(roles.indexOf("client")).isGreaterThan(roles.lastIndexOf("professional"));
    assertThat(roles.indexOf("client")).isGreaterThan(roles.lastIndexOf("admin"));
    assertThat(first.path("contacts").findValuesAsText("id")).contains(last.value());
    for (Api api : List.of(admin, professional)) {
      assertThat(found(api, "lavoie%20EZECH")).containsExactly(last.value());
      assertThat(found(api, "avoie")).as("words are found by how they begin").isEmpty();
    }
    assertThat(walk(admin, "search=zoe&limit=7")).hasSizeGreaterThanOrEqualTo(120);
    assertThat(found(professional, "zoe7")).as("whom they may not write to").isEmpty();
    assertThat(found(client, "SUPP")).containsExactly("support");
    assertThat(found(client, "lavoie")).isEmpty();
    assertThat(admin.get(PATH + "/contacts?search=" + "a".repeat(101)).status()).isEqualTo(400);
    assertThat(admin.get(PATH + "/contacts?limit=501").status()).isEqualTo(400);
    String cursor = admin.get(PATH + "/contacts?limit=2&search=zoe").text("nextCursor");
    assertThat(admin.get(PATH + "/contacts?limit=2&search=zo&cursor=" + cursor).status())
        .as("of another list")
        .isEqualTo(400);
  }

  private static List<String> found(Api api, String search) {
    return walk(api, "search=" + search);
  }

  private static List<String> contacts(Api api) {
    return walk(api, 100);
  }

  private static List<String> walk(Api api, int limit) {
    return walk(api, "limit=" + limit);
  }

  private static List<String> walk(Api api, String query) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (true) {
      JsonNode page = api.get(PATH + "/contacts?" + query + cursor).json();
      StreamSupport.stream(page.path("contacts").spliterator(), false)
          .forEach(it -> seen.add(it.path("id").asText()));
      if (!page.has("nextCursor")) {
        return seen;
      }
      cursor = "&cursor=" + page.path("nextCursor").asText();
    }
  }
}
