package ca.jechemine.system.promises;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P15: a route is called with every name that any document or row knows and that its own request
/// does not have, at the top and inside each object, and leaves the same answer and the same rows
/// as without them. Nothing that was set off runs meanwhile.
final class UnknownFields {

  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What rows have, and what other stores would take for commands.
  private static final Set<String> OF_ROWS =
      Set.of(
          "pk",
          "sk",
          "gsi1pk",
          "gsi1sk",
          "gsi2pk",
          "gsi2sk",
          "version",
          "answers",
          "completed",
          "termsVersion",
          "termsAcceptedAt",
          "termsSource",
          "sessionVersion",
          "passwordHash",
          "password",
          "license",
          "isListed",
          "clientId",
          "professionalId",
          "holder",
          "createdBy",
          "updatedBy",
          "revision",
          "edition",
          "motifId",
          "expiresAt",
          "calendarFeedToken",
          "stripeCustomerId",
          "__v",
          "$set",
          "$unset",
          "$where",
          "__proto__",
          "constructor");

  private static final Set<String> NAMES =
      Stream.concat(DESCRIPTION.allFields().stream(), OF_ROWS.stream())
          .collect(toUnmodifiableSet());

  /// Every name has each of these once.
  private static final List<String> VALUES =
      List.of(
          "\"admin\"",
          "\"00005eedac00000000000010\"",
          "\"2020-01-01T00:00:00Z\"",
          "true",
          "false",
          "7",
          "null",
          "[\"manageUsers\"]",
          "{\"$set\":{\"role\":\"admin\"}}");

  private static final Set<String> RENEWED =
      Set.of("version", "revision", "updatedAt", "lastUpdated", "rows");

  /// The id of a key, and what was sealed with it.
  private static final Pattern SEALED = Pattern.compile("[\\w-]+\\.[\\w-]{38,}");

  /// An attribute may be named after what it is of.
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  /// How often a probe is called.
  static final int CALLS = VALUES.size() + 2;

  private final RunningCloud cloud;
  private final List<String> tables;
  private final Set<String> renewed;

  /// @param tables whose rows are looked at
  UnknownFields(RunningCloud cloud, List<String> tables) {
    this(cloud, tables, Set.of());
  }

  /// @param moments what else any write renews in these tables
  UnknownFields(RunningCloud cloud, List<String> tables, Set<String> moments) {
    this.cloud = cloud;
    this.tables = tables;
    this.renewed = Stream.concat(RENEWED.stream(), moments.stream()).collect(toUnmodifiableSet());
  }

  /// How a route is called without anything unknown; `body` differs from call to call where the
  /// same could not be sent twice.
  record Probe(Persona caller, String path, IntFunction<String> body) {

    static Probe of(Persona caller, String path, String body) {
      return new Probe(caller, path, _ -> body);
    }
  }

  /// The same by whom and where exactly.
  ///
  /// @param makes whether each call makes something, and changes what it is made of
  record Call(
      IntFunction<Api> caller, IntFunction<String> path, IntFunction<String> body, boolean makes) {

    Call(IntFunction<Api> caller, String path, IntFunction<String> body, boolean makes) {
      this(caller, _ -> path, body, makes);
    }

    static Call of(Api caller, String path, String body) {
      return new Call(_ -> caller, path, _ -> body, false);
    }
  }

  /// Calls the route without anything unknown, and then with.
  void changeNothing(Operation operation, Call call) throws Exception {
    answer(call, operation, 0, call.body().apply(0));
    Answer witness = answer(call, operation, 1, call.body().apply(1));
    Set<String> atTop = unknown(DESCRIPTION.requestFields(operation));
    Set<String> anywhere = unknown(DESCRIPTION.allRequestFields(operation));
    List<Map<String, AttributeValue>> before = all();
    List<String> rows = rows(before);

    for (int turn = 0; turn < VALUES.size(); turn++) {
      JsonNode body = JSON.readTree(call.body().apply(2 + turn));
      poison(body, atTop, share(anywhere, turn), turn);

      Answer answer = answer(call, operation, 2 + turn, body.toString());

      assertThat(comparable(answer)).as("turn %d", turn).isEqualTo(comparable(witness));
      List<Map<String, AttributeValue>> after = all();
      if (call.makes()) {
        assertThat(kinds(after)).as("attributes, turn %d", turn).isEqualTo(kinds(before));
      } else if (operation.method().equals("POST") && answer.status() == 201) {
        List<String> lost = new ArrayList<>(rows);
        lost.removeAll(Set.copyOf(rows(after)));
        assertThat(lost).as("rows of before, turn %d", turn).isEmpty();
        assertThat(kinds(after)).as("attributes, turn %d", turn).isEqualTo(kinds(before));
      } else {
        assertThat(rows(after)).as("rows, turn %d", turn).isEqualTo(rows);
      }
    }
  }

  private static Answer answer(Call call, Operation operation, int nth, String body) {
    Answer answer = call.caller().apply(nth).call(operation.method(), call.path().apply(nth), body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer;
  }

  /// Every name but those that are known.
  private static Set<String> unknown(Set<String> known) {
    Set<String> unknown = new TreeSet<>(NAMES);
    unknown.removeAll(known);
    return unknown;
  }

  /// A third of the names, another one each turn: with all of them in each inner object a form with
  /// many would be longer than a body may be.
  private static Set<String> share(Set<String> names, int turn) {
    Set<String> share = new TreeSet<>();
    int nth = 0;
    for (String name : names) {
      if ((nth + turn) % 3 == 0) {
        share.add(name);
      }
      nth++;
    }
    return share;
  }

  /// Adds every name that does not belong there, to each object.
  private static void poison(JsonNode node, Set<String> names, Set<String> inside, int turn)
      throws Exception {
    for (JsonNode inner : node) {
      poison(inner, inside, inside, turn);
    }
    if (node instanceof ObjectNode object) {
      int nth = turn;
      for (String name : names) {
        object.set(name, JSON.readTree(VALUES.get(nth % VALUES.size())));
        nth++;
      }
    }
  }

  /// An answer without what is each call's own.
  private static String comparable(Answer answer) {
    return answer.status()
        + " "
        + answer
            .body()
            .replaceAll(
                "\"(_id|id|appointmentId|conversationId|messageId|payoutId)\":\"(payout-)?[0-9a-f]{24}\"",
                "\"$1\":\"\"")
            .replaceAll("(seti|pi|cus|re)_[A-Za-z0-9]+(_secret_[A-Za-z0-9]+)?", "$1")
            .replaceAll("\"(createdAt|updatedAt|refundedAt|askedAt|at)\":\"[^\"]+\"", "\"$1\":\"\"")
            .replaceAll("(Essai|Trial|essai)[ -]\\d+", "$1")
            .replaceAll("essai\\d+@", "essai@");
  }

  /// Everything that lies in the tables of the domains but how often somebody came, without what
  /// any write renews: versions, moments, and the same words sealed anew.
  private List<String> rows(List<Map<String, AttributeValue>> all) {
    return all.stream().map(this::plain).sorted().toList();
  }

  private String plain(Map<String, AttributeValue> attributes) {
    return new TreeMap<>(attributes)
        .entrySet().stream()
            .filter(it -> !renewed.contains(it.getKey()) && !isSealed(it.getValue()))
            .map(it ->
                it.getKey()
                    + "="
                    + (it.getValue().hasM() ? plain(it.getValue().m()) : it.getValue()))
            .collect(joining(" "));
  }

  /// Of which kinds the rows are, by the names and types of their attributes.
  private static Set<String> kinds(List<Map<String, AttributeValue>> all) {
    return all.stream()
        .map(row ->
            new TreeMap<>(row)
                .entrySet().stream()
                    .map(it -> ID.matcher(it.getKey()).replaceAll("#") + ":" + it.getValue().type())
                    .distinct()
                    .collect(joining(" ")))
        .collect(toSet());
  }

  private static boolean isSealed(AttributeValue value) {
    return value.s() != null && SEALED.matcher(value.s()).matches();
  }

  private List<Map<String, AttributeValue>> all() {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    for (String table : tables) {
      String physical =
          cloud.cloud().application().tables().stream()
              .filter(it -> it.logicalId().equals(table))
              .findFirst()
              .orElseThrow()
              .physicalName();
      cloud.cloud().aws().dynamo().scanPaginator(it -> it.tableName(physical)).items().stream()
          .filter(it -> !String.valueOf(it.get("pk")).contains("RATE#"))
          .forEach(rows::add);
    }
    return rows;
  }
}
