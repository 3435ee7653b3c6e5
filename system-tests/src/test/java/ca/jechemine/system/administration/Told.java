package ca.jechemine.system.administration;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.identity.UserModule;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// What other domains would tell of people whom this test alone knows, published as they do.
final class Told {

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final RunningCloud cloud;
  private final Platform platform;

  Told(RunningCloud cloud) {
    this.cloud = cloud;
    this.platform = cloud.cloud().functions().platform("UpdateUser");
  }

  /// An id later than all before it.
  String newId() {
    return "%012x%012x".formatted(now().toEpochMilli(), NUMBERS.incrementAndGet());
  }

  Instant now() {
    return platform.clock().instant();
  }

  /// What the administration keeps of somebody.
  List<Map<String, AttributeValue>> rows(String person) {
    Tables tables = Tables.of(cloud.cloud().functions().platform("ProjectDirectory"));
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("PERSON#" + person)))
                .consistentRead(true))
        .items();
  }

  /// As many more of whom the search would think that they have that word, later than everybody:
  /// copies of the rows by which somebody who has it is found.
  void crowd(String word, int count) {
    Tables tables = Tables.of(cloud.cloud().functions().platform("ProjectDirectory"));
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .scanPaginator(it ->
                it.tableName(tables.table())
                    .filterExpression("begins_with(pk, :name) AND contains(words, :word)")
                    .expressionAttributeValues(
                        Map.of(
                            ":name", AttributeValue.fromS("NAME#"),
                            ":word", AttributeValue.fromS(word))))
            .items()
            .stream()
            .toList();
    List<WriteRequest> copies =
        IntStream.range(0, count)
            .boxed()
            .flatMap(number -> rows.stream().map(row -> copied(row, number)))
            .toList();
    for (int from = 0; from < copies.size(); from += 25) {
      List<WriteRequest> some = copies.subList(from, Math.min(from + 25, copies.size()));
      tables.client().batchWriteItem(it -> it.requestItems(Map.of(tables.table(), some)));
    }
  }

  private static WriteRequest copied(Map<String, AttributeValue> row, int number) {
    String id = "fff%021x".formatted(number);
    Map<String, AttributeValue> copy = new HashMap<>(row);
    copy.put("sk", AttributeValue.fromS("9999999999999#" + id));
    copy.put("personId", AttributeValue.fromS(id));
    return WriteRequest.builder().putRequest(it -> it.item(copy)).build();
  }

  /// Tells these, in their order, and waits until everybody heard.
  void tell(DomainEvent... events) {
    platform.build(() -> {
      Outbox outbox = new Outbox(platform, UserModule.current().cipher());
      for (DomainEvent event : events) {
        Tables.of(platform)
            .transactions()
            .commit(outbox.publish(List.of(event), version(event)).toList());
      }
      return true;
    });
    cloud.settle();
  }

  AccountChanged account(String id, long version, Role role, String firstName, String lastName) {
    return account(id, version, role, AccountStatus.ACTIVE, firstName, lastName, null);
  }

  AccountChanged account(
      String id,
      long version,
      Role role,
      AccountStatus status,
      String firstName,
      String lastName,
      @Nullable String phone) {
    return new AccountChanged(
        id,
        version,
        address(id),
        firstName,
        lastName,
        phone,
        "fr",
        role,
        status,
        List.of(),
        null,
        now(),
        false);
  }

  static String address(String id) {
    return "told." + id + "@jechemine.test";
  }

  /// An appointment with a professional, or with nobody yet.
  AppointmentChanged appointment(
      String id, long version, String client, @Nullable String professional, String status) {
    return appointment(
        id,
        version,
        client,
        professional,
        status,
        professional == null ? "pending" : "accepted",
        List.of(),
        "Anxiété");
  }

  AppointmentChanged appointment(
      String id,
      long version,
      String client,
      @Nullable String professional,
      String status,
      String routing,
      List<String> proposedTo,
      String motif) {
    boolean dated = !status.equals("pending");
    Instant starts = now().plus(Duration.ofDays(3));
    var about =
        new AppointmentNotice.About(
            id,
            client,
            professional,
            status,
            routing,
            "self",
            "video",
            "solo",
            List.of(motif),
            false,
            "fr",
            dated ? "2026-07-02" : null,
            dated ? "10:00" : null,
            60,
            dated ? starts : null,
            null,
            null,
            null,
            null,
            new AppointmentNotice.Payment(120_00, 12_00, 108_00, "pending", "card"),
            version,
            0);
    return new AppointmentChanged(
        id, version, client, professional, status, routing, proposedTo, null, about, now());
  }

  /// Far above the versions that the payments domain itself gives what it hears of.
  PaymentChanged payment(
      String appointment, long version, String client, String status, @Nullable Instant dueAt) {
    return new PaymentChanged(
        appointment,
        1_000 + version,
        client,
        null,
        120_00,
        12_00,
        108_00,
        null,
        status,
        dueAt == null ? "card" : "transfer",
        null,
        null,
        0,
        dueAt,
        null,
        null,
        false,
        false,
        null,
        false,
        null,
        now());
  }

  GuaranteeChanged guarantee(String client, long version, String status, @Nullable String source) {
    return new GuaranteeChanged(client, version, status, source, null, false, now());
  }

  private static long version(DomainEvent event) {
    return switch (event) {
      case AccountChanged it -> it.version();
      case AppointmentChanged it -> it.version();
      case PaymentChanged it -> it.version();
      case GuaranteeChanged it -> it.version();
      default -> throw new IllegalArgumentException(event.getClass().getSimpleName());
    };
  }
}
