package ca.jechemine.contact.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.Answered;
import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import ca.jechemine.testkit.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SubmitContactFormTest {

  private static final String FORM =
      """
      {"firstName":" Zoé ","lastName":"Tremblay","phone":"514 555-0101",
       "email":" Zoe.Tremblay@Exemple.CA ","message":"Bonjour,\\r\\nj’aimerais en savoir plus.",
       "role":"admin","status":"archived"}
      """;

  private final ContactCloud cloud = new ContactCloud();
  private final SubmitContactFormHandler endpoint = cloud.function(SubmitContactFormHandler::new);

  @Test
  void keeps_the_message_and_tells_the_others_in_one_round_trip() {
    Answered answer = submit(FORM);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("success").asBoolean()).isTrue();
    assertThat(answer.text("id")).matches("[0-9a-f]{24}");
    assertThat(answer.roundTrips()).isEqualTo(1);
    assertThat(cloud.rows("MESSAGE#")).hasSize(1);
    assertThat(cloud.outbox()).hasSize(1);
  }

  @Test
  void stores_and_logs_nothing_personal_in_the_open() {
    submit(FORM);

    assertThat(cloud.rows() + cloud.outbox().toString() + cloud.log())
        .doesNotContainIgnoringCase("Zoé")
        .doesNotContainIgnoringCase("Tremblay")
        .doesNotContain("555-0101", "Bonjour");
  }

  @Test
  void names_every_field_at_fault_at_once_in_both_languages() {
    String wrong = "{\"firstName\":\"\",\"email\":\"zoe\",\"message\":\"  \"}";
    Answered french = cloud.call(endpoint, call(wrong).language("fr"));
    Answered english = cloud.call(endpoint, call(wrong).language("en"));

    assertThat(french.status()).isEqualTo(400);
    assertThat(french.body().path("fields").findValuesAsText("field"))
        .containsExactly("firstName", "lastName", "phone", "email", "message");
    assertThat(french.text("details")).contains("phone est obligatoire");
    assertThat(english.text("details")).contains("email is not a valid e-mail address");
    assertThat(cloud.rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"firstName,201", "lastName,201", "phone,41", "message,10001"})
  void limits_the_length_of_every_field(String field, int length) {
    String long1 =
        FORM.replaceFirst(
            "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + "x".repeat(length) + "\"");

    assertThat(submit(long1).body().path("fields").findValuesAsText("field"))
        .containsExactly(field);
  }

  @Test
  void limits_both_names_together() {
    String names =
        FORM.replace(" Zoé ", "x".repeat(100)).replace("Tremblay\"", "y".repeat(100) + "\"");

    assertThat(submit(names).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "{", "{\"firstName\":[]}"})
  void refuses_what_is_no_such_json(String body) {
    assertThat(submit(body).status()).isEqualTo(400);
  }

  @Test
  void accepts_a_message_of_ten_thousand_characters() {
    assertThat(submit(FORM.replace("Bonjour,", "é".repeat(9_900))).status()).isEqualTo(200);
  }

  @Test
  void pretends_to_a_program_that_fills_in_every_field() {
    Answered answer = submit(FORM.replace("{", "{\"website\":\"https://spam.example\","));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("id")).matches("[0-9a-f]{24}");
    assertThat(answer.roundTrips()).isZero();
    assertThat(cloud.rows()).isEmpty();
    assertThat(cloud.log()).contains("honeypotFilled");
  }

  @Test
  void the_same_message_within_ten_minutes_is_the_first_one_and_is_not_counted() {
    String first = submit(FORM).text("id");
    cloud.clock().advance(Duration.ofMinutes(9));
    for (int i = 0; i < 6; i++) {
      assertThat(submit(FORM).text("id")).isEqualTo(first);
    }

    assertThat(cloud.rows("MESSAGE#")).hasSize(1);
    assertThat(cloud.rows("RATE#"))
        .allSatisfy(it -> assertThat(it).containsEntry("hits", AttributeValue.fromN("1")));

    cloud.clock().advance(Duration.ofMinutes(1));
    assertThat(submit(FORM).text("id")).isNotEqualTo(first);
  }

  @Test
  void P10_twenty_parallel_sends_of_one_form_are_one_submission_and_one_event() {
    List<Answered> answers = AtOnce.times(20, () -> submit(FORM));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(answers.stream().map(it -> it.text("id")).distinct()).hasSize(1);
    assertThat(cloud.rows("MESSAGE#")).hasSize(1);
    assertThat(cloud.outbox()).hasSize(1);
  }

  @Test
  void P6_one_idempotency_key_a_hundred_times_at_once_is_one_message_and_one_answer() {
    List<Answered> answers =
        AtOnce.times(100, () -> cloud.call(endpoint, call(FORM).header("idempotency-key", "k-1")));
    Answered other =
        cloud.call(
            endpoint, call(FORM.replace("Bonjour", "Bonsoir")).header("idempotency-key", "k-1"));

    assertThat(answers.stream().map(it -> it.status() + it.text("id")).distinct()).hasSize(1);
    assertThat(cloud.rows("MESSAGE#")).hasSize(1);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void the_sixth_message_from_an_address_within_fifteen_minutes_waits() {
    for (int i = 0; i < 5; i++) {
      assertThat(submit(from("a" + i + "@exemple.ca")).status()).isEqualTo(200);
    }
    cloud.clock().advance(Duration.ofMinutes(4));
    Answered sixth = submit(from("a6@exemple.ca"));

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.headers().path("retry-after").asText()).isEqualTo("660");
    assertThat(cloud.rows("MESSAGE#")).hasSize(5);
    assertThat(cloud.call(endpoint, call(from("a6@exemple.ca")).from("203.0.113.9")).status())
        .isEqualTo(200);
  }

  @Test
  void a_header_that_a_visitor_sets_does_not_change_their_address() {
    for (int i = 0; i < 5; i++) {
      submit(from("a" + i + "@exemple.ca"));
    }
    Call forged =
        call(from("a6@exemple.ca"))
            .header("x-forwarded-for", "203.0.113.1")
            .header("cloudfront-viewer-address", "203.0.113.1:1");

    assertThat(cloud.call(endpoint, forged).status()).isEqualTo(429);
  }

  @Test
  void the_fourth_message_of_a_sender_within_an_hour_waits_wherever_it_comes_from() {
    List<Integer> statuses =
        IntStream.range(0, 4)
            .mapToObj(i ->
                cloud.call(
                    endpoint, call(FORM.replace("Bonjour", "Bonjour " + i)).from("203.0.113." + i)))
            .map(Answered::status)
            .toList();

    assertThat(statuses).containsExactly(200, 200, 200, 429);
  }

  private Answered submit(String body) {
    return cloud.call(endpoint, call(body));
  }

  private static Call call(String body) {
    return Call.of("POST /api/contact").body(body);
  }

  private static String from(String email) {
    return FORM.replace(" Zoe.Tremblay@Exemple.CA ", email);
  }
}
