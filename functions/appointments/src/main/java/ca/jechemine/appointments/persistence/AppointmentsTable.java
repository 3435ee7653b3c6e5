package ca.jechemine.appointments.persistence;

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
import ca.jechemine.appointments.domain.Readings;
import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.appointments.domain.clients.Clients;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Glossaries;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.MinimumNotice;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.settings.Settings;

/// The stores of the domain, over its one table.
public final class AppointmentsTable {

  private final Tables tables;
  private final Platform platform;
  private final FieldCipher cipher;
  private final KeyedHash hash;

  public AppointmentsTable(Tables tables, Platform platform, FieldCipher cipher, Keyring dataKeys) {
    this.tables = tables;
    this.platform = platform;
    this.cipher = cipher;
    this.hash = KeyedHash.forLookups(dataKeys);
  }

  public ReceiptItems receipts() {
    return new ReceiptItems(tables, cipher, platform.clock());
  }

  public Appointments appointments() {
    return rows();
  }

  public GuestBookings guestBookings() {
    return new DynamoGuestBookings(tables, rows(), hash, platform.clock());
  }

  public MergedClients mergedClients() {
    return new DynamoMergedClients(tables, rows(), merging());
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("appointments", tables, outbox(), platform.clock());
  }

  public MinorBookings minorBookings() {
    return new DynamoMinorBookings(tables, rows(), hash);
  }

  private DynamoAppointments rows() {
    AppointmentItem items = new AppointmentItem(cipher);
    RationaleItem rationales = new RationaleItem(cipher);
    return new DynamoAppointments(
        tables,
        items,
        new AppointmentWrites(
            tables, items, outbox(), receipts(), rationales, new WaitlistItem(hash)),
        rationales,
        dynamoDaySheets(),
        dynamoClients(),
        platform.clock());
  }

  public WaitlistEntries waitlistEntries() {
    return new DynamoWaitlistEntries(tables, new WaitlistItem(hash));
  }

  public Clients clients() {
    return dynamoClients();
  }

  private DynamoClients dynamoClients() {
    return new DynamoClients(tables, new ClientHistoryItem(cipher));
  }

  public Candidates candidates() {
    return new DynamoCandidates(tables, cipher, new Outbox(platform, cipher), platform.clock());
  }

  public People people() {
    return new DynamoPeople(tables, cipher, hash);
  }

  public ClientWishes clientWishes() {
    return new DynamoClientWishes(tables, cipher, hash);
  }

  public Professionals professionals() {
    return new DynamoProfessionals(tables);
  }

  public Motifs motifs() {
    return new DynamoMotifs(tables);
  }

  public Glossaries glossaries() {
    return new DynamoGlossaries(tables, platform.clock());
  }

  public DaySheets daySheets() {
    return dynamoDaySheets();
  }

  private DynamoDaySheets dynamoDaySheets() {
    return new DynamoDaySheets(tables, outbox(), platform.clock());
  }

  public MinimumNotice minimumNotice() {
    return new SettingsMinimumNotice(new Settings(tables.client(), platform));
  }

  public UndoWindow undoWindow() {
    return new SettingsUndoWindow(new Settings(tables.client(), platform));
  }

  public CalendarShares calendarShares() {
    return new DynamoCalendarShares(tables, cipher, hash, platform.clock());
  }

  public ForgottenPeople forgottenPeople() {
    return new DynamoForgottenPeople(tables, outbox());
  }

  public Readings readings() {
    return new OutboxReadings(tables.transactions(), outbox());
  }

  private Outbox outbox() {
    return new Outbox(platform, cipher);
  }

  public PriceList priceList() {
    return new SettingsPriceList(new Settings(tables.client(), platform));
  }
}
