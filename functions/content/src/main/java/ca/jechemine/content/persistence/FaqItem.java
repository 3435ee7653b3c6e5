package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Faq;
import ca.jechemine.content.domain.FaqAudience;
import ca.jechemine.content.domain.FaqId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The row of a frequent question; all of them are one partition: `pk = FAQ`, `sk = <id>`.
final class FaqItem {

  static final String PK = "FAQ";

  private FaqItem() {}

  static Map<String, AttributeValue> write(Faq faq, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", PK)
            .text("sk", faq.id().value())
            .number("version", version)
            .text("questionFr", faq.question().fr())
            .text("questionEn", faq.question().en())
            .text("answerFr", faq.answer().fr())
            .text("answerEn", faq.answer().en())
            .text("audience", faq.audience().code())
            .number("order", faq.order())
            .flag("enabled", faq.enabled());
    return TrailAttributes.write(item, faq.trail()).toItem();
  }

  static Versioned<Faq> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new Faq(
            new FaqId(item.text("sk")),
            new Text(item.text("questionFr"), item.text("questionEn")),
            new Text(item.text("answerFr"), item.text("answerEn")),
            FaqAudience.of(item.text("audience")).orElseThrow(),
            Math.toIntExact(item.number("order")),
            item.flag("enabled"),
            TrailAttributes.read(item)),
        item.number("version"));
  }
}
