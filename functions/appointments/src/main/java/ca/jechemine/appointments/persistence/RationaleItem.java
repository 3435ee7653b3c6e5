package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// Why a request was proposed to whom it was: `APPOINTMENT#<id>` / `MATCHING#<attempt>`, with
/// `attempt`, `proposedAt`, and the factors and points of each professional sealed in `scores`:
/// they tell what brings the client.
final class RationaleItem {

  static final String FIRST = "MATCHING#";

  /// Behind every attempt: `~` follows all digits.
  static final String LAST = "MATCHING#~";

  /// More waves than there ever are of a request, also when administrators begin anew.
  static final int MOST = 50;

  private final FieldCipher cipher;

  RationaleItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  Write put(String table, AppointmentId id, Rationale rationale) {
    String sk =
        "%s%04d#%s".formatted(FIRST, rationale.attempt(), AppointmentItem.moment(rationale.at()));
    return Write.put(
        table,
        new ItemWriter()
            .text("pk", AppointmentItem.pk(id))
            .text("sk", sk)
            .number("attempt", rationale.attempt())
            .instant("proposedAt", rationale.at())
            .text("scores", cipher.seal(Json.write(Scores.of(rationale.chosen())), context(id, sk)))
            .toItem());
  }

  /// Takes a row away.
  Write delete(String table, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return Write.delete(
        Delete.builder().tableName(table).key(Tables.key(item.text("pk"), item.text("sk"))),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  Rationale read(AppointmentId id, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    String scores = cipher.open(item.text("scores"), context(id, item.text("sk")));
    return new Rationale(
        Math.toIntExact(item.number("attempt")),
        item.instant("proposedAt"),
        Json.read(Scores.class, scores).scores());
  }

  private static String context(AppointmentId id, String sk) {
    return AppointmentItem.pk(id) + "#" + sk + "#scores";
  }

  /// The professionals with what spoke for each.
  @io.avaje.jsonb.Json
  record Scores(List<Scored> all) {

    static Scores of(List<Score> scores) {
      return new Scores(
          scores.stream()
              .map(it ->
                  new Scored(
                      it.professional().value(),
                      it.awards().stream()
                          .map(award ->
                              new Awarded(award.factor().name(), award.points(), award.labels()))
                          .toList(),
                      it.preferredParts(),
                      it.coveredParts(),
                      it.openProposals()))
              .toList());
    }

    List<Score> scores() {
      return all.stream()
          .map(it ->
              new Score(
                  new UserId(it.professional()),
                  it.awards().stream()
                      .map(award ->
                          new Award(Factor.valueOf(award.factor()), award.points(), award.labels()))
                      .toList(),
                  it.preferredParts(),
                  it.coveredParts(),
                  it.openProposals()))
          .toList();
    }
  }

  @io.avaje.jsonb.Json
  record Scored(
      String professional,
      List<Awarded> awards,
      int preferredParts,
      int coveredParts,
      int openProposals) {}

  @io.avaje.jsonb.Json
  record Awarded(String factor, int points, List<String> labels) {}
}
