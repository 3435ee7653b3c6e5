package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.notifications.persistence.DynamoFeeds;
import ca.jechemine.notifications.persistence.FeedNews;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Client;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A request on its way to its professional, as everybody reads it whom it concerns (contract 40
/// §3.3, rows 14 to 19).
class RoutingMailsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String MOTIF = "Anxiété";
  private static final String LAST_NAME = "Tremblay";
  private static final String INITIALS = "Z.\u00a0T.";
  private static final int WAVE = 5;

  private final Cast cast = new Cast(CLOUD);

  @Test
  void from_the_request_to_the_one_who_takes_it() {
    List<Professional> wave = wave();
    Client client = cast.bookingClient();
    speaks(client.api(), "en");
    CLOUD.settle();

    String id = asks(client);
    assertThat(mails(client.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isEqualTo("Your request is in good hands"));
    assertThat(CLOUD.mailsTo(Persona.SUPPORT_ADMIN.email()))
        .singleElement()
        .satisfies(
            it -> assertThat(it.text()).contains(Cast.address(client.id()), MOTIF, "Urgence"));
    wave.forEach(it -> readsTheOffer(it, client));
    assertThat(feed(wave.getFirst().id()))
        .containsExactly("proposal.created Urgent\u00a0: une demande vous est proposée");
    assertThat(feed(wave.getLast().id()))
        .containsExactly("proposal.created Urgent: a request is offered to you");

    assertThat(wave.getFirst().api().post("/api/appointments/" + id + "/accept", "{}").status())
        .isEqualTo(200);

    assertThat(mails(client.id()).getFirst())
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("A professional has accepted your request");
          assertThat(it.text())
              .contains("Zoé " + LAST_NAME + " has accepted")
              .contains("/client/dashboard/billing?action=addPaymentMethod&lang=en");
        });
    assertThat(feed(client.id()))
        .containsExactly(
            "request.acknowledged Request received",
            "appointment.accepted A professional has accepted");
    assertThat(mails(wave.getFirst().id())).hasSize(1);
    assertThat(feed(wave.getFirst().id())).hasSize(1);
    for (Professional other : wave.subList(1, WAVE)) {
      assertThat(mails(other.id())).hasSize(2);
      assertThat(mails(other.id()).getFirst().text())
          .containsAnyOf("Un autre professionnel a accepté", "Another professional has accepted")
          .doesNotContain(MOTIF, LAST_NAME, "Z.\u00a0T.", Cast.address(client.id()), id);
      assertThat(feed(other.id())).hasSize(2).last().asString().startsWith("proposal.taken");
    }
  }

  /// Three who read French and then two who read English.
  private List<Professional> wave() {
    cast.onlyOursPractise();
    List<Professional> wave = cast.professionals(WAVE);
    wave.forEach(it -> cast.practises(it, MOTIF));
    wave.subList(3, WAVE).forEach(it -> speaks(it.api(), "en"));
    return wave;
  }

  private static void speaks(Api api, String language) {
    Answer answer = api.patch("/api/users/me", "{\"language\":\"" + language + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static String asks(Client client) {
    Answer booked =
        client
            .api()
            .post(
                "/api/appointments",
                "{\"type\":\"video\",\"needs\":[\"" + MOTIF + "\"],\"emergency\":true}");
    assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    return booked.text("_id");
  }

  private static void readsTheOffer(Professional professional, Client client) {
    assertThat(mails(professional.id()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).startsWith("URGENT – ");
          assertThat(it.text())
              .contains(MOTIF, INITIALS, "/professional/dashboard/proposals")
              .doesNotContain(LAST_NAME, Cast.address(client.id()), client.id().value(), "5551234");
          assertThat(it.html()).doesNotContain(LAST_NAME, Cast.address(client.id()));
        });
  }

  private static List<Mail> mails(UserId reader) {
    return CLOUD.mailsTo(Cast.address(reader));
  }

  /// What happened and the title that it has, the oldest first; all of it is counted as unread.
  private static List<String> feed(UserId reader) {
    Tables tables = Tables.of(CLOUD.cloud().functions().platform("WriteFeed"));
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .keyConditionExpression("pk = :feed")
                    .expressionAttributeValues(
                        Map.of(":feed", AttributeValue.fromS("FEED#" + reader))))
            .items();
    assertThat(
            new DynamoFeeds(tables, FeedNews.none())
                .unread(reader, CLOUD.cloud().clock().instant()))
        .isEqualTo(rows.size());
    return rows.stream()
        .map(ItemReader::new)
        .map(it -> it.text("event") + " " + it.text("title"))
        .toList();
  }
}
