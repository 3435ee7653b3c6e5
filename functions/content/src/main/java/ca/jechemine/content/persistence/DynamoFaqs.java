package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Faq;
import ca.jechemine.content.domain.FaqId;
import ca.jechemine.content.domain.Faqs;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The frequent questions in the domain's table, a row each.
final class DynamoFaqs implements Faqs {

  private static final long FIRST = 1;

  private final Tables tables;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;
  private final CountedRows counted;

  DynamoFaqs(Tables tables, Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.receipts = receipts;
    this.counted = new CountedRows(tables, FaqItem.PK, MOST, Faqs::full);
  }

  @Override
  public List<Faq> all() {
    return new Partition(tables, FaqItem.PK).all(it -> FaqItem.read(it).value());
  }

  @Override
  public Optional<Versioned<Faq>> find(FaqId id) {
    return tables.find(FaqItem.PK, id.value()).map(FaqItem::read);
  }

  @Override
  public void add(Faq faq, Optional<Receipt> receipt) {
    Write row =
        Write.insert(
            tables.table(),
            FaqItem.write(faq, FIRST),
            _ -> new IllegalStateException("two questions of one id"));
    tables
        .transactions()
        .commit(Stream.concat(receipts.apply(receipt), Stream.of(row, counted.more())).toList());
  }

  @Override
  public void save(Versioned<Faq> read, Faq next) {
    tables
        .transactions()
        .commit(
            List.of(
                Write.put(
                    Put.builder()
                        .tableName(tables.table())
                        .item(FaqItem.write(next, read.version() + 1))
                        .conditionExpression("version = :read")
                        .expressionAttributeValues(asRead(read)),
                    _ -> new StaleVersion("the question"))));
  }

  @Override
  public void delete(Versioned<Faq> read) {
    tables
        .transactions()
        .commit(
            List.of(
                Write.delete(
                    Delete.builder()
                        .tableName(tables.table())
                        .key(Tables.key(FaqItem.PK, read.value().id().value()))
                        .conditionExpression("version = :read")
                        .expressionAttributeValues(asRead(read)),
                    _ -> new StaleVersion("the question")),
                counted.less()));
  }

  private static Map<String, AttributeValue> asRead(Versioned<Faq> read) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(read.version())));
  }
}
