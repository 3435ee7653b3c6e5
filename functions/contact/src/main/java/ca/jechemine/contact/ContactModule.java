package ca.jechemine.contact;

import ca.jechemine.contact.application.DeleteMessage;
import ca.jechemine.contact.application.FileAccountRequest;
import ca.jechemine.contact.application.ForgetSenders;
import ca.jechemine.contact.application.GatherOwnMessages;
import ca.jechemine.contact.application.KnowSenders;
import ca.jechemine.contact.application.OpenMessage;
import ca.jechemine.contact.application.ReceiveEmail;
import ca.jechemine.contact.application.RecordMailDelivery;
import ca.jechemine.contact.application.SendMessage;
import ca.jechemine.contact.application.SubmitForm;
import ca.jechemine.contact.application.UpdateMessage;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.MailSwitch;
import ca.jechemine.contact.domain.MergedSenders;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Team;
import ca.jechemine.contact.persistence.ContactTable;
import ca.jechemine.contact.persistence.SettingsMailSwitch;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.runtime.settings.Settings;

/// Wires the domain together. The only class here that reads the environment or builds a client.
public final class ContactModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final ContactTable table;

  private ContactModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.table = new ContactTable(tables, platform, cipher, dataKeys);
  }

  /// For the function that is starting.
  public static ContactModule current() {
    return new ContactModule(Platform.current());
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

  public OpenMessage openMessage() {
    return new OpenMessage(messages(), platform.clock());
  }

  public UpdateMessage updateMessage() {
    return new UpdateMessage(messages(), platform.clock());
  }

  public DeleteMessage deleteMessage() {
    return new DeleteMessage(messages(), senders(), ids(), platform.clock());
  }

  public SendMessage sendMessage() {
    return new SendMessage(messages(), mailSwitch(), team(), ids(), platform.clock());
  }

  public ReceiveEmail receiveEmail() {
    return new ReceiveEmail(messages(), senders(), ids(), platform.clock());
  }

  public RecordMailDelivery recordMailDelivery() {
    return new RecordMailDelivery(messages());
  }

  public FileAccountRequest fileAccountRequest() {
    return new FileAccountRequest(messages());
  }

  public KnowSenders knowSenders() {
    return new KnowSenders(senders());
  }

  public GatherOwnMessages gatherOwnMessages() {
    return new GatherOwnMessages(table.correspondence());
  }

  public MergedSenders mergedSenders() {
    return table.mergedSenders();
  }

  public Merging merging() {
    return table.merging();
  }

  public ForgetSenders forgetSenders() {
    return new ForgetSenders(
        table.forgotten(), knowSenders(), messages(), table.correspondence(), platform.clock());
  }

  /// The secrets that the mail provider signs its calls with.
  public Keyring inboundEmailSecret() {
    return secrets.read("INBOUND_EMAIL_SECRET");
  }

  /// The messages, for those who only read them.
  public Messages messages() {
    return table.messages();
  }

  /// Who is known by an account.
  KnownSenders senders() {
    return table.senders();
  }

  private MailSwitch mailSwitch() {
    return new SettingsMailSwitch(new Settings(tables.client(), platform));
  }

  private Team team() {
    return new Team(new EmailAddress(platform.variable("SUPPORT_EMAIL")));
  }

  private Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }
}
