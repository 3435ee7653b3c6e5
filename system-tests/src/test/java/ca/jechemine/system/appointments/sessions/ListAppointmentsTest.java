package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Cancellation;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/appointments` (contract 20 §2.1).
class ListAppointmentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/appointments";
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);

  private final Cast cast = new Cast(CLOUD);

  @Test
  void a_client_reads_their_own_undated_ones_first_then_by_date_and_time() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    Appointment third = cast.plant(client, cast.scheduled(professional, cast.in(9, "08:00")));
    Appointment second = cast.plant(client, cast.scheduled(professional, cast.in(8, "15:00")));
    Appointment first = cast.plant(client, cast.scheduled(professional, cast.in(8, "09:00")));
    Appointment undated = cast.plant(client, cast.matched(professional));

    JsonNode list = cast.as(client).get(PATH).json();

    assertThat(ids(list)).isEqualTo(ids(undated, first, second, third));
    JsonNode shown = list.get(1);
    assertThat(shown.path("date").asText()).isEqualTo(cast.today().plusDays(8) + "T12:00:00Z");
    assertThat(shown.path("time").asText()).isEqualTo("09:00");
    assertThat(shown.path("notes").asText()).isEqualTo(Cast.CLIENTS_NOTE);
    assertThat(shown.at("/professionalId/email").asText()).isEqualTo(Cast.email(professional));
    assertThat(shown.at("/payment/price").asDouble()).isEqualTo(120);
    assertThat(shown.at("/payment/professionalPayout").isMissingNode()).isTrue();
    assertThat(cast.calls("ListAppointments")).containsExactly("Query", "BatchGetItem");
  }

  @Test
  void more_than_one_page_of_the_table_come_as_one_list() throws InterruptedException {
    UserId client = cast.client();
    UserId professional = cast.professional();
    List<Appointment> all = new ArrayList<>();
    CLOUD
        .cloud()
        .unheard(() ->
            IntStream.range(0, 130)
                .mapToObj(it -> cast.scheduled(professional, cast.in(10 + it, "09:00")))
                .forEach(it -> all.add(cast.plant(client, it))));

    JsonNode list = cast.as(client).get(PATH).json();

    assertThat(ids(list)).isEqualTo(all.stream().map(it -> it.id().value()).toList());
    assertThat(cast.calls("ListAppointments")).containsExactly("Query", "Query", "BatchGetItem");
  }

  @Test
  void a_guardian_reads_a_minors_and_nobody_else_does() {
    UserId guardian = cast.client();
    UserId minor = cast.minorOf(guardian);
    UserId adult = cast.client(guardian, cast.today().minusYears(18));
    Appointment one = cast.plant(minor, cast.pooled());
    String ofMinor = PATH + "?accountId=" + minor;

    assertThat(ids(cast.as(guardian).get(ofMinor).json())).isEqualTo(ids(one));
    assertThat(ids(cast.as(minor).get(ofMinor).json())).isEqualTo(ids(one));
    assertThat(ids(cast.as(guardian).get(PATH).json())).isEmpty();
    for (Answer refused :
        List.of(
            cast.as(cast.client()).get(ofMinor),
            cast.as(minor).get(PATH + "?accountId=" + guardian),
            cast.as(guardian).get(PATH + "?accountId=" + adult),
            cast.as(guardian).get(PATH + "?accountId=" + cast.newId()))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("NOT_YOUR_ACCOUNT");
    }
  }

  @Test
  void defect_not_repeated_a_client_who_names_another_client_reads_their_own() {
    UserId client = cast.client();
    UserId other = cast.client();
    Appointment own = cast.plant(client, cast.pooled());
    cast.plant(other, cast.pooled());

    for (String query : List.of("?clientId=" + other, "?professionalId=" + other)) {
      assertThat(ids(cast.as(client).get(PATH + query).json())).isEqualTo(ids(own));
    }
  }

  @Test
  void both_bounds_are_in_the_range_in_every_form_that_the_pages_send() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    LocalDate first = cast.today().plusDays(20);
    cast.plant(client, cast.matched(professional));
    cast.plant(client, cast.scheduled(professional, cast.in(19, "23:00")));
    Appointment begin = cast.plant(client, cast.scheduled(professional, cast.in(20, "09:00")));
    Appointment end = cast.plant(client, cast.scheduled(professional, cast.in(26, "21:00")));
    cast.plant(client, cast.scheduled(professional, cast.in(27, "09:00")));
    Api api = cast.as(client);
    String midnightAfter = ENGLISH.format(first.plusDays(7)).replace(" ", "%20");

    for (String query :
        List.of(
            "?startDate=" + first + "&endDate=" + first.plusDays(6),
            "?startDate=" + first + "T04:00:00.000Z&endDate=" + midnightAfter,
            "?startDate=" + first + "T05:00:00Z&endDate=" + first.plusDays(7) + "T04:00:00.000Z",
            "?startDate="
                + first
                + "T00:00:00.000Z&endDate="
                + first.plusDays(6)
                + "T00:00:00.000Z")) {
      assertThat(ids(api.get(PATH + query).json())).as(query).isEqualTo(ids(begin, end));
    }
    assertThat(ids(api.get(PATH + "?startDate=" + first).json())).hasSize(3).doesNotContain("");
    assertThat(ids(api.get(PATH + "?endDate=" + first).json())).hasSize(2);
    assertThat(ids(api.get(PATH + "?startDate=" + first + "&endDate=" + first.minusDays(1)).json()))
        .isEmpty();
  }

  @Test
  void each_bad_parameter_is_named() {
    Api api = cast.as(cast.client());

    for (String query :
        List.of(
            "startDate=hier",
            "startDate=2026-02-30",
            "endDate=2026-05-20T99:00:00Z",
            "endDate=Wed%20Foo%2020%202026",
            "startDate=-1000000000-01-01T00:00:00Z",
            "status=done",
            "status=Pending",
            "clientId=moi",
            "professionalId=1",
            "accountId=..")) {
      Answer answer = api.get(PATH + "?" + query);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
    }
    assertThat(CLOUD.api().get(PATH).status()).isEqualTo(401);
  }

  @Test
  void a_status_picks_those_of_it() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    Appointment pending = cast.plant(client, cast.matched(professional));
    Appointment scheduled = cast.plant(client, cast.scheduled(professional, cast.in(9, "08:00")));

    assertThat(ids(cast.as(client).get(PATH + "?status=pending").json())).isEqualTo(ids(pending));
    assertThat(ids(cast.as(client).get(PATH + "?status=scheduled").json()))
        .isEqualTo(ids(scheduled));
    assertThat(ids(cast.as(client).get(PATH + "?status=no-show").json())).isEmpty();
  }

  @Test
  void a_professional_reads_theirs_with_the_payout_and_never_the_price() {
    UserId professional = cast.professional();
    UserId client = cast.client();
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "08:00")));
    Appointment other =
        cast.plant(cast.client(), cast.scheduled(professional, cast.in(6, "08:00")));
    cast.plant(client, cast.scheduled(cast.professional(), cast.in(5, "08:00")));
    Api api = cast.as(professional);

    Answer all = api.get(PATH);

    assertThat(ids(all.json())).isEqualTo(ids(one, other));
    assertThat(all.json().at("/0/clientId/phone").asText()).isEqualTo("+15145551234");
    assertThat(all.json().at("/0/payment/professionalPayout").asDouble()).isEqualTo(108);
    assertThat(all.body()).doesNotContain("\"price\"", "listPrice", "platformFee");
    assertThat(ids(api.get(PATH + "?clientId=" + client).json())).isEqualTo(ids(one));
  }

  @Test
  void a_professional_reads_what_has_no_date_only_when_asking_for_what_is_pending() {
    UserId professional = cast.professional();
    Appointment matched = cast.plant(cast.client(), cast.matched(professional));
    Appointment dated =
        cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "08:00")));
    cast.plant(
        cast.client(),
        new State.Cancelled(
            new Cancellation(Party.CLIENT, cast.now(), null), cast.matched(professional), null));
    Api api = cast.as(professional);

    assertThat(ids(api.get(PATH).json())).isEqualTo(ids(dated));
    assertThat(ids(api.get(PATH + "?status=pending").json())).isEqualTo(ids(matched));
    assertThat(ids(api.get(PATH + "?status=cancelled").json())).isEmpty();
  }

  @Test
  void defect_not_repeated_unassigned_shows_what_is_offered_to_the_caller_and_reaches_nobody() {
    UserId professional = cast.professional();
    UserId client = cast.client();
    Appointment offered = cast.plant(client, cast.proposed(professional));
    Appointment others = cast.plant(cast.client(), cast.proposed(cast.professional()));
    Appointment unrouted = cast.plant(cast.client(), new State.Unrouted());

    Answer answer = cast.as(professional).get(PATH + "?unassigned=true");

    assertThat(ids(answer.json()))
        .contains(offered.id().value())
        .doesNotContain(others.id().value(), unrouted.id().value());
    assertThat(answer.body()).doesNotContain("@exemple.ca", "+1514", "Tremblay", "\"price\"");
    assertThat(CLOUD.api().as(Persona.PENDING_PROFESSIONAL).get(PATH + "?unassigned=true").status())
        .isEqualTo(403);
  }

  @Test
  void whom_a_client_left_is_not_shown_their_new_request_among_unassigned_ones_either() {
    UserId left = cast.professional();
    UserId client = cast.client();
    cast.plant(client, cast.matched(left));
    CLOUD.settle();

    Answer asked =
        cast.as(client)
            .post(PATH, "{\"type\":\"video\",\"needs\":[\"Anxiété\"],\"changeProfessional\":true}");

    assertThat(asked.text("routingStatus")).as(asked.body()).isEqualTo("general");
    assertThat(ids(cast.as(left).get(PATH + "?unassigned=true").json()))
        .doesNotContain(asked.text("_id"));
    assertThat(ids(cast.as(cast.professional()).get(PATH + "?unassigned=true").json()))
        .contains(asked.text("_id"));
  }

  @Test
  void administrators_page_through_all_and_others_of_them_do_not() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    List<Appointment> all =
        IntStream.range(0, 5)
            .mapToObj(
                it -> cast.plant(client, cast.scheduled(professional, cast.in(300 + it, "09:00"))))
            .toList();
    Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    String range = "?startDate=" + cast.today().plusDays(300);

    assertThat(walk(admin, range + "&limit=2"))
        .doesNotHaveDuplicates()
        .containsAll(all.stream().map(it -> it.id().value()).toList());
    assertThat(walk(admin, "?clientId=" + client + "&limit=2"))
        .isEqualTo(all.stream().map(it -> it.id().value()).toList());
    assertThat(walk(admin, "?professionalId=" + professional + "&limit=3")).hasSize(5);
    assertThat(admin.get(PATH).json().isArray()).isTrue();
    assertThat(admin.get(PATH).json().size()).isLessThanOrEqualTo(100);
    assertThat(admin.get(PATH + "?limit=101").status()).isEqualTo(400);
    assertThat(admin.get(PATH + "?limit=2&cursor=moi").status()).isEqualTo(400);
    for (Persona persona : List.of(Persona.CONTENT_ADMIN, Persona.DEACTIVATED_ADMIN)) {
      assertThat(CLOUD.api().as(persona).get(PATH).status()).as(persona.name()).isEqualTo(403);
    }
  }

  private static List<String> walk(Api admin, String query) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = admin.get(PATH + query + cursor).json();
      page.path("appointments").forEach(it -> seen.add(it.path("_id").asText()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return seen;
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(it -> ids.add(it.path("_id").asText()));
    return ids;
  }

  private static List<String> ids(Appointment... appointments) {
    return List.of(appointments).stream().map(it -> it.id().value()).toList();
  }
}
