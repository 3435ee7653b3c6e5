package ca.jechemine.notifications.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.contracts.DeliveryEvent.TemplateTestRequested;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Patience;
import ca.jechemine.notifications.domain.letters.Draft;
import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.Field;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.TemplateText;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Samples that administrators have sent to themselves.
final class TemplateTests {

  private TemplateTests() {}

  /// The mail; none when who asked is gone, or the template.
  static Optional<MailNotice> notice(TemplateTestRequested asked, People people, Instant now) {
    return TemplateId.of(asked.templateKey() + "." + asked.locale())
        .flatMap(id ->
            reader(asked, people, now)
                .map(reader ->
                    MailNotice.letter(reader.address(), draft(id, asked), id.language())
                        .readBy(reader.id())));
  }

  /// The fields of that template, as an event spells them.
  static Map<String, String> spelled(EditedTemplate edited) {
    return edited.fields().entrySet().stream()
        .collect(toUnmodifiableMap(it -> it.getKey().code(), it -> it.getValue().source()));
  }

  private static Optional<Person> reader(TemplateTestRequested asked, People people, Instant now) {
    UserId id = new UserId(asked.userId());
    return new Patience(asked.occurredAt(), now)
        .await(Optional.ofNullable(people.withIds(Set.of(id)).get(id)))
        .findFirst();
  }

  private static Draft draft(TemplateId id, TemplateTestRequested asked) {
    Map<Field, TemplateText> fields = new EnumMap<>(Field.class);
    asked
        .fields()
        .forEach((name, text) ->
            Field.of(name).ifPresent(it -> fields.put(it, TemplateText.parse(text))));
    return new Draft(
        new Samples().of(id.key()).whole(), new EditedTemplate(id, fields, null), true);
  }
}
