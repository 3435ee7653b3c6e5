package ca.jechemine.contact;

import ca.jechemine.contact.application.SubmitForm;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.persistence.ContactTable;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.secrets.Secrets;
import java.util.Map;

/// Wires the domain together. The only class here that reads the environment or builds a client.
public final class ContactModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final ContactTable table;

  public ContactModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Map<String, String> dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.table = new ContactTable(tables, platform, cipher, dataKeys);
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, table.receipts());
  }

  public Log log() {
    return new Log(platform);
  }

  public Platform platform() {
    return platform;
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public SubmitForm submitForm() {
    return new SubmitForm(messages(), ids(), platform.clock());
  }

  private Messages messages() {
    return table.messages();
  }

  private Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }
}
