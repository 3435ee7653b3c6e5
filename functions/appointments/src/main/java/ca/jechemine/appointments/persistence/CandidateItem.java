package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import ca.jechemine.appointments.domain.matching.Place;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What matching weighs of a professional: `PROFESSIONAL#<id>` / `CANDIDATE`, with `version`,
/// `facts` and `openProposals`. What is not public, gender and place, is sealed.
///
/// `openProposals` belongs to the requests' transactions, the rest to the projection: both update,
/// neither puts.
final class CandidateItem {

  static final String SK = "CANDIDATE";
  private static final String WEEK = "week";

  private final FieldCipher cipher;

  CandidateItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(UserId professional) {
    return "PROFESSIONAL#" + professional;
  }

  static Map<String, AttributeValue> key(UserId professional) {
    return Tables.key(pk(professional), SK);
  }

  /// Replaces the facts.
  Write replace(String table, Candidate candidate) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(key(candidate.professional()))
            .updateExpression("SET version = :version, facts = :facts")
            .expressionAttributeValues(
                Map.of(
                    ":version", AttributeValue.fromN(Long.toString(candidate.version())),
                    ":facts", AttributeValue.fromM(facts(candidate)))),
        _ -> new IllegalStateException("facts are replaced without a condition"));
  }

  /// The candidate; nobody where there is a count of proposals alone, or nothing.
  Optional<Candidate> read(Map<String, AttributeValue> row) {
    AttributeValue facts = row.get("facts");
    if (facts == null) {
      return Optional.empty();
    }
    ItemReader item = new ItemReader(row);
    String pk = item.text("pk");
    UserId professional = new UserId(pk.substring(pk.indexOf('#') + 1));
    ItemReader told = new ItemReader(facts.m());
    return Optional.of(
        new Candidate(
            professional,
            item.number("version"),
            new Intake(
                told.flag("active"),
                told.flag("profileCompleted"),
                told.flag("newClients"),
                told.flag("emergencies")),
            practice(told, professional),
            row.containsKey(OpenProposals.ATTRIBUTE)
                ? Math.toIntExact(item.number(OpenProposals.ATTRIBUTE))
                : 0));
  }

  private Map<String, AttributeValue> facts(Candidate candidate) {
    Intake intake = candidate.intake();
    Practice practice = candidate.practice();
    UserId professional = candidate.professional();
    Place place = practice.place();
    ItemWriter item =
        new ItemWriter()
            .flag("active", intake.active())
            .flag("profileCompleted", intake.profileCompleted())
            .flag("newClients", intake.newClients())
            .flag("emergencies", intake.emergencies())
            .texts("problematics", practice.problematics())
            .text("specialty", practice.specialty())
            .texts("approaches", practice.approaches())
            .texts("ageCategories", practice.ageCategories())
            .texts("languages", practice.languages())
            .texts("sessionTypes", practice.sessionTypes())
            .texts("modalities", practice.modalities())
            .text("gender", sealed(practice.gender(), professional, "gender"))
            .text("place", sealed(place == null ? null : place.city(), professional, "place"));
    WorkWeekItem.write(WEEK, practice.week(), item);
    return item.toItem();
  }

  private Practice practice(ItemReader told, UserId professional) {
    return new Practice(
        told.texts("problematics"),
        told.optionalText("specialty").orElse(null),
        told.texts("approaches"),
        told.texts("ageCategories"),
        told.texts("languages"),
        told.texts("sessionTypes"),
        told.texts("modalities"),
        opened(told, professional, "gender").orElse(null),
        WorkWeekItem.read(WEEK, told),
        opened(told, professional, "place").map(Place::new).orElse(null));
  }

  private Optional<String> sealed(@Nullable String text, UserId professional, String name) {
    return Optional.ofNullable(text).map(it -> cipher.seal(it, context(professional, name)));
  }

  private Optional<String> opened(ItemReader told, UserId professional, String name) {
    return told.optionalText(name).map(it -> cipher.open(it, context(professional, name)));
  }

  private static String context(UserId professional, String name) {
    return pk(professional) + "#" + SK + "#" + name;
  }
}
