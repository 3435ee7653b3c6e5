package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.MergePart;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A merge, beside the account that is given up: `pk = ACCOUNT#<loser>`, `sk = MERGE`; and where
/// the survivor finds it: `pk = ACCOUNT#<survivor>`, `sk = MERGED#<loser>`.
///
/// `email`, the loser's, is sealed. Of each part that reported, `report_<part>` is the number of
/// the report and `moved_<part>` how many of each kind. While it is not over: `gsi1pk = MERGES`,
/// `gsi1sk = <startedAt in milliseconds>#<loser>`. Never deleted.
final class MergeItem {

  static final String SK = "MERGE";
  static final String MERGED = "MERGED#";
  static final String OPEN = "MERGES";

  /// What is forgotten of it when the survivor is.
  static final String EMAIL = "email";

  private MergeItem() {}

  static Map<String, AttributeValue> write(Merge merge, long version, FieldCipher cipher) {
    String pk = AccountItem.pk(merge.loser());
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk)
            .text("sk", SK)
            .number("version", version)
            .text("survivorId", merge.survivor().value())
            .text(EMAIL, cipher.seal(merge.email().value(), pk + "/merge"))
            .text("startedBy", merge.startedBy().value())
            .instant("startedAt", merge.startedAt())
            .number("attempt", merge.attempt());
    merge.reports().forEach((part, report) -> report(part, report, item));
    merge
        .result()
        .ifPresentOrElse(
            it ->
                item.instant("finishedAt", it.at())
                    .texts("filled", it.filled())
                    .flag("movedMedicalProfile", it.movedMedicalProfile()),
            () -> item.text("gsi1pk", OPEN).text("gsi1sk", byAge(merge)));
    return item.toItem();
  }

  private static void report(MergePart part, Merge.Report report, ItemWriter item) {
    Map<String, String> moved = new HashMap<>();
    report.moved().forEach((what, count) -> moved.put(what, Long.toString(count)));
    item.number("report_" + part.code(), report.number()).map("moved_" + part.code(), moved);
  }

  private static String byAge(Merge merge) {
    return "%013d#%s".formatted(merge.startedAt().toEpochMilli(), merge.loser());
  }

  static Versioned<Merge> read(Map<String, AttributeValue> row, FieldCipher cipher) {
    ItemReader item = new ItemReader(row);
    UserId loser = AccountItem.id(item);
    Merge merge =
        new Merge(
            loser,
            new UserId(item.text("survivorId")),
            item.optionalText(EMAIL)
                .map(it -> new EmailAddress(cipher.open(it, AccountItem.pk(loser) + "/merge")))
                .orElseGet(() -> new EmailAddress("")),
            new UserId(item.text("startedBy")),
            item.instant("startedAt"),
            item.number("attempt"),
            reports(item),
            outcome(item));
    return new Versioned<>(merge, item.number("version"));
  }

  private static Map<MergePart, Merge.Report> reports(ItemReader item) {
    Map<MergePart, Merge.Report> reports = new EnumMap<>(MergePart.class);
    for (MergePart part : MergePart.values()) {
      item.optionalNumber("report_" + part.code())
          .ifPresent(number -> {
            Map<String, Long> moved = new HashMap<>();
            item.map("moved_" + part.code())
                .forEach((what, count) -> moved.put(what, Long.valueOf(count)));
            reports.put(part, new Merge.Report(number, moved));
          });
    }
    return reports;
  }

  private static Merge.@Nullable Outcome outcome(ItemReader item) {
    return item.optionalInstant("finishedAt")
        .map(it -> new Merge.Outcome(item.texts("filled"), item.flag("movedMedicalProfile"), it))
        .orElse(null);
  }

  /// That the survivor is, besides, who the loser was.
  static Map<String, AttributeValue> merged(Merge merge) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(merge.survivor()))
        .text("sk", MERGED + merge.loser())
        .toItem();
  }
}
