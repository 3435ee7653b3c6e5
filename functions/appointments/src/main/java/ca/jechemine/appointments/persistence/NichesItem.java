package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.AgeGroup;
import ca.jechemine.appointments.domain.matching.Niche.Cell;
import ca.jechemine.appointments.domain.matching.Niche.Reach;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.matching.Pause;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// In which niches a professional may be found, and as of which version: `PROFESSIONAL#<id>` /
/// `NICHES`, with `version`, `motifs`, `cells`, `settled`, `pausedNewClients` and
/// `pausedEmergencies`.
///
/// While it is not settled, there may be rows in each of the niches or not: a change that takes
/// more than one transaction is under way, or was broken off. `pause` is that of the last version
/// that was settled: what ends it is told in the transaction that settles.
record NichesItem(long version, Niches niches, boolean settled, Pause pause) {

  private static final String SK = "NICHES";

  /// Nothing was heard of the professional yet.
  static final NichesItem UNHEARD = new NichesItem(0, Niches.NONE, true, Pause.NONE);

  static NichesItem find(Tables tables, UserId professional) {
    return tables
        .find(CandidateItem.pk(professional), SK)
        .map(ItemReader::new)
        .map(it ->
            new NichesItem(
                it.number("version"),
                new Niches(
                    it.texts("motifs").stream().collect(Collectors.toUnmodifiableSet()),
                    it.texts("cells").stream()
                        .map(NichesItem::cell)
                        .collect(Collectors.toUnmodifiableSet())),
                it.flag("settled"),
                new Pause(it.flag("pausedNewClients"), it.flag("pausedEmergencies"))))
        .orElse(UNHEARD);
  }

  /// Whether nothing is left to be done for that version.
  boolean isDone(long heard) {
    return version > heard || (version == heard && settled);
  }

  /// Takes the place of the other one, on the condition that it is still there as it was read.
  Write replacing(NichesItem known, String table, UserId professional) {
    Put.Builder put = Put.builder().tableName(table).item(item(professional));
    if (known.version == UNHEARD.version) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :version AND settled = :settled")
          .expressionAttributeValues(
              Map.of(
                  ":version", number(known.version),
                  ":settled", AttributeValue.fromBool(known.settled)));
    }
    return Write.put(put, _ -> stale());
  }

  /// Nothing newer came in between.
  static Write check(long version, String table, UserId professional) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(table)
            .key(Tables.key(CandidateItem.pk(professional), SK))
            .conditionExpression("version = :version")
            .expressionAttributeValues(Map.of(":version", number(version))),
        _ -> stale());
  }

  private Map<String, AttributeValue> item(UserId professional) {
    return new ItemWriter()
        .text("pk", CandidateItem.pk(professional))
        .text("sk", SK)
        .number("version", version)
        .flag("settled", settled)
        .flag("pausedNewClients", pause.newClients())
        .flag("pausedEmergencies", pause.emergencies())
        .texts("motifs", niches.motifs())
        .texts("cells", niches.cells().stream().map(it -> it.age() + "#" + it.reach()).toList())
        .toItem();
  }

  private static Cell cell(String text) {
    int end = text.indexOf('#');
    return new Cell(
        AgeGroup.valueOf(text.substring(0, end)), Reach.valueOf(text.substring(end + 1)));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static StaleVersion stale() {
    return new StaleVersion("where a professional is found");
  }
}
