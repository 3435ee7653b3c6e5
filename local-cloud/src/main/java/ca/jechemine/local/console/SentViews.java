package ca.jechemine.local.console;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Sms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Mails and text messages, a page at a time, each with the event on whose account it was sent.
final class SentViews {

  /// A mail in a list.
  ///
  /// @param attachments how many
  /// @param event an id, or nothing when it is not known
  record MailLine(
      String id,
      String from,
      List<String> to,
      String subject,
      Instant sentAt,
      int attachments,
      @Nullable String event) {}

  record Text(
      String id, String phoneNumber, String message, Instant sentAt, @Nullable String event) {}

  /// @param next what comes before the next page, or nothing when there is none
  record MailPage(List<MailLine> mails, @Nullable String next) {}

  record TextPage(List<Text> texts, @Nullable String next) {}

  private final LocalAws aws;

  SentViews(LocalAws aws) {
    this.aws = aws;
  }

  MailPage mails(String before, int limit, String wanted) {
    Map<String, String> causes = aws.journal().causes();
    List<MailLine> lines =
        after(aws.mailbox().mails().stream(), Mail::id, before)
            .filter(it -> has(wanted, it.from(), it.subject(), String.join(" ", it.to())))
            .limit(limit + 1L)
            .map(it ->
                new MailLine(
                    it.id(),
                    it.from(),
                    it.to(),
                    it.subject(),
                    it.sentAt(),
                    it.attachments().size(),
                    causes.get(it.id())))
            .toList();
    List<MailLine> page = lines.subList(0, Math.min(limit, lines.size()));
    return new MailPage(page, lines.size() > limit ? page.getLast().id() : null);
  }

  TextPage texts(String before, int limit, String wanted) {
    Map<String, String> causes = aws.journal().causes();
    List<Text> lines =
        after(aws.sms().stream(), Sms::id, before)
            .filter(it -> has(wanted, it.phoneNumber(), it.message()))
            .limit(limit + 1L)
            .map(it ->
                new Text(it.id(), it.phoneNumber(), it.message(), it.sentAt(), causes.get(it.id())))
            .toList();
    List<Text> page = lines.subList(0, Math.min(limit, lines.size()));
    return new TextPage(page, lines.size() > limit ? page.getLast().id() : null);
  }

  Optional<Mail> mail(String id) {
    return aws.mailbox().mails().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// Those that come after the one of that id; all when none is named.
  private static <T> Stream<T> after(Stream<T> all, Function<T, String> id, String named) {
    return named.isEmpty() ? all : all.dropWhile(it -> !id.apply(it).equals(named)).skip(1);
  }

  private static boolean has(String wanted, String... texts) {
    String sought = wanted.toLowerCase(Locale.ROOT);
    return Stream.of(texts).anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(sought));
  }
}
