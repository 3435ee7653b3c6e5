package ca.jechemine.notifications.application;

import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CalendarFile;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Discretion;
import ca.jechemine.notifications.domain.Exchange;
import ca.jechemine.notifications.domain.Layout;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.Page;
import ca.jechemine.notifications.domain.Page.Section;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.notifications.domain.unsubscribing.Unsubscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the mail of a notice: subject, bodies, sender and headers.
public final class Compose {

  private static final int LONGEST_SUBJECT = 250;

  private static final String UNSUBSCRIBE = "/api/notifications/unsubscribe?token=";

  private final Layout layout;
  private final Sender sender;
  private final Letters letters;
  private final UnsubscribeTokens tokens;

  public Compose(
      Layout layout, Sender sender, RewrittenTemplates templates, UnsubscribeTokens tokens) {
    this.layout = layout;
    this.sender = sender;
    this.letters = new Letters(templates, sender);
    this.tokens = tokens;
  }

  /// The mail, as the policy in force has it, unless its reader chose discretion: no policy undoes
  /// that.
  public OutgoingMail mail(
      String deliveryId, MailNotice notice, MailPolicy policy, boolean isDiscreet) {
    List<Section> sections = sections(notice, policy, isDiscreet);
    String subject = subject(sections);
    Exchange exchange = notice.exchange();
    Layout.Bodies bodies = layout.lay(page(subject, sections, notice, policy, isDiscreet));
    return new OutgoingMail(
        deliveryId,
        new Address(
            sender.from(),
            isDiscreet
                ? Discretion.sender(notice.languages().getFirst())
                : senderName(exchange, policy)),
        notice.to(),
        exchange == null ? null : sender.support(),
        subject,
        bodies.html(),
        bodies.text(),
        headers(notice),
        calendar(notice.calendar(), isDiscreet),
        notice.file());
  }

  private List<Section> sections(MailNotice notice, MailPolicy policy, boolean isDiscreet) {
    List<Section> sections = letters.of(notice, policy);
    CatalogueEvent event = notice.content().event();
    return isDiscreet
        ? sections.stream()
            .map(it ->
                new Section(it.language(), Discretion.letter(it.letter(), event, it.language())))
            .toList()
        : sections;
  }

  private @Nullable InvitationFile calendar(@Nullable CalendarFile file, boolean isDiscreet) {
    if (file == null) {
      return null;
    }
    return isDiscreet ? file.discreetly() : file.at(sender.site());
  }

  private Page page(
      String subject,
      List<Section> sections,
      MailNotice notice,
      MailPolicy policy,
      boolean isDiscreet) {
    return new Page(
        subject,
        sections,
        policy.branding(),
        sender.site(),
        sender.support(),
        notice.exchange() != null,
        isDiscreet,
        Unsubscription.of(notice)
            .map(it -> new Page.Unsubscribing(it.what(), unsubscribeUrl(it)))
            .orElse(null));
  }

  private String unsubscribeUrl(Unsubscription unsubscription) {
    return sender.site() + UNSUBSCRIBE + tokens.of(unsubscription);
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

  private Map<String, String> headers(MailNotice notice) {
    Exchange exchange = notice.exchange();
    Map<String, String> headers = new HashMap<>();
    if (exchange == null) {
      headers.put("Auto-Submitted", "auto-generated");
    } else {
      headers.put("References", exchange.ancestors(sender.host()));
      exchange.answered().ifPresent(it -> headers.put("In-Reply-To", it));
    }
    // RFC 2369, and RFC 8058 for mailboxes that have a button of their own.
    Unsubscription.of(notice)
        .ifPresent(it -> {
          headers.put("List-Unsubscribe", "<" + unsubscribeUrl(it) + ">");
          headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
    return headers;
  }
}
