package ca.jechemine.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.calendar.Invitation.Content;
import ca.jechemine.kernel.calendar.Invitation.Discreet;
import ca.jechemine.kernel.calendar.Invitation.ForClient;
import ca.jechemine.kernel.calendar.Invitation.ForProfessional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvitationFileTest {

  private static final Instant AT = Instant.parse("2026-06-15T16:00:00Z");
  private static final Instant START = Instant.parse("2026-06-24T17:00:00Z");
  private static final Party ZOE = new Party("Zoé Tremblay", "zoe@example.com");
  private static final URI PAGE = URI.create("https://jechemine.ca/client/dashboard/appointments");
  private static final ForClient TOLD =
      new ForClient(
          Language.FR,
          "Marie Gagnon",
          "12, rue Sainte-Catherine Est; bureau 3, Montréal",
          URI.create("https://rencontre.example/abc?x=1,2"),
          PAGE);

  @Test
  void what_a_client_is_told_in_every_line() {
    assertThat(lines(invitation(TOLD)))
        .containsExactly(
            "BEGIN:VEVENT",
            "UID:000000000000000000000001@jechemine.ca",
            "SEQUENCE:3",
            "DTSTAMP:20260615T160000Z",
            "LAST-MODIFIED:20260615T160000Z",
            "DTSTART;TZID=America/Toronto:20260624T130000",
            "DTEND;TZID=America/Toronto:20260624T135000",
            "ORGANIZER;CN=\"Je chemine\":mailto:support@jechemine.ca",
            "ATTENDEE;CN=\"Zoé Tremblay\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE"
                + ":mailto:zoe@example.com",
            "SUMMARY:Rendez-vous en personne avec Marie Gagnon",
            "LOCATION:12\\, rue Sainte-Catherine Est\\; bureau 3\\, Montréal",
            "DESCRIPTION:Lien de la rencontre : https://rencontre.example/abc?x=1\\,2\\n"
                + "Vos rendez-vous : https://jechemine.ca/client/dashboard/appointments",
            "URL:https://jechemine.ca/client/dashboard/appointments",
            "CLASS:PRIVATE",
            "STATUS:CONFIRMED",
            "END:VEVENT");
  }

  @Test
  void a_professional_s_calendar_says_neither_with_whom_nor_where() {
    Invitation own =
        invitation(
            new ForProfessional(
                Language.EN, URI.create("https://jechemine.ca/professional/dashboard/schedule")));

    assertThat(lines(own))
        .contains(
            "SUMMARY:Appointment in person",
            "DESCRIPTION:Your appointments: https://jechemine.ca/professional/dashboard/schedule");
    assertThat(names(own)).doesNotContain("LOCATION");
  }

  @Test
  void a_discreet_one_hints_at_nothing() {
    Invitation discreet = invitation(new Discreet(Language.FR));

    assertThat(lines(discreet))
        .contains(
            "SUMMARY:Rendez-vous", "ORGANIZER;CN=\"Espace personnel\":mailto:support@jechemine.ca");
    assertThat(InvitationFile.of(discreet).name()).isEqualTo("invitation.ics");
    assertThat(names(discreet))
        .doesNotContain("LOCATION", "URL", "DESCRIPTION", "CATEGORIES", "COMMENT");
    assertThat(lines(invitation(new Discreet(Language.EN))))
        .contains(
            "SUMMARY:Appointment", "ORGANIZER;CN=\"Personal account\":mailto:support@jechemine.ca");
  }

  @Test
  void none_of_them_says_a_word_of_health() {
    List<Content> all =
        List.of(
            TOLD,
            new ForClient(Language.EN, "Marie Gagnon", "Montréal", null, PAGE),
            new ForProfessional(Language.FR, PAGE),
            new ForProfessional(Language.EN, PAGE),
            new Discreet(Language.FR),
            new Discreet(Language.EN));

    assertThat(all)
        .allSatisfy(it ->
            assertThat(InvitationFile.of(invitation(it)).content().replace("\r\n ", ""))
                .doesNotContainIgnoringCase("séance")
                .doesNotContainIgnoringCase("session")
                .doesNotContainIgnoringCase("psych")
                .doesNotContainIgnoringCase("thérap")
                .doesNotContainIgnoringCase("therap")
                .doesNotContainIgnoringCase("health"));
  }

  @Test
  void what_is_not_known_is_left_out() {
    Invitation less = invitation(new ForClient(Language.EN, null, null, null, PAGE));

    assertThat(names(less)).doesNotContain("LOCATION");
    assertThat(lines(less))
        .contains(
            "SUMMARY:Appointment in person",
            "DESCRIPTION:Your appointments: https://jechemine.ca/client/dashboard/appointments");
  }

  @Test
  void the_file_says_what_it_asks_for() {
    assertThat(InvitationFile.of(invitation(TOLD)).name()).isEqualTo("rendez-vous.ics");
    assertThat(InvitationFile.of(invitation(TOLD)).contentType())
        .isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(InvitationFile.of(invitation(TOLD)).content())
        .contains("\r\nMETHOD:REQUEST\r\n", "\r\nBEGIN:VTIMEZONE\r\nTZID:America/Toronto\r\n");
    assertThat(
            InvitationFile.of(invitation(new ForClient(Language.EN, null, null, null, PAGE)))
                .name())
        .isEqualTo("appointment.ics");
  }

  @Test
  void one_that_is_called_off_says_so_to_whoever_had_it() {
    Invitation off = new Invitation(entry(4, true), List.of(ZOE), TOLD);

    assertThat(InvitationFile.of(off).contentType())
        .isEqualTo("text/calendar; charset=utf-8; method=CANCEL");
    assertThat(InvitationFile.of(off).content()).contains("\r\nMETHOD:CANCEL\r\n");
    assertThat(lines(off))
        .contains(
            "UID:000000000000000000000001@jechemine.ca",
            "SEQUENCE:4",
            "STATUS:CANCELLED",
            "ORGANIZER;CN=\"Je chemine\":mailto:support@jechemine.ca");
    assertThat(names(off)).contains("ATTENDEE");
  }

  @Test
  void nobody_writes_lines_of_their_own() {
    String line = "x\r\nMETHOD:CANCEL\nATTENDEE:mailto:eve@example.com";
    Invitation sly =
        new Invitation(
            entry(0, false),
            List.of(new Party(line + "\":", "zoe@example.com")),
            new ForClient(Language.FR, line, line, null, PAGE));

    assertThat(names(sly)).doesNotContain("METHOD").containsOnlyOnce("ATTENDEE");
    assertThat(InvitationFile.of(sly).content()).containsOnlyOnce("\r\nMETHOD:");
  }

  @Test
  void an_address_that_is_none_is_not_written_or_quoted() {
    Invitation broken = new Invitation(entry(0, false), List.of(new Party("Z", "")), TOLD);

    assertThatThrownBy(() -> InvitationFile.of(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause();
  }

  @Test
  void one_without_attendees_below_zero_or_without_length_is_a_defect() {
    assertThatThrownBy(() -> new Invitation(entry(0, false), List.of(), TOLD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry(-1, false)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarEntry("a1", 0, START, START, Modality.VIDEO, false, AT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_s_name_gets_into_a_log() {
    assertThat(invitation(TOLD).toString())
        .doesNotContain("Zoé", "Marie", "Sainte-Catherine", "example");
  }

  private static Invitation invitation(Content content) {
    return new Invitation(entry(3, false), List.of(ZOE), content);
  }

  private static CalendarEntry entry(int sequence, boolean cancelled) {
    return new CalendarEntry(
        "000000000000000000000001",
        sequence,
        START,
        START.plusSeconds(50 * 60),
        Modality.IN_PERSON,
        cancelled,
        AT);
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
