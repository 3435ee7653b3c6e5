package ca.jechemine.system.journeys;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.template.Resource;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every mail that leaves and every row of a feed that is written from now on, whoever it is for,
/// and who was to get what so far.
final class Inboxes {

  private final RunningCloud cloud;
  private final Set<String> mailsBefore;
  private final Set<String> rowsBefore;
  private final Map<String, List<String>> expected = new TreeMap<>();

  Inboxes(RunningCloud cloud) {
    this.cloud = cloud;
    cloud.settle();
    this.mailsBefore = mails().map(Mail::id).collect(toSet());
    this.rowsBefore = rows().map(it -> text(it, "sk")).collect(toSet());
  }

  /// From now on these are among what has come to that address; subjects, or how they begin.
  void gets(String address, String... subjects) {
    expected.computeIfAbsent(address, _ -> new ArrayList<>()).addAll(List.of(subjects));
  }

  /// Everybody has what they were to get, once, and nobody has anything else.
  void holdThat() {
    cloud.settle();
    Map<String, List<Mail>> come = come();
    assertThat(come.keySet()).isEqualTo(expected.keySet());
    expected.forEach((address, subjects) -> {
      List<String> left = new ArrayList<>();
      come.getOrDefault(address, List.of()).forEach(it -> left.add(it.subject()));
      for (String subject : subjects) {
        assertThat(left).as(address).anyMatch(it -> it.startsWith(subject));
        left.remove(left.stream().filter(it -> it.startsWith(subject)).findFirst().orElseThrow());
      }
      assertThat(left).as("what else came to %s", address).isEmpty();
    });
  }

  /// What came to that address, newest first.
  List<Mail> of(String address) {
    return come().getOrDefault(address, List.of());
  }

  /// The events in each feed, by the reader's id.
  Map<String, List<String>> feeds() {
    cloud.settle();
    return rows()
        .filter(it -> !rowsBefore.contains(text(it, "sk")))
        .collect(
            groupingBy(
                it -> text(it, "pk").substring("FEED#".length()),
                mapping(it -> text(it, "event"), toList())));
  }

  /// A queue brings again what failed, for half an hour. Here that is over at once, and what it has
  /// put aside goes through it again.
  void bringBack(String queue) {
    String name = named(cloud.cloud().application().queues(), queue);
    cloud.settle();
    cloud.cloud().aws().replay(name);
    cloud.settle();
    if (cloud.cloud().aws().queue(name).orElseThrow().dead() > 0) {
      cloud.settle();
    }
  }

  private Map<String, List<Mail>> come() {
    return mails()
        .filter(it -> !mailsBefore.contains(it.id()))
        .flatMap(it -> it.to().stream().map(to -> Map.entry(to, it)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private Stream<Mail> mails() {
    return cloud.cloud().aws().mailbox().mails().stream();
  }

  private Stream<Map<String, AttributeValue>> rows() {
    String table = named(cloud.cloud().application().tables(), "NotificationsTable");
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .stream()
        .filter(it -> text(it, "pk").startsWith("FEED#"));
  }

  private static String named(List<Resource> resources, String logicalId) {
    return resources.stream()
        .filter(it -> it.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }
}
