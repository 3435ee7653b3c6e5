package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.matching.Place;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.local.lambda.LocalFunction;
import ca.jechemine.system.appointments.routing.Cast.Client;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What a client's medical profile says counts when they ask for themselves, and for nobody else
/// (contract 20 §5.1, §5.2). The scores are those of the contract's worked examples, less what
/// docs/adr/0026 says is not counted.
class WishesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PROFILE =
      "{'primaryIssue':'Anxiété','secondaryIssues':['Deuil','Stress'],'therapyApproach':['TCC'],"
          + "'languagePreference':'french'}";
  private static final String BY_VIDEO =
      "'type':'video','needs':['Anxiété'],'preferredAvailability':['week_evening']";
  private static final String IN_PERSON =
      "'type':'in-person','needs':['Anxiété','Deuil','Insomnie'],"
          + "'preferredAvailability':['week_morning','week_evening']";
  private static final String LOVED_ONE =
      ",'bookingFor':'loved-one','lovedOneInfo':{'firstName':'Léo','lastName':'Roy',"
          + "'relationship':'sibling','dateOfBirth':'1990-05-04','email':'leo@exemple.ca'}";
  private static final String PATIENT =
      ",'bookingFor':'patient','reason':['Anxiété'],'referralInfo':{'referrerName':'Dre Roy',"
          + "'patientFirstName':'Léo','patientLastName':'Roy'}";

  /// 144, but that an evening is not a working day: 10 less.
  private static final int UNWISHED = 144 - 10;

  /// 219, but that "Stress" is like "Dépression" by its letters alone, and the evening.
  private static final int WISHED = 219 - 10 - 10;

  private final Cast cast = new Cast(CLOUD);

  @BeforeEach
  void empty() throws InterruptedException {
    CLOUD.cloud().reset();
    cast.onlyOursPractise();
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void the_first_worked_example_with_a_medical_profile_and_without() {
    practising("Femme");
    Client without = cast.bookingClient();
    Client with = wishing(PROFILE);

    assertThat(score(book(without, BY_VIDEO))).isEqualTo(UNWISHED);
    String id = book(with, BY_VIDEO);

    assertThat(score(id)).isEqualTo(WISHED);
    assertThat(factors(id)).contains("CONCERNS", "APPROACHES", "LANGUAGE");
    assertThat(information(with, id)).anyMatch(it -> it.contains("profil médical"));
  }

  /// What the request and the medical profile both say counts once, and letters in common count
  /// nothing: 58 less than 257.
  @Test
  void the_second_worked_example_with_a_medical_profile_and_without() {
    practising("Femme");

    assertThat(score(book(cast.bookingClient(), IN_PERSON))).isEqualTo(257 - 58 - 12);
    assertThat(
            score(
                book(
                    wishing(
                        "{'primaryIssues':['Anxiété'],'secondaryIssues':['Deuil'],"
                            + "'preferredGender':'female'}"),
                    IN_PERSON)))
        .isEqualTo(257 - 58);
  }

  @Test
  void who_wishes_for_a_woman_is_offered_to_no_man() {
    practising("Homme");

    Answer answer = asked(wishing("{'preferredGender':'female'}"), BY_VIDEO);

    assertThat(waves(answer.text("_id"))).isEmpty();
    assertThat(waves(book(wishing("{'preferredGender':'noPreference'}"), BY_VIDEO))).hasSize(1);
  }

  @Test
  void defect_not_repeated_for_a_loved_one_or_a_patient_the_requesters_profile_is_not_used() {
    practising("Homme");
    Client client = wishing(PROFILE.replace("}", ",'preferredGender':'female'}"));

    for (String somebodyElse : List.of(LOVED_ONE, PATIENT)) {
      String id = book(client, BY_VIDEO + somebodyElse);

      assertThat(score(id)).as(somebodyElse).isEqualTo(UNWISHED);
      assertThat(information(client, id)).noneMatch(it -> it.contains("profil médical"));
    }
  }

  @Test
  void what_was_written_last_counts_whatever_is_heard_last_and_however_often() throws Exception {
    practising("Femme");
    Client client = wishing(PROFILE);
    wish(client, "{'secondaryIssues':[],'therapyApproach':[]}");
    List<String> told = cast.envelopes("MEDICAL#" + client.id());
    assertThat(told).hasSize(2);

    for (String envelope : List.of(told.getLast(), told.getFirst(), told.getFirst())) {
      CLOUD.cloud().invoke("KnowPeople", Cast.delivered(envelope));
    }

    assertThat(score(book(client, BY_VIDEO))).isEqualTo(WISHED - 30 - 25);
    wish(client, "{'primaryIssue':null,'languagePreference':null}");
    assertThat(score(book(client, BY_VIDEO))).isEqualTo(UNWISHED);
  }

  @Test
  void P19_what_clients_wish_is_in_no_log_and_sealed_wherever_it_lies() {
    practising("Femme");
    Client client =
        wishing(
            "{'consultationMotifs':['SerinMotif'],'primaryIssue':'SerinPremier',"
                + "'secondaryIssues':['SerinSecond'],'therapyApproach':['SerinManiere'],"
                + "'languagePreference':'SerinLangue','preferredGender':'SerinGenre'}");

    assertThat(cast.domain().clientWishes().of(client.id()).wishes().consultationMotifs())
        .containsExactly("SerinMotif");
    assertThat(score(book(client, BY_VIDEO))).isEqualTo(UNWISHED);
    assertThat(String.join("\n", CLOUD.cloud().log().lines())).doesNotContain("Serin");
    assertThat(rows()).isNotEmpty().noneMatch(it -> it.contains("Serin"));
  }

  @Test
  void who_asks_and_what_they_wish_are_read_in_one_call() {
    practising("Femme");

    book(wishing(PROFILE), BY_VIDEO);

    assertThat(cast.dynamoCalls("RouteRequest").subList(0, 3))
        .containsExactly("GetItem", "BatchGetItem", "Query");
  }

  @Test
  void the_catalogue_by_which_wishes_are_understood_is_one_query_and_then_known() {
    practising("Femme");
    Client client = wishing(PROFILE);
    CLOUD.cloud().functions().functions().stream()
        .filter(it -> it.name().equals("RouteRequest"))
        .forEach(LocalFunction::discard);

    book(client, BY_VIDEO);
    List<String> first = cast.dynamoCalls("RouteRequest");
    book(client, BY_VIDEO);
    List<String> second = new ArrayList<>(cast.dynamoCalls("RouteRequest"));

    second.add(2, "Query");
    assertThat(first).containsExactlyElementsOf(second);
  }

  @Test
  void defect_not_repeated_what_was_chosen_on_an_english_page_finds_who_names_it_in_french() {
    Professional griefs = cast.professional();
    cast.practises(
        griefs,
        new Practice(
            List.of("Deuil"),
            null,
            List.of(),
            List.of("18-64"),
            List.of(),
            List.of("group"),
            List.of("phone"),
            null,
            new WorkWeek(Map.of(), 60, 15),
            null));
    assertThat(waves(book(cast.bookingClient(), BY_VIDEO))).as("5 points are not enough").isEmpty();

    JsonNode offered = first(book(wishing("{'consultationMotifs':['Grief']}"), BY_VIDEO));

    assertThat(offered.path("professionalId").asText()).isEqualTo(griefs.id().value());
    assertThat(offered.at("/factors/0/factor").asText()).isEqualTo("CONCERNS");
    assertThat(offered.at("/factors/0/labels").toString()).isEqualTo("[\"Deuil\"]");
  }

  /// Professional A of the contract's examples, in the city of the clients.
  private void practising(String gender) {
    Professional professional = cast.professional();
    cast.practises(
        professional,
        new Practice(
            List.of("Anxiété", "Dépression", "Deuil"),
            "psychologist",
            List.of("TCC"),
            List.of("18-64"),
            List.of("Français"),
            List.of("individual"),
            List.of("online", "inPerson"),
            gender,
            new WorkWeek(
                Map.of(
                    DayOfWeek.MONDAY, new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                60,
                15),
            Place.of(Cast.CITY).orElseThrow()));
  }

  private Client wishing(String profile) {
    Client client = cast.bookingClient();
    wish(client, profile);
    return client;
  }

  private static void wish(Client client, String profile) {
    Answer answer = client.api().call("PUT", "/api/medical-profile", profile.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    CLOUD.settle();
  }

  private static Answer asked(Client client, String fields) {
    Answer answer = client.api().post("/api/appointments", "{" + fields.replace('\'', '"') + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    CLOUD.settle();
    return answer;
  }

  private static String book(Client client, String fields) {
    return asked(client, fields).text("_id");
  }

  private static List<String> rows() {
    DynamoDbClient dynamo = CLOUD.cloud().aws().dynamo();
    return CLOUD.cloud().application().tables().stream()
        .flatMap(table ->
            dynamo.scanPaginator(it -> it.tableName(table.physicalName())).items().stream())
        .map(Object::toString)
        .toList();
  }

  private static int score(String id) {
    return first(id).path("score").asInt();
  }

  private static List<String> factors(String id) {
    return texts(first(id).path("factors"), "factor");
  }

  private static JsonNode first(String id) {
    return waves(id).at("/0/professionals/0");
  }

  private static JsonNode waves(String id) {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN).get(matching(id)).json().path("waves");
  }

  private static List<String> information(Client client, String id) {
    return texts(client.api().get(matching(id)).json().path("information"), null);
  }

  private static List<String> texts(JsonNode array, @Nullable String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(it -> field == null ? it.asText() : it.path(field).asText())
        .toList();
  }

  private static String matching(String id) {
    return "/api/appointments/" + id + "/matching";
  }
}
