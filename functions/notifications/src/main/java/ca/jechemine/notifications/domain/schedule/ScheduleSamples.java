package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.booking.SampleAbout;
import ca.jechemine.notifications.domain.letters.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The letters of this area that can be rewritten, made up.
public final class ScheduleSamples {

  private static final String NAME = "Camille";
  private static final Text PROFESSIONAL = new Text("Inès Tremblay", "Inès Tremblay");
  private static final Text CLIENT = new Text("Camille Roy", "Camille Roy");
  private static final Instant START = SampleAbout.START;
  private static final Instant BEFORE = START.minus(Duration.ofMinutes(28 * 60 + 30));
  private static final Reading READING = new Reading(true, PROFESSIONAL, false);
  private static final GoOn APPOINTMENT =
      new GoOn(null, GoOn.SEE, Pages.appointment(SampleAbout.ID));
  private static final GoOn ACCOUNT =
      new GoOn(GoOn.ACCOUNT, GoOn.CREATE, "/signup/member?email=camille.roy%40example.com");

  private ScheduleSamples() {}

  /// One for each template.
  public static List<Sample> all() {
    return Stream.of(ofClients(), ofProfessionals(), ofAdministrators())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sample> ofClients() {
    return List.of(
        placed((about, goOn) -> new Confirmation(NAME, PROFESSIONAL, about, goOn))
            .without(
                "linkIsKnown",
                new Confirmation(NAME, PROFESSIONAL, SampleAbout.withoutLink(), APPOINTMENT)),
        placed((about, goOn) -> new MeetingLink(NAME, PROFESSIONAL, about, goOn)),
        placed((about, goOn) -> new Rescheduled(NAME, READING, Actor.OF_TEAM, BEFORE, about, goOn)),
        cancelled(CatalogueEvent.APPOINTMENT_CANCELLED, PROFESSIONAL),
        cancelled(CatalogueEvent.APPOINTMENT_CANCELLED_BY_EDIT, Actor.OF_TEAM),
        reminder(
            CatalogueEvent.REMINDER_72H,
            List.of(
                new GoOn(null, ReminderNotices.CANCEL, Pages.appointment(SampleAbout.ID, "cancel")),
                new GoOn(null, ReminderNotices.ANOTHER, Pages.ANOTHER))),
        reminder(
            CatalogueEvent.REMINDER_48H,
            List.of(
                new GoOn(
                    null, ReminderNotices.CONFIRM, Pages.appointment(SampleAbout.ID, "confirm")))),
        Sample.of(
            new GenericReminder(NAME, PROFESSIONAL, START, SampleAbout.session().meetingLink())),
        guarantee(CatalogueEvent.GUARANTEE_DAY1),
        guarantee(CatalogueEvent.GUARANTEE_DAY2),
        guarantee(CatalogueEvent.GUARANTEE_48H_CLIENT));
  }

  private static List<Sample> ofProfessionals() {
    return List.of(
        Sample.of(new DateReminder(CatalogueEvent.SCHEDULE_FIRST_REMINDER, "Inès", CLIENT)),
        Sample.of(new DateReminder(CatalogueEvent.URGENT_SLA, "Inès", CLIENT)),
        Sample.of(warning(START)).without("appointmentDateLabel", warning(null)));
  }

  private static List<Sample> ofAdministrators() {
    return Stream.of(CatalogueEvent.ADMIN_UNSCHEDULED_MATCH, CatalogueEvent.ADMIN_URGENT_SLA_BREACH)
        .map(it ->
            Sample.of(
                new UndatedAlert(
                    it,
                    "Camille Roy",
                    "camille.roy@example.com",
                    "Inès Tremblay",
                    "Anxiété",
                    SampleAbout.ID)))
        .toList();
  }

  /// A letter about a session, which may have no place, to somebody who may have no space here.
  private static Sample placed(BiFunction<About, GoOn, MailContent> letter) {
    return Sample.of(letter.apply(SampleAbout.session(), APPOINTMENT))
        .without("location", letter.apply(SampleAbout.withoutPlace(), APPOINTMENT))
        .without("isMember", letter.apply(SampleAbout.session(), ACCOUNT));
  }

  private static Sample cancelled(CatalogueEvent event, Text by) {
    Function<GoOn, MailContent> letter =
        goOn -> new Cancelled(event, NAME, READING, by, SampleAbout.session(), goOn);
    return Sample.of(letter.apply(APPOINTMENT)).without("isMember", letter.apply(ACCOUNT));
  }

  private static Sample reminder(CatalogueEvent event, List<GoOn> ofMember) {
    BiFunction<About, List<GoOn>, MailContent> letter =
        (about, goOn) -> new SessionReminder(event, NAME, PROFESSIONAL, about, START, goOn);
    return Sample.of(letter.apply(SampleAbout.session(), ofMember))
        .without("location", letter.apply(SampleAbout.withoutPlace(), ofMember))
        .without("isMember", letter.apply(SampleAbout.session(), List.of(ACCOUNT)));
  }

  private static Sample guarantee(CatalogueEvent event) {
    GoOn billing = new GoOn(null, ReminderNotices.PAYMENT, Pages.billing(Language.FR));
    return Sample.of(new GuaranteeReminder(event, NAME, START, billing))
        .without("isMember", new GuaranteeReminder(event, NAME, START, ACCOUNT));
  }

  private static GuaranteeWarning warning(@Nullable Instant start) {
    return new GuaranteeWarning("Inès", CLIENT, SampleAbout.ID, start);
  }
}
