package ca.jechemine.appointments;

import ca.jechemine.appointments.application.Decisions;
import ca.jechemine.appointments.application.OpenFile;
import ca.jechemine.appointments.application.SessionPrices;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.CalendarShares;
import ca.jechemine.appointments.domain.ForgottenPeople;
import ca.jechemine.appointments.domain.GuestBookings;
import ca.jechemine.appointments.domain.MergedClients;
import ca.jechemine.appointments.domain.MinorBookings;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.clients.Clients;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Glossaries;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.MinimumNotice;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.appointments.persistence.AppointmentsTable;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import java.net.URI;

/// Wires what the areas of the domain share. With the areas' modules the only class here that reads
/// the environment or builds a client.
public final class AppointmentsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final AppointmentsTable table;

  private AppointmentsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.table = new AppointmentsTable(tables, platform, cipher, dataKeys);
  }

  /// For the function that is starting.
  public static AppointmentsModule current() {
    return new AppointmentsModule(Platform.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, table.receipts());
  }

  ReferralLinks referralLinks() {
    return new ReferralLinks(
        secrets.read("EDGE_SECRET"), URI.create(platform.variable("SITE_URL")));
  }

  public Platform platform() {
    return platform;
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public Log log() {
    return new Log(platform);
  }

  public Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }

  public Appointments appointments() {
    return table.appointments();
  }

  public Clients clients() {
    return table.clients();
  }

  public GuestBookings guestBookings() {
    return table.guestBookings();
  }

  public MinorBookings minorBookings() {
    return table.minorBookings();
  }

  public Candidates candidates() {
    return table.candidates();
  }

  public People people() {
    return table.people();
  }

  public ClientWishes clientWishes() {
    return table.clientWishes();
  }

  public Professionals professionals() {
    return table.professionals();
  }

  public Motifs motifs() {
    return table.motifs();
  }

  public Glossaries glossaries() {
    return table.glossaries();
  }

  public DaySheets daySheets() {
    return table.daySheets();
  }

  public MinimumNotice minimumNotice() {
    return table.minimumNotice();
  }

  public UndoWindow undoWindow() {
    return table.undoWindow();
  }

  public WaitlistEntries waitlistEntries() {
    return table.waitlistEntries();
  }

  public CalendarShares calendarShares() {
    return table.calendarShares();
  }

  public MergedClients mergedClients() {
    return table.mergedClients();
  }

  public Merging merging() {
    return table.merging();
  }

  public ForgottenPeople forgottenPeople() {
    return table.forgottenPeople();
  }

  public Decisions decisions() {
    return new Decisions(appointments(), people(), platform.clock());
  }

  public ShowAppointments showAppointments() {
    return new ShowAppointments(people(), decisions(), openFile(), platform.clock());
  }

  public OpenFile openFile() {
    return new OpenFile(table.readings(), ids(), platform.clock());
  }

  public SessionPrices sessionPrices() {
    return new SessionPrices(priceList(), professionals());
  }

  public PriceList priceList() {
    return table.priceList();
  }
}
