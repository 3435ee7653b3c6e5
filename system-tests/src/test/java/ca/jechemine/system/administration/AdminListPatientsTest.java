package ca.jechemine.system.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `GET /api/admin/patients` (contract 40 §6.3, §8).
class AdminListPatientsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/patients";

  private final Told told = new Told(CLOUD);
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN).in("fr");

  @Test
  void a_row_says_what_the_page_shows() {
    String professional = told.newId();
    String client = told.newId();
    String session = told.newId();
    told.tell(
        told.account(professional, 1, Role.PROFESSIONAL, "Zoé", "Guérin"),
        told.account(
            client, 1, Role.CLIENT, AccountStatus.ACTIVE, "Élodie", "Brûlé", "+15145550142"),
        told.guarantee(client, 1, "green", "interac_trust"),
        told.appointment(session, 1, client, professional, "completed"));

    JsonNode row = row(client);

    assertThat(row.path("name").asText()).isEqualTo("Élodie Brûlé");
    assertThat(row.path("email").asText()).isEqualTo(Told.address(client));
    assertThat(row.path("phone").asText()).isEqualTo("+15145550142");
    assertThat(row.path("status").asText()).isEqualTo("active");
    assertThat(row.path("role").asText()).isEqualTo("client");
    assertThat(row.path("matchedWith").asText()).isEqualTo("Zoé Guérin");
    assertThat(row.path("totalSessions").asInt()).isEqualTo(1);
    assertThat(row.path("issueType").asText()).isEqualTo("Anxiété");
    assertThat(row.path("paymentGuaranteeStatus").asText()).isEqualTo("green");
    assertThat(row.path("paymentGuaranteeSource").asText()).isEqualTo("interac_trust");
    assertThat(row.path("adminStatusColor").asText()).isEqualTo("green");
    assertThat(row.path("adminStatusLabel").asText()).isEqualTo("Paiement garanti");
    assertThat(row.path("statusTier").asText()).isEqualTo("green");
    assertThat(row.path("possibleDuplicate").asBoolean()).isFalse();
    assertThat(row.path("joinedDate").asText()).hasSize(10);
  }

  @Test
  void whatever_order_it_is_told_in_and_however_often_the_row_and_the_totals_are_the_same() {
    String professional = told.newId();
    told.tell(told.account(professional, 1, Role.PROFESSIONAL, "Yan", "Roy"));
    JsonNode expected = null;
    for (int seed = 0; seed < 4; seed++) {
      JsonNode before = summary();
      String client = told.newId();
      List<DomainEvent> events = history(client, professional);
      events.addAll(events.subList(0, 3));
      if (seed > 0) {
        Collections.shuffle(events, new Random(seed));
      }

      told.tell(events.toArray(DomainEvent[]::new));

      JsonNode row = row(client);
      assertThat(row.path("totalSessions").asInt()).as("seed " + seed).isEqualTo(2);
      assertThat(row.path("statusTier").asText()).as("seed " + seed).isEqualTo("red");
      assertThat(row.path("adminStatusColor").asText()).as("seed " + seed).isEqualTo("red");
      assertThat(row.path("status").asText()).as("seed " + seed).isEqualTo("inactive");
      assertThat(row.path("issueType").asText()).as("seed " + seed).isEqualTo("Deuil");
      JsonNode added = difference(summary(), before);
      if (expected != null) {
        assertThat(added).as("seed " + seed).isEqualTo(expected);
      }
      expected = added;
    }
    JsonNode same = Objects.requireNonNull(expected);
    assertThat(same.path("totalPatients").asInt()).isEqualTo(1);
    assertThat(same.path("activePatients").asInt()).isZero();
    assertThat(same.path("totalSessions").asInt()).isEqualTo(2);
  }

  private List<DomainEvent> history(String client, String professional) {
    String first = told.newId();
    String second = told.newId();
    String third = told.newId();
    return new ArrayList<>(
        List.of(
            told.account(
                client, 1, Role.GUEST, AccountStatus.PENDING, "Ana", "Côté", "+14185550101"),
            told.account(
                client, 2, Role.CLIENT, AccountStatus.INACTIVE, "Anne", "Côté", "+14185550102"),
            told.appointment(first, 1, client, professional, "scheduled"),
            told.appointment(first, 2, client, professional, "completed"),
            told.appointment(second, 3, client, professional, "completed"),
            told.appointment(
                third, 1, client, null, "pending", "proposed", List.of(professional), "Deuil"),
            told.payment(first, 1, client, "pending", null),
            told.payment(first, 2, client, "failed", null),
            told.guarantee(client, 1, "pending_admin", null),
            told.guarantee(client, 2, "green", "stripe")));
  }

  @Test
  void they_are_found_by_beginnings_of_names_a_whole_address_and_a_whole_phone() {
    String client = told.newId();
    told.tell(
        told.account(
            client,
            1,
            Role.CLIENT,
            AccountStatus.ACTIVE,
            "Gwenaëlle",
            "Lœuil-Ôtis",
            "+15145550177"));

    for (String text :
        List.of(
            "gwenaelle",
            "GWEN",
            "otis gwe",
            "loeuil",
            Told.address(client),
            Told.address(client).toUpperCase(java.util.Locale.ROOT),
            "514-555-0177",
            "+1 (514) 555-0177")) {
      assertThat(found(text)).as(text).containsExactly(client);
    }
    for (String text :
        List.of("gwenaellf", "otis gwx", "told@jechemine.test", "514-555-0178", "514-555-017.")) {
      assertThat(found(text)).as(text).doesNotContain(client);
    }
    told.tell(
        told.account(
            client, 2, Role.CLIENT, AccountStatus.ACTIVE, "Gwenaëlle", "Tanguay", "+15145550179"));
    assertThat(found("otis gwe")).isEmpty();
    assertThat(found("514-555-0177")).isEmpty();
    assertThat(found("tanguay gwe")).containsExactly(client);
  }

  @Test
  void filters_have_true_totals_whichever_page_is_shown() {
    String motif = "Motif " + told.newId();
    List<String> clients = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String client = told.newId();
      clients.add(client);
      told.tell(
          told.account(
              client,
              1,
              Role.CLIENT,
              i < 2 ? AccountStatus.PENDING : AccountStatus.ACTIVE,
              "Filtre",
              "Numéro" + i,
              null),
          told.appointment(told.newId(), 1, client, null, "pending", "pending", List.of(), motif));
    }

    JsonNode second =
        support.get(PATH + "?problematique=" + encoded(motif) + "&limit=2&page=2").json();
    JsonNode pending =
        support.get(PATH + "?problematique=" + encoded(motif) + "&status=pending&limit=1").json();

    assertThat(ids(second)).containsExactly(clients.get(2), clients.get(1));
    assertThat(second.at("/pagination/total").asInt()).isEqualTo(5);
    assertThat(second.at("/pagination/pages").asInt()).isEqualTo(3);
    assertThat(second.path("availableIssueTypes")).anyMatch(it -> it.asText().equals(motif));
    assertThat(ids(pending)).containsExactly(clients.get(1));
    assertThat(pending.at("/pagination/total").asInt()).isEqualTo(2);
    JsonNode named = support.get(PATH + "?search=filtre&status=active").json();
    assertThat(ids(named)).containsAll(clients.subList(2, 5)).doesNotContain(clients.get(0));
  }

  @Test
  void P23_a_walk_sees_each_once_while_others_come() {
    for (int i = 0; i < 7; i++) {
      told.tell(told.account(told.newId(), 1, Role.PROSPECT, "Marche", "Lente"));
    }
    Set<String> before = new HashSet<>(walk("", 200, () -> {}));

    List<String> walked =
        walk(
            "",
            3,
            () -> told.tell(told.account(told.newId(), 1, Role.CLIENT, "Arrivée", "Tardive")));

    assertThat(walked).doesNotHaveDuplicates().containsAll(before);
    assertThat(walk("&search=marche", 2, () -> {})).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void who_is_called_the_same_or_has_the_same_phone_may_be_the_same() {
    String one = told.newId();
    String other = told.newId();
    String third = told.newId();
    told.tell(
        told.account(one, 1, Role.CLIENT, AccountStatus.ACTIVE, "Théo", "Ngô", "+14385550111"),
        told.account(other, 1, Role.GUEST, AccountStatus.ACTIVE, "Ngo", "Theo", null),
        told.account(third, 1, Role.CLIENT, AccountStatus.ACTIVE, "Léa", "Ngô", "438 555-0111"));

    assertThat(row(one).path("possibleDuplicate").asBoolean()).isTrue();
    assertThat(row(other).path("possibleDuplicate").asBoolean()).isTrue();
    assertThat(row(third).path("possibleDuplicate").asBoolean()).isTrue();
    told.tell(
        told.account(third, 2, Role.CLIENT, AccountStatus.ACTIVE, "Léa", "Ngô", "+14385550112"));
    assertThat(row(third).path("possibleDuplicate").asBoolean()).isFalse();
    told.tell(gone(other));
    assertThat(row(one).path("possibleDuplicate").asBoolean()).isFalse();
  }

  @Test
  void an_appointment_that_changes_hands_counts_for_its_new_client_alone() {
    String loser = told.newId();
    String survivor = told.newId();
    String professional = told.newId();
    String session = told.newId();
    told.tell(
        told.account(professional, 1, Role.PROFESSIONAL, "Noé", "Pelletier"),
        told.account(loser, 1, Role.CLIENT, "Perdue", "Double"),
        told.account(survivor, 1, Role.CLIENT, "Gardée", "Double"),
        told.appointment(session, 1, loser, professional, "completed"),
        told.payment(session, 1, loser, "failed", null));
    int sessions = summary().path("totalSessions").asInt();

    told.tell(told.appointment(session, 2, survivor, professional, "completed"), gone(loser));

    assertThat(row(survivor).path("totalSessions").asInt()).isEqualTo(1);
    assertThat(row(survivor).path("statusTier").asText()).isEqualTo("red");
    assertThat(found(Told.address(loser))).isEmpty();
    assertThat(summary().path("totalSessions").asInt()).isEqualTo(sessions);
    JsonNode caseload =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .get("/api/admin/professionals/" + professional + "/caseload")
            .json();
    assertThat(caseload.at("/caseload/completed"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("id").asText()).isEqualTo(survivor));
  }

  @Test
  void of_who_is_gone_it_is_not_kept_what_anything_was_for() {
    String client = told.newId();
    String session = told.newId();
    told.tell(
        told.account(client, 1, Role.CLIENT, "Oubliée", "Demain"),
        told.appointment(session, 1, client, null, "pending"));
    assertThat(told.rows(client)).anyMatch(it -> it.containsKey("motif"));

    told.tell(gone(client), told.appointment(session, 2, client, null, "cancelled"));

    assertThat(told.rows(client)).hasSize(2).noneMatch(it -> it.containsKey("motif"));
    assertThat(found(Told.address(client))).isEmpty();
  }

  @Test
  void a_transfer_that_did_not_come_turns_red_when_it_is_due_and_a_day_later_in_the_tier() {
    String client = told.newId();
    String session = told.newId();
    told.tell(
        told.account(client, 1, Role.CLIENT, "Virement", "Tardif"),
        told.appointment(session, 1, client, told.newId(), "completed"),
        told.payment(session, 1, client, "pending", told.now().minus(Duration.ofHours(1))));

    assertThat(row(client).path("adminStatusColor").asText()).isEqualTo("red");
    assertThat(row(client).path("statusTier").asText()).isEqualTo("yellow");
    told.tell(told.payment(session, 2, client, "pending", told.now().minus(Duration.ofHours(25))));
    assertThat(row(client).path("statusTier").asText()).isEqualTo("red");
    told.tell(told.payment(session, 3, client, "paid", told.now().minus(Duration.ofHours(25))));
    assertThat(row(client).path("adminStatusColor").asText()).isEqualTo("gray");
  }

  @Test
  void who_sees_them_for_billing_reads_phones_masked() {
    String client = told.newId();
    told.tell(
        told.account(
            client, 1, Role.CLIENT, AccountStatus.ACTIVE, "Masque", "Téléphone", "+15145551234"));

    Answer answer =
        CLOUD
            .api()
            .as(Persona.BILLING_ADMIN)
            .get(PATH + "?search=" + encoded(Told.address(client)));

    assertThat(answer.json().at("/patients/0/phone").asText()).isEqualTo("514-XXX-1234");
    assertThat(answer.body()).doesNotContain("5551234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=-1",
        "page=NaN",
        "page=99999999999",
        "page=501&limit=200",
        "limit=0",
        "limit=201",
        "limit=x",
        "status=gone",
        "cursor=abc"
      })
  void defect_not_repeated_bounds_are_held(String query) {
    Answer answer = support.get(PATH + "?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("details").toString()).isNotBlank();
  }

  private AccountChanged gone(String id) {
    return new AccountChanged(
        id,
        9,
        AccountEvent.mergedAddress(id),
        "",
        "",
        null,
        "fr",
        Role.CLIENT,
        AccountStatus.INACTIVE,
        List.of(),
        null,
        told.now(),
        true);
  }

  private List<String> walk(String filter, int limit, Runnable meanwhile) {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      JsonNode page =
          support
              .get(
                  PATH
                      + "?limit="
                      + limit
                      + filter
                      + cursor.map(it -> "&cursor=" + encoded(it)).orElse(""))
              .json();
      seen.addAll(ids(page));
      cursor = Optional.ofNullable(page.get("nextCursor")).map(JsonNode::asText);
      meanwhile.run();
    } while (cursor.isPresent());
    return seen;
  }

  private JsonNode row(String client) {
    JsonNode rows = support.get(PATH + "?search=" + encoded(Told.address(client))).json();
    assertThat(rows.path("patients")).hasSize(1);
    return rows.at("/patients/0");
  }

  private List<String> found(String text) {
    return ids(support.get(PATH + "?search=" + encoded(text)).json());
  }

  private JsonNode summary() {
    return support.get(PATH + "?limit=1").json().path("summary");
  }

  private static JsonNode difference(JsonNode after, JsonNode before) {
    var difference = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    after
        .fieldNames()
        .forEachRemaining(
            it -> difference.put(it, after.path(it).asInt() - before.path(it).asInt()));
    return difference;
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("patients").forEach(it -> ids.add(it.path("id").asText()));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
