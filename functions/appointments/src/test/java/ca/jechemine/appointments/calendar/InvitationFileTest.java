package ca.jechemine.appointments.calendar;

import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.calendar.Invitation.Content;
import ca.jechemine.appointments.calendar.Invitation.Discreet;
import ca.jechemine.appointments.calendar.Invitation.Method;
import ca.jechemine.appointments.calendar.Invitation.Told;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.kernel.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvitationFileTest {

  private static final Instant AT = Instant.parse("2026-06-15T16:00:00Z");
  private static final Party PLATFORM = new Party("Je chemine", "no-reply@jechemine.ca");
  private static final Party ZOE = new Party("Zoé Tremblay", "zoe@example.com");
  private static final Told TOLD =
      new Told(
          Language.FR,
          Modality.IN_PERSON,
          "Marie Gagnon, psychologue",
          "12, rue Sainte-Catherine Est; bureau 3, Montréal",
          URI.create("https://jechemine.ca/client/dashboard/appointments"));

  @Test
  void an_invitation_in_every_line() {
    assertThat(lines(invitation(TOLD)))
        .containsExactly(
            "BEGIN:VEVENT",
            "UID:000000000000000000000001@jechemine.ca",
            "SEQUENCE:0",
            "DTSTAMP:20260615T160000Z",
            "LAST-MODIFIED:20260615T160000Z",
            "DTSTART;TZID=America/Toronto:20260624T130000",
            "DTEND;TZID=America/Toronto:20260624T135000",
            "ORGANIZER;CN=\"Je chemine\":mailto:no-reply@jechemine.ca",
            "ATTENDEE;CN=\"Zoé Tremblay\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE"
                + ":mailto:zoe@example.com",
            "SUMMARY:Séance en personne avec Marie Gagnon\\, psychologue",
            "LOCATION:12\\, rue Sainte-Catherine Est\\; bureau 3\\, Montréal",
            "URL:https://jechemine.ca/client/dashboard/appointments",
            "CLASS:PRIVATE",
            "STATUS:CONFIRMED",
            "END:VEVENT");
  }

  @Test
  void a_discreet_one_hints_at_nothing() {
    Invitation discreet = invitation(new Discreet(Language.FR));

    assertThat(lines(discreet)).contains("SUMMARY:Rendez-vous");
    assertThat(names(discreet))
        .doesNotContain("LOCATION", "URL", "DESCRIPTION", "CATEGORIES", "COMMENT");
    assertThat(InvitationFile.of(discreet).content().replace("\r\n ", ""))
        .doesNotContainIgnoringCase("séance")
        .doesNotContainIgnoringCase("psycho")
        .doesNotContainIgnoringCase("personne")
        .doesNotContainIgnoringCase("thérap");
    assertThat(lines(invitation(new Discreet(Language.EN)))).contains("SUMMARY:Appointment");
  }

  @Test
  void what_is_not_known_is_left_out() {
    Told less = new Told(Language.EN, Modality.VIDEO, "Marie Gagnon", null, null);

    assertThat(names(invitation(less))).doesNotContain("LOCATION", "URL");
    assertThat(lines(invitation(less))).contains("SUMMARY:Session by video with Marie Gagnon");
  }

  @Test
  void the_file_says_what_it_asks_for() {
    Invitation first = invitation(TOLD);

    assertThat(InvitationFile.of(first).name()).isEqualTo("rendez-vous.ics");
    assertThat(InvitationFile.of(first).contentType())
        .isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(InvitationFile.of(first.cancelled(AT)).contentType())
        .isEqualTo("text/calendar; charset=utf-8; method=CANCEL");
    assertThat(InvitationFile.of(invitation(new Discreet(Language.EN))).name())
        .isEqualTo("appointment.ics");
  }

  @Test
  void nobody_writes_lines_of_their_own() {
    String line = "x\r\nMETHOD:CANCEL\nATTENDEE:mailto:eve@example.com";
    Invitation sly =
        Invitation.first(
            appointment(1),
            slot("13:00", 50),
            AT,
            PLATFORM,
            List.of(new Party(line + "\":", "zoe@example.com")),
            new Told(Language.FR, Modality.VIDEO, line, line, null));

    assertThat(names(sly)).doesNotContain("METHOD").containsOnlyOnce("ATTENDEE");
    assertThat(InvitationFile.of(sly).content()).containsOnlyOnce("\r\nMETHOD:");
  }

  @Test
  void an_address_that_is_none_is_not_written_or_quoted() {
    Invitation broken =
        Invitation.first(
            appointment(1), slot("13:00", 50), AT, PLATFORM, List.of(new Party("Z", "")), TOLD);

    assertThatThrownBy(() -> InvitationFile.of(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause();
  }

  @Test
  void an_invitation_without_attendees_or_below_zero_is_a_defect() {
    Invitation right = invitation(TOLD);

    assertThatThrownBy(
            () -> Invitation.first(appointment(1), right.slot(), AT, PLATFORM, List.of(), TOLD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Invitation(
                right.appointment(),
                -1,
                Method.REQUEST,
                right.slot(),
                AT,
                PLATFORM,
                List.of(ZOE),
                TOLD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void over_midnight_as_in_the_feed() {
    Invitation night =
        Invitation.first(appointment(1), slot("23:30", 90), AT, PLATFORM, List.of(ZOE), TOLD);

    assertThat(lines(night))
        .contains(
            "DTSTART;TZID=America/Toronto:20260624T233000",
            "DTEND;TZID=America/Toronto:20260625T010000");
  }

  private static Invitation invitation(Content content) {
    return Invitation.first(appointment(1), slot("13:00", 50), AT, PLATFORM, List.of(ZOE), content);
  }

  /// The unfolded lines of the event.
  private static List<String> lines(Invitation invitation) {
    return Stream.of(InvitationFile.of(invitation).content().replace("\r\n ", "").split("\r\n"))
        .dropWhile(it -> !it.equals("BEGIN:VEVENT"))
        .takeWhile(it -> !it.equals("END:VCALENDAR"))
        .toList();
  }

  private static List<String> names(Invitation invitation) {
    return lines(invitation).stream().map(it -> it.split("[:;]", 2)[0]).toList();
  }
}
