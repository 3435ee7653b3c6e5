package ca.jechemine.notifications.application;

import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CalendarFile;
import ca.jechemine.notifications.domain.Exchange;
import ca.jechemine.notifications.domain.Layout;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.Page;
import ca.jechemine.notifications.domain.Page.Section;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the mail of a notice: subject, bodies, sender and headers.
public final class Compose {

  private static final int LONGEST_SUBJECT = 250;

  private final Layout layout;
  private final Sender sender;
  private final Letters letters;

  public Compose(Layout layout, Sender sender, RewrittenTemplates templates) {
    this.layout = layout;
    this.sender = sender;
    this.letters = new Letters(templates, sender);
  }

  /// The mail, as the policy in force has it.
  OutgoingMail mail(String deliveryId, MailNotice notice, MailPolicy policy) {
    List<Section> sections = letters.of(notice, policy);
    String subject = subject(sections);
    Exchange exchange = notice.exchange();
    Layout.Bodies bodies = layout.lay(page(subject, sections, notice, policy));
    CalendarFile calendar = notice.calendar();
    return new OutgoingMail(
        deliveryId,
        new Address(sender.from(), senderName(exchange, policy)),
        notice.to(),
        exchange == null ? null : sender.support(),
        subject,
        bodies.html(),
        bodies.text(),
        headers(exchange),
        calendar == null ? null : calendar.at(sender.site()));
  }

  private Page page(String subject, List<Section> sections, MailNotice notice, MailPolicy policy) {
    return new Page(
        subject,
        sections,
        policy.branding(),
        sender.site(),
        sender.support(),
        notice.exchange() != null);
  }

  /// One line: what is between the lines of a subject could be headers.
  private static String subject(List<Section> sections) {
    String subject =
        sections.stream()
            .map(it -> it.letter().subject())
            .collect(Collectors.joining(" · "))
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return subject.length() <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  private static String senderName(@Nullable Exchange exchange, MailPolicy policy) {
    String platform = policy.branding().companyName();
    return exchange == null ? platform : exchange.senderName() + " — " + platform;
  }

  private Map<String, String> headers(@Nullable Exchange exchange) {
    if (exchange == null) {
      return Map.of("Auto-Submitted", "auto-generated");
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("References", exchange.ancestors(sender.host()));
    exchange.answered().ifPresent(it -> headers.put("In-Reply-To", it));
    return headers;
  }
}
