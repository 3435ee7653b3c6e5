package ca.jechemine.administration;

import ca.jechemine.administration.application.ListPatients;
import ca.jechemine.administration.application.ListProfessionals;
import ca.jechemine.administration.application.ProjectDirectory;
import ca.jechemine.administration.application.ReadCaseload;
import ca.jechemine.administration.persistence.AdministrationTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires the lists of people together. The only class here that reads the environment or builds a
/// client.
public final class AdministrationModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final AdministrationTable table;

  private AdministrationModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.table = new AdministrationTable(tables, cipher, KeyedHash.forLookups(dataKeys));
  }

  /// For the function that is starting.
  public static AdministrationModule current() {
    return new AdministrationModule(Platform.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  public Platform platform() {
    return platform;
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public ProjectDirectory projectDirectory() {
    return new ProjectDirectory(table.people());
  }

  public ListPatients listPatients() {
    return new ListPatients(table.directory());
  }

  public ListProfessionals listProfessionals() {
    return new ListProfessionals(table.directory());
  }

  public ReadCaseload readCaseload() {
    return new ReadCaseload(table.directory());
  }
}
