package ca.jechemine.appointments.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DateProperty;

/// What a library that others use makes of a calendar of ours: its method, its events, and what it
/// finds wrong with it.
record ReadCalendar(String method, List<Event> events, List<String> complaints) {

  /// An event as read; `parties` are the organizer and the attendees, `name <address>`.
  record Event(
      String uid,
      int sequence,
      String status,
      Instant start,
      Instant end,
      String summary,
      List<String> parties) {}

  /// As biweekly reads it.
  static ReadCalendar byBiweekly(String text) throws IOException {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
    List<String> complaints = new ArrayList<>();
    warnings.forEach(it -> it.forEach(warning -> complaints.add(warning.toString())));
    calendar.validate(ICalVersion.V2_0).forEach(it -> complaints.add(it.toString()));
    return new ReadCalendar(
        calendar.getMethod().getValue(),
        calendar.getEvents().stream().map(ReadCalendar::event).toList(),
        complaints);
  }

  private static Event event(VEvent event) {
    List<String> parties = new ArrayList<>();
    if (event.getOrganizer() != null) {
      parties.add(
          event.getOrganizer().getCommonName() + " <" + event.getOrganizer().getEmail() + ">");
    }
    event
        .getAttendees()
        .forEach(it -> parties.add(it.getCommonName() + " <" + it.getEmail() + ">"));
    return new Event(
        event.getUid().getValue(),
        event.getSequence() == null ? 0 : event.getSequence().getValue(),
        event.getStatus().getValue(),
        event.getDateStart().getValue().toInstant(),
        event.getDateEnd().getValue().toInstant(),
        event.getSummary().getValue(),
        parties);
  }

  /// As ical4j reads it.
  static ReadCalendar byIcal4j(String text) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    return new ReadCalendar(
        value(calendar.getRequiredProperty(Property.METHOD)),
        calendar.<net.fortuna.ical4j.model.component.VEvent>getComponents(Component.VEVENT).stream()
            .map(ReadCalendar::event)
            .toList(),
        calendar.validate(true).getEntries().stream().map(Object::toString).toList());
  }

  private static Event event(net.fortuna.ical4j.model.component.VEvent event) {
    List<String> parties = new ArrayList<>();
    event
        .<Property>getProperties(Property.ORGANIZER, Property.ATTENDEE)
        .forEach(it ->
            parties.add(
                it.getRequiredParameter("CN").getValue()
                    + " <"
                    + it.getValue().replace("mailto:", "")
                    + ">"));
    return new Event(
        value(event.getRequiredProperty(Property.UID)),
        event.getProperty(Property.SEQUENCE).map(it -> Integer.parseInt(value(it))).orElse(0),
        value(event.getRequiredProperty(Property.STATUS)),
        instant(event.getRequiredProperty(Property.DTSTART)),
        instant(event.getRequiredProperty(Property.DTEND)),
        value(event.getRequiredProperty(Property.SUMMARY)),
        parties);
  }

  private static String value(Property property) {
    return property.getValue();
  }

  private static Instant instant(DateProperty<? extends Temporal> property) {
    return Instant.from(property.getDate());
  }
}
