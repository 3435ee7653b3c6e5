package ca.jechemine.notifications.domain.routing;

import static ca.jechemine.notifications.domain.Fixtures.NOON;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.BookingNotices;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is told, a line each: by what, what, to whom, in which language, and where it leads.
final class CatalogueLines {

  /// What every English sentence of these rows has of, and no French one.
  private static final Pattern ENGLISH = Pattern.compile("\\b(the|has|your?|Please|it)\\b");

  static final AlertAddresses IN_CHARGE = new AlertAddresses(List.of(), List.of());
  static final String PROPOSALS = " /professional/dashboard/proposals";
  static final String REQUESTS = " /admin/dashboard/service-requests";

  private CatalogueLines() {}

  static List<String> alert(String code) {
    return Stream.concat(
            Stream.of(
                "mail " + code + " marc fr+en" + REQUESTS,
                "mail " + code + " jane fr+en" + REQUESTS),
            rows(code).stream())
        .toList();
  }

  static List<String> rows(String code) {
    return List.of("feed " + code + " marc fr" + REQUESTS, "feed " + code + " jane en" + REQUESTS);
  }

  static List<String> offer(String reader) {
    return List.of(
        "mail proposal.created " + reader + PROPOSALS,
        "feed proposal.created " + reader + PROPOSALS);
  }

  static List<String> taken(String reader) {
    return List.of(
        "mail proposal.taken " + reader + PROPOSALS, "feed proposal.taken " + reader + PROPOSALS);
  }

  static List<MailNotice> mails(AppointmentNotice event) {
    return RoutingNotices.mails(event, Town.ALL, IN_CHARGE, NOON);
  }

  static List<String> told(AppointmentNotice event, People people, Instant now) {
    return Stream.of(
            BookingNotices.mails(event).stream().map(CatalogueLines::line),
            RoutingNotices.mails(event, people, IN_CHARGE, now).stream().map(CatalogueLines::line),
            RoutingNotices.feed(event, people, now).stream().map(CatalogueLines::line))
        .flatMap(Function.identity())
        .toList();
  }

  private static String line(MailNotice mail) {
    return Stream.of(
            Stream.of(
                "mail",
                mail.content().event().code(),
                mailbox(mail.to().email()),
                mail.languages().stream().map(it -> it.code()).collect(Collectors.joining("+"))),
            letter(mail).blocks().stream()
                .filter(Button.class::isInstance)
                .map(it -> ((Button) it).path()))
        .flatMap(Function.identity())
        .collect(Collectors.joining(" "));
  }

  private static String line(FeedNotice row) {
    Person reader = Town.ALL.withIds(Set.of(row.to())).get(row.to());
    return "feed %s %s %s %s"
        .formatted(
            row.event().code(),
            reader == null ? "?" : mailbox(reader.address().email()),
            ENGLISH.matcher(row.message()).find() ? "en" : "fr",
            row.metadata().get("link"));
  }

  private static String mailbox(String email) {
    return email.substring(0, email.indexOf('@'));
  }

  static Letter letter(MailNotice mail) {
    return mail.content().in(mail.languages().getFirst());
  }

  static String words(MailNotice mail) {
    return letter(mail).toString();
  }
}
