package ca.jechemine.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ca.jechemine.kernel.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract 20 §2.39. After an intended change, `-Dgolden=update` writes the files anew and fails
/// the test that it did so for; look at the difference, then run the tests again without it.
class CalendarFeedTest {

  private static final Instant UPDATED = Instant.parse("2026-06-15T16:00:00.123Z");
  private static final CalendarFeed FEED =
      new CalendarFeed(URI.create("https://jechemine.ca/professional/dashboard/schedule"));

  /// Over midnight, over both changes of the clock, in each of the ways to meet, and one cancelled.
  private static final List<CalendarEntry> ENTRIES =
      List.of(
          entry(1, "2026-06-24T23:30", 90, Modality.VIDEO, false),
          entry(2, "2026-06-25T09:00", 50, Modality.IN_PERSON, true),
          entry(3, "2027-03-14T01:30", 60, Modality.PHONE, false),
          entry(4, "2027-11-07T00:45", 60, Modality.BOTH, false),
          entry(5, "2027-11-07T01:30", 60, Modality.VIDEO, false));

  @ParameterizedTest
  @EnumSource
  void the_feed_is_the_one_in_the_golden_file(Language language) throws IOException {
    Path file = Path.of("src/test/resources/golden/feed." + language.code() + ".ics");
    String feed = FEED.of(ENTRIES, language);

    if ("update".equals(System.getProperty("golden")) && !Files.readString(file).equals(feed)) {
      Files.writeString(file, feed);
      fail(file + " was written anew: look at it, then run the tests without -Dgolden=update");
    }
    assertThat(file).content().isEqualTo(feed);
  }

  @Test
  void an_appointment_over_midnight_ends_on_the_next_day() {
    assertThat(FEED.of(ENTRIES.subList(0, 1), Language.FR))
        .contains(
            "\r\nUID:000000000000000000000001@jechemine.ca\r\nSEQUENCE:1\r\n",
            "\r\nDTSTART;TZID=America/Toronto:20260624T233000\r\n",
            "\r\nDTEND;TZID=America/Toronto:20260625T010000\r\n",
            "\r\nLAST-MODIFIED:20260615T160000Z\r\n",
            "\r\nSTATUS:CONFIRMED\r\n");
  }

  @Test
  void what_the_clock_shows_twice_is_told_in_utc() {
    assertThat(FEED.of(ENTRIES.subList(4, 5), Language.FR))
        .contains("\r\nDTSTART:20271107T053000Z\r\n", "\r\nDTEND:20271107T063000Z\r\n");
  }

  @Test
  void a_feed_without_appointments_is_a_calendar_still() {
    assertThat(FEED.of(List.of(), Language.EN))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("\r\nMETHOD:PUBLISH\r\n", "\r\nBEGIN:VTIMEZONE\r\n")
        .endsWith("\r\nEND:VCALENDAR\r\n")
        .doesNotContain("VEVENT");
  }

  @ParameterizedTest
  @EnumSource
  void every_line_ends_in_crlf_and_has_75_octets_at_most(Language language) {
    String feed = FEED.of(ENTRIES, language);

    assertThat(feed.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(feed.split("\r\n"))
        .allSatisfy(
            it -> assertThat(it.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
  }

  /// Of that number, which is its sequence as well.
  private static CalendarEntry entry(
      int number, String wallClock, int minutes, Modality modality, boolean cancelled) {
    Instant start = LocalDateTime.parse(wallClock).atZone(ZoneId.of("America/Toronto")).toInstant();
    return new CalendarEntry(
        "%024x".formatted(number),
        number,
        start,
        start.plus(Duration.ofMinutes(minutes)),
        modality,
        cancelled,
        UPDATED);
  }
}
