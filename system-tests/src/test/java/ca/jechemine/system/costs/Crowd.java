package ca.jechemine.system.costs;

import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A hundred times the data, put straight into the tables: whatever shares a partition, of a table
/// or of an index, with two others gets three hundred more beside it, which are its like: other
/// rows of the same list, or rows of other people. All of them sort before what is there, so that
/// what is newest stays what it was.
///
/// Left alone are partitions of a fixed size (the unread counts, the list of legal documents),
/// those each row of which is meant to cost something (who is in charge of what, whom a mail goes
/// to), and rows that are found by their key alone.
public final class Crowd {

  private static final int LIST = 3;
  private static final int MANY = 100 * LIST;
  private static final int BATCH = 25;

  private static final List<String> TABLES =
      List.of(
          "IdentityTable",
          "ContactTable",
          "ContentTable",
          "DocumentsTable",
          "LibraryTable",
          "NotificationsTable",
          "AppointmentsTable",
          "PaymentsTable");

  private static final List<String> INDEXES = List.of("gsi1", "gsi2", "gsi3", "gsi4", "gsi5");

  private static final Pattern LISTS =
      Pattern.compile(
          "MOTIF/.*|PRO_CATALOG/.*|FAQ/.*|CONTENT_PUBLISHED#.*|NAME#.*|DUE#DELETION/.*|ACCESS#.*|AUDIT#.*|FEED#.*"
              + "|ACCOUNT#.*/(SESSION|LINK|EXPORT)#.*|LEGAL#.*/HISTORY#.*"
              + "|CLIENT#.*/(DOCUMENT|RELATED)#.*|RESOURCE/.*|SHELF#.*/PURCHASE#.*|PLAN/.*"
              + "|CONTENT_LIST#.*");

  private static final Pattern OF_FIXED_SIZE =
      Pattern.compile(
          "UNREAD/.*|LEGAL/.*|SEEDED/.*|ADMINS#.*|SUPER_ADMINS/.*|ACCOUNT#.*/MANAGED#.*");

  private static final Pattern MILLISECONDS = Pattern.compile("^[0-9]{13}");
  private static final Pattern LAST_PART = Pattern.compile("[^#]+$");
  private static final Pattern KIND = Pattern.compile("^[A-Z_]+");

  private final RunningCloud cloud;

  /// Those who come to that cloud.
  public Crowd(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Lets them all come.
  public void arrive() {
    TABLES.stream().map(this::physical).forEach(this::multiply);
  }

  private void multiply(String table) {
    List<Map<String, AttributeValue>> rows =
        cloud
            .cloud()
            .aws()
            .dynamo()
            .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
            .items()
            .stream()
            .filter(row -> !OF_FIXED_SIZE.matcher(place(row)).matches())
            .toList();
    write(table, others(rows));
  }

  private static List<Map<String, AttributeValue>> others(List<Map<String, AttributeValue>> rows) {
    Map<String, List<Map<String, AttributeValue>>> lists = new TreeMap<>();
    rows.forEach(row ->
        lists(row).forEach(it -> lists.computeIfAbsent(it, _ -> new ArrayList<>()).add(row)));
    Map<String, Integer> come = new HashMap<>();
    IdentityHashMap<Map<String, AttributeValue>, Integer> likes = new IdentityHashMap<>();
    List<Map<String, AttributeValue>> others = new ArrayList<>();
    lists.forEach((list, members) -> {
      for (int n = 0; members.size() >= LIST && come.getOrDefault(list, 0) < MANY; n++) {
        Map<String, AttributeValue> row = members.get(n % members.size());
        others.add(another(row, likes.merge(row, 1, Integer::sum)));
        lists(row).forEach(it -> come.merge(it, 1, Integer::sum));
      }
    });
    return others;
  }

  private void write(String table, List<Map<String, AttributeValue>> others) {
    for (int from = 0; from < others.size(); from += BATCH) {
      List<WriteRequest> writes =
          others.subList(from, Math.min(others.size(), from + BATCH)).stream()
              .map(row -> WriteRequest.builder().putRequest(it -> it.item(row)).build())
              .toList();
      cloud.cloud().aws().dynamo().batchWriteItem(it -> it.requestItems(Map.of(table, writes)));
    }
  }

  /// The lists that the row is in.
  private static List<String> lists(Map<String, AttributeValue> row) {
    List<String> lists = new ArrayList<>();
    if (LISTS.matcher(place(row)).matches()) {
      Matcher kind = KIND.matcher(text(row, "sk"));
      lists.add(text(row, "pk") + "/" + (kind.find() ? kind.group() : ""));
    }
    INDEXES.stream()
        .map(it -> it + "pk")
        .filter(row::containsKey)
        .filter(it -> !text(row, it).startsWith("EMAIL#"))
        .forEach(it -> lists.add(it + "=" + text(row, it)));
    return lists;
  }

  private static Map<String, AttributeValue> another(Map<String, AttributeValue> row, int n) {
    Map<String, AttributeValue> other = new HashMap<>(row);
    String own = LISTS.matcher(place(row)).matches() ? "sk" : "pk";
    String id = id(text(row, own), n);
    other.put(own, AttributeValue.fromS(renamed(text(row, own), id)));
    for (String index : INDEXES) {
      if (row.containsKey(index + "pk")) {
        place(row, index, id, n)
            .forEach((key, value) -> other.put(key, AttributeValue.fromS(value)));
      }
    }
    return other;
  }

  /// Where the other row stands in an index: in the same partition, unless that is an address,
  /// which only one account has; and before, unless that is where it would be due.
  private static Map<String, String> place(
      Map<String, AttributeValue> row, String index, String id, int n) {
    String pk = text(row, index + "pk");
    String sk = renamed(text(row, index + "sk"), id);
    return Map.of(
        index + "pk",
        pk.startsWith("EMAIL#") ? renamed(pk, id) : pk,
        index + "sk",
        pk.equals("USED") ? sk : MILLISECONDS.matcher(sk).replaceFirst("%013d".formatted(n)));
  }

  /// The last part of a key, which is an id or a hash, or after it.
  private static String renamed(String key, String id) {
    return LAST_PART.matcher(key).replaceFirst(id);
  }

  /// Sorts before every id that is made at a time; the same for all rows of one person.
  private static String id(String key, int n) {
    Matcher last = LAST_PART.matcher(key);
    return "%012d%04x%08x".formatted(0, n, (last.find() ? last.group() : key).hashCode());
  }

  private static String place(Map<String, AttributeValue> row) {
    return text(row, "pk") + "/" + text(row, "sk");
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }

  private String physical(String logicalId) {
    return cloud.cloud().application().tables().stream()
        .filter(it -> it.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }
}
