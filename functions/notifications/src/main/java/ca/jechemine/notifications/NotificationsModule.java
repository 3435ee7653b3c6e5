package ca.jechemine.notifications;

import ca.jechemine.kernel.Ids;
import ca.jechemine.notifications.application.Compose;
import ca.jechemine.notifications.application.ConfirmMail;
import ca.jechemine.notifications.application.DeliverMail;
import ca.jechemine.notifications.application.DeliverPush;
import ca.jechemine.notifications.application.DeliverSms;
import ca.jechemine.notifications.application.Digesting;
import ca.jechemine.notifications.application.ProjectPeople;
import ca.jechemine.notifications.application.Resending;
import ca.jechemine.notifications.application.ReturnMail;
import ca.jechemine.notifications.application.SendOnce;
import ca.jechemine.notifications.application.Sender;
import ca.jechemine.notifications.application.WriteFeed;
import ca.jechemine.notifications.delivery.BucketFiles;
import ca.jechemine.notifications.delivery.MustacheLayout;
import ca.jechemine.notifications.delivery.SesMails;
import ca.jechemine.notifications.delivery.SesMessageIds;
import ca.jechemine.notifications.delivery.SnsTextMessages;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Doubt;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.Mails;
import ca.jechemine.notifications.domain.MergedReaders;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Returns;
import ca.jechemine.notifications.domain.TextMessages;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.persistence.DynamoDeliveries;
import ca.jechemine.notifications.persistence.DynamoDigests;
import ca.jechemine.notifications.persistence.DynamoFeeds;
import ca.jechemine.notifications.persistence.DynamoLedger;
import ca.jechemine.notifications.persistence.DynamoMergedReaders;
import ca.jechemine.notifications.persistence.DynamoOffers;
import ca.jechemine.notifications.persistence.DynamoOriginals;
import ca.jechemine.notifications.persistence.DynamoPeople;
import ca.jechemine.notifications.persistence.DynamoPushSubscriptions;
import ca.jechemine.notifications.persistence.DynamoReaderPreferences;
import ca.jechemine.notifications.persistence.DynamoRecipients;
import ca.jechemine.notifications.persistence.DynamoReturns;
import ca.jechemine.notifications.persistence.DynamoTemplates;
import ca.jechemine.notifications.persistence.FeedNews;
import ca.jechemine.notifications.persistence.RememberedTemplates;
import ca.jechemine.notifications.persistence.StoredSettings;
import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.mail.Ses;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.runtime.settings.Settings;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;

/// Puts the domain's consumers together; reads from the environment what each of them needs and no
/// more.
public final class NotificationsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Keyring dataKeys;
  private final Tables tables;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final People people;

  private NotificationsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.tables = Tables.of(platform);
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.lookups = KeyedHash.forLookups(dataKeys);
    this.people = new DynamoPeople(tables, cipher, lookups);
  }

  /// For the function that is starting.
  public static NotificationsModule current() {
    return new NotificationsModule(Platform.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// What the function stands on.
  public Platform platform() {
    return platform;
  }

  /// What events are opened with.
  public FieldCipher cipher() {
    return cipher;
  }

  /// Sends mails.
  public DeliverMail deliverMail() {
    NotificationSettings settings = settings();
    return new DeliverMail(
        people,
        readerPreferences(),
        settings,
        ids(),
        new Compose(
            new MustacheLayout(),
            sender(),
            rewrittenTemplates(),
            UnsubscribeModule.tokens(dataKeys)),
        mails(),
        returns(),
        resending(),
        digesting(settings),
        new SendOnce(deliveries(), Doubt.SEND_AGAIN, platform.clock()),
        platform.clock());
  }

  /// Sends text messages.
  public DeliverSms deliverSms() {
    return new DeliverSms(
        people,
        platform.variable("SITE_URL"),
        platform.variable("SUPPORT_EMAIL"),
        readerPreferences(),
        ids(),
        textMessages(),
        resending(),
        new SendOnce(deliveries(), Doubt.GIVE_UP, platform.clock()),
        platform.clock());
  }

  /// Believes the mail service.
  public ConfirmMail confirmMail() {
    return new ConfirmMail(deliveries(), platform.clock());
  }

  /// Writes down what came back.
  public ReturnMail returnMail() {
    return new ReturnMail(returns(), platform.clock());
  }

  /// What the mail service's ids say.
  public SesMessageIds messageIds() {
    return new SesMessageIds(platform.variable("AWS_REGION"));
  }

  /// Writes the feed.
  public WriteFeed writeFeed() {
    return new WriteFeed(
        people,
        ids(),
        new DynamoFeeds(tables, FeedNews.in(platform, cipher)),
        readerPreferences(),
        platform.clock());
  }

  /// Pushes to browsers.
  public DeliverPush deliverPush() {
    return PushModule.of(platform)
        .deliverPush(
            people,
            readerPreferences(),
            ids(),
            resending(),
            new SendOnce(deliveries(), Doubt.SEND_AGAIN, platform.clock()));
  }

  /// Keeps the people.
  public ProjectPeople projectPeople() {
    return new ProjectPeople(
        people,
        new DynamoFeeds(tables, FeedNews.none()),
        readerPreferences(),
        new DynamoPushSubscriptions(tables, cipher, lookups),
        new DynamoRecipients(tables, cipher, lookups),
        RealTimeModule.on(platform).endConnections());
  }

  /// What changes hands when accounts are merged.
  public MergedReaders mergedReaders() {
    return new DynamoMergedReaders(
        tables,
        merging(),
        readerPreferences(),
        new DynamoPushSubscriptions(tables, cipher, lookups));
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("notifications", tables, outbox(), platform.clock());
  }

  private ReaderPreferences readerPreferences() {
    return new DynamoReaderPreferences(tables);
  }

  private NotificationSettings settings() {
    return new StoredSettings(
        new Settings(tables.client(), platform),
        platform.environment().getOrDefault("ADMIN_ALERT_FALLBACK", ""),
        platform.environment().getOrDefault("INTERAC_DEPOSIT_EMAIL", ""));
  }

  private RewrittenTemplates rewrittenTemplates() {
    return new RememberedTemplates(
        new DynamoTemplates(tables, new Log(platform)),
        platform.clock(),
        Settings.believed(platform));
  }

  private Sender sender() {
    return new Sender(
        platform.variable("SITE_URL"),
        platform.variable("MAIL_FROM"),
        platform.variable("SUPPORT_EMAIL"));
  }

  private Mails mails() {
    return new SesMails(
        Ses.of(platform),
        messageIds(),
        new BucketFiles(Bucket.named(platform.variable("UPLOADS_BUCKET"), platform)),
        optional("MAIL_CONFIGURATION_SET"));
  }

  private TextMessages textMessages() {
    SnsClient sns = AwsClients.buildUnrepeated(SnsClient.builder(), "SNS", platform);
    return new SnsTextMessages(sns, optional("SMS_SENDER_ID"), optional("SMS_ORIGINATION_NUMBER"));
  }

  private Optional<String> optional(String variable) {
    return Optional.ofNullable(platform.environment().get(variable)).filter(it -> !it.isBlank());
  }

  private Deliveries deliveries() {
    return new DynamoDeliveries(
        tables, cipher, outbox(), new Ids(platform.clock(), platform.random()));
  }

  private Returns returns() {
    return new DynamoReturns(tables, cipher, lookups, outbox());
  }

  private Resending resending() {
    return new Resending(
        new DynamoOriginals(tables, cipher, platform.clock()),
        ledger(),
        deliveries(),
        platform.clock());
  }

  private Digesting digesting(NotificationSettings settings) {
    return new Digesting(
        settings,
        new DynamoDigests(tables, cipher, outbox()),
        new DynamoOffers(tables),
        ledger(),
        platform.clock());
  }

  private Ledger ledger() {
    return new DynamoLedger(
        tables, cipher, outbox(), new ReceiptItems(tables, cipher, platform.clock()));
  }

  private Outbox outbox() {
    return new Outbox(platform, cipher);
  }

  private DerivedIds ids() {
    return new DerivedIds(texts -> lookups.of(Digests.sha256(texts)));
  }
}
