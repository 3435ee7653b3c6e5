package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.incident.Findings;
import ca.jechemine.administration.domain.incident.Incident;
import ca.jechemine.administration.domain.incident.IncidentId;
import ca.jechemine.administration.domain.incident.IncidentRegister;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Incidents in the administration's table: `pk = INCIDENT#<id>`, `sk = ENTRY#<number, 3 digits>`
/// for each entry, which is inserted and never written again, and `LATEST`, a copy of the last one,
/// which `gsi1` (`INCIDENTS`) lists. What is said in words is sealed.
public final class DynamoIncidentRegister implements IncidentRegister {

  private static final String LIST = "INCIDENTS";
  private static final String LATEST = "LATEST";
  private static final String ENTRY = "ENTRY#";
  private static final int MOST_KEYS = 100;

  private final Tables tables;
  private final FieldCipher cipher;
  private final ReceiptItems receipts;

  public DynamoIncidentRegister(Tables tables, FieldCipher cipher, ReceiptItems receipts) {
    this.tables = tables;
    this.cipher = cipher;
    this.receipts = receipts;
  }

  /// One query.
  @Override
  public Optional<Incident> find(IncidentId id) {
    List<Incident.Entry> entries =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :entries)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(pk(id)),
                            ":entries", AttributeValue.fromS(ENTRY)))
                    .consistentRead(true)
                    .limit(MOST_ENTRIES))
            .items()
            .stream()
            .map(it -> read(id, new ItemReader(it)))
            .toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Incident(id, entries));
  }

  /// One query.
  @Override
  public Page<Incident> list(PageRequest page) {
    return PagedQuery.ofIndex(tables, "gsi1", LIST).page(page).map(this::latest);
  }

  /// One query, and a batch read for each hundred entries.
  @Override
  public Page<Incident> whole(PageRequest page) {
    Page<Incident> latest = list(page);
    List<Map<String, AttributeValue>> keys =
        latest.items().stream()
            .flatMap(it ->
                IntStream.rangeClosed(1, it.latest().number())
                    .mapToObj(number -> Tables.key(pk(it.id()), sk(number))))
            .toList();
    Map<IncidentId, List<Incident.Entry>> entries = new HashMap<>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      tables.findAll(keys.subList(from, Math.min(from + MOST_KEYS, keys.size()))).stream()
          .map(ItemReader::new)
          .forEach(it -> {
            IncidentId id = new IncidentId(it.text("incidentId"));
            entries.computeIfAbsent(id, _ -> new ArrayList<>()).add(read(id, it));
          });
    }
    return latest.map(it -> new Incident(it.id(), entries.getOrDefault(it.id(), List.of())));
  }

  private static String sk(int number) {
    return ENTRY + "%03d".formatted(number);
  }

  /// One transaction.
  @Override
  public void append(IncidentId id, Incident.Entry entry, Optional<Receipt> receipt) {
    Map<String, AttributeValue> row = write(id, entry);
    Map<String, AttributeValue> latest = new HashMap<>(row);
    latest.put("sk", AttributeValue.fromS(LATEST));
    latest.put("gsi1pk", AttributeValue.fromS(LIST));
    latest.put("gsi1sk", AttributeValue.fromS(id.value()));
    List<Write> writes = new ArrayList<>();
    writes.add(Write.insert(tables.table(), row, _ -> new StaleVersion("the incident")));
    writes.add(Write.put(tables.table(), latest));
    receipts.keep(receipt).forEach(writes::add);
    tables.transactions().commit(writes);
  }

  private Incident latest(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    IncidentId id = new IncidentId(item.text("incidentId"));
    return new Incident(id, List.of(read(id, item)));
  }

  private Map<String, AttributeValue> write(IncidentId id, Incident.Entry entry) {
    Findings findings = entry.findings();
    return new ItemWriter()
        .text("pk", pk(id))
        .text("sk", sk(entry.number()))
        .text("incidentId", id.value())
        .number("number", entry.number())
        .text("by", entry.by().value())
        .text("byName", entry.byName())
        .instant("at", entry.at())
        .text("occurredOn", findings.occurrence().map(LocalDate::toString))
        .text("discoveredOn", findings.discoveredOn().toString())
        .text("description", sealed(findings.description(), id, "description"))
        .text("information", sealed(findings.information(), id, "information"))
        .number("personsConcerned", findings.personsConcerned())
        .flag("isSeriousRisk", findings.isSeriousRisk())
        .text("assessment", sealed(findings.assessment(), id, "assessment"))
        .text("commissionNotifiedOn", text(findings.commissionNotifiedOn()))
        .text("personsNotifiedOn", text(findings.personsNotifiedOn()))
        .text("measures", sealed(findings.measures(), id, "measures"))
        .toItem();
  }

  private Incident.Entry read(IncidentId id, ItemReader item) {
    return new Incident.Entry(
        (int) item.number("number"),
        new UserId(item.text("by")),
        item.text("byName"),
        item.instant("at"),
        new Findings(
            day(item, "occurredOn"),
            LocalDate.parse(item.text("discoveredOn")),
            opened(item, id, "description"),
            opened(item, id, "information"),
            (int) item.number("personsConcerned"),
            item.flag("isSeriousRisk"),
            opened(item, id, "assessment"),
            day(item, "commissionNotifiedOn"),
            day(item, "personsNotifiedOn"),
            opened(item, id, "measures")));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(ItemReader item, String name) {
    return item.optionalText(name).map(LocalDate::parse).orElse(null);
  }

  private String sealed(String text, IncidentId id, String attribute) {
    return cipher.seal(text, pk(id) + "#" + attribute);
  }

  private String opened(ItemReader item, IncidentId id, String attribute) {
    return cipher.open(item.text(attribute), pk(id) + "#" + attribute);
  }

  private static String pk(IncidentId id) {
    return "INCIDENT#" + id;
  }
}
