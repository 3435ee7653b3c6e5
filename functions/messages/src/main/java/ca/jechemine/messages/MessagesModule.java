package ca.jechemine.messages;

import ca.jechemine.kernel.Ids;
import ca.jechemine.messages.application.ForgetConversations;
import ca.jechemine.messages.application.GatherOwnConversations;
import ca.jechemine.messages.application.KnowCorrespondents;
import ca.jechemine.messages.application.ListContacts;
import ca.jechemine.messages.application.ListConversations;
import ca.jechemine.messages.application.OpenConversation;
import ca.jechemine.messages.application.RelateCorrespondents;
import ca.jechemine.messages.application.ReplyInConversation;
import ca.jechemine.messages.application.StartConversation;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.MergedCorrespondents;
import ca.jechemine.messages.persistence.MessagesTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires the domain together. The only class here that reads the environment or builds a client.
public final class MessagesModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final MessagesTable table;

  private MessagesModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    this.cipher = FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
    this.table = new MessagesTable(tables, platform, cipher);
  }

  /// For the function that is starting.
  public static MessagesModule current() {
    return new MessagesModule(Platform.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, table.receipts());
  }

  public Platform platform() {
    return platform;
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public ListConversations listConversations() {
    return new ListConversations(table.conversations(), correspondents());
  }

  public ListContacts listContacts() {
    return new ListContacts(correspondents(), table.relations());
  }

  public OpenConversation openConversation() {
    return new OpenConversation(table.conversations(), correspondents());
  }

  public StartConversation startConversation() {
    return new StartConversation(
        table.conversations(), correspondents(), table.relations(), ids(), platform.clock());
  }

  public ReplyInConversation replyInConversation() {
    return new ReplyInConversation(
        table.conversations(), correspondents(), table.relations(), ids(), platform.clock());
  }

  public GatherOwnConversations gatherOwnConversations() {
    return new GatherOwnConversations(table.conversations(), correspondents());
  }

  public KnowCorrespondents knowCorrespondents() {
    return new KnowCorrespondents(correspondents());
  }

  public RelateCorrespondents relateCorrespondents() {
    return new RelateCorrespondents(table.relations());
  }

  public ForgetConversations forgetConversations() {
    return new ForgetConversations(table.forgottenCorrespondents(), platform.clock());
  }

  public MergedCorrespondents mergedCorrespondents() {
    return table.mergedCorrespondents();
  }

  public Merging merging() {
    return table.merging();
  }

  private Correspondents correspondents() {
    return table.correspondents();
  }

  private Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }
}
