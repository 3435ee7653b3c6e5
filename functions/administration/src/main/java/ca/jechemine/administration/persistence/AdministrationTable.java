package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.Directory;
import ca.jechemine.administration.domain.People;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;

/// The table of the administration domain: what is kept in it, put together.
public final class AdministrationTable {

  private final Tables tables;
  private final PersonItem items;
  private final ClientAppointmentItem appointments;
  private final FoundBy foundBy;

  public AdministrationTable(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.foundBy = new FoundBy(lookups);
    this.items = new PersonItem(cipher, foundBy);
    this.appointments = new ClientAppointmentItem(cipher);
  }

  /// People as other domains tell of them.
  public People people() {
    return new DynamoPeople(tables, items, appointments, foundBy);
  }

  /// The lists of people.
  public Directory directory() {
    return new DynamoDirectory(tables, items, foundBy);
  }
}
