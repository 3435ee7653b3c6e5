package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.purchase.Offers;
import ca.jechemine.payments.domain.purchase.OnSale;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What the library offers, in the domain's table: `pk = OFFER#<resource>`, `sk = OFFER`.
final class DynamoOffers implements Offers {

  private static final String SK = "OFFER";

  private final Tables tables;

  DynamoOffers(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<OnSale> find(ResourceId resource) {
    return tables
        .find(pk(resource), SK)
        .map(ItemReader::new)
        .map(it ->
            new OnSale(
                resource,
                it.number("version"),
                new Text(it.text("titleFr"), it.text("titleEn")),
                it.text("audience"),
                new Money(it.number("priceCents")),
                it.flag("isPublished"),
                it.flag("isDeleted")));
  }

  @Override
  public void keep(OnSale offer) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(
                      new ItemWriter()
                          .text("pk", pk(offer.resource()))
                          .text("sk", SK)
                          .number("version", offer.version())
                          .text("titleFr", offer.title().fr())
                          .text("titleEn", offer.title().en())
                          .text("audience", offer.audience())
                          .number("priceCents", offer.price().cents())
                          .flag("isPublished", offer.isPublished())
                          .flag("isDeleted", offer.isDeleted())
                          .toItem())
                  .conditionExpression("attribute_not_exists(pk) OR version < :version")
                  .expressionAttributeValues(
                      Map.of(":version", AttributeValue.fromN(Long.toString(offer.version())))));
    } catch (ConditionalCheckFailedException laterIsKnown) {
      // What comes late says nothing new.
    }
  }

  private static String pk(ResourceId resource) {
    return "OFFER#" + resource;
  }
}
