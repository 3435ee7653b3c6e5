package ca.jechemine.notifications.domain;

/// Kinds of notices that are treated alike: where they stand in the feed, by which preference their
/// readers choose, and whether they may (contract 40 §3.3, §3.6).
enum Kind {
  /// What accounts and those in charge must hear.
  DUTY(FeedType.SYSTEM, Category.SYSTEM, true),

  /// What happened to an account.
  NEWS(FeedType.SYSTEM, Category.SYSTEM, false),

  /// What happens to an appointment.
  BOOKING(FeedType.APPOINTMENT, Category.APPOINTMENT, false),

  /// What happens to an appointment and must be heard.
  BOOKING_DUTY(FeedType.APPOINTMENT, Category.APPOINTMENT, true),

  /// What is offered to a professional.
  OFFER(FeedType.PROPOSAL, Category.PROPOSAL, false),

  /// What is due about an appointment.
  REMINDER(FeedType.APPOINTMENT, Category.REMINDER, false),

  /// How a session is to be paid, beside the appointment itself.
  SESSION_FEE(FeedType.APPOINTMENT, Category.PAYMENT, false),

  /// The same, where it must be heard.
  SESSION_FEE_DUTY(FeedType.APPOINTMENT, Category.PAYMENT, true),

  /// What is due of money.
  PAYMENT(FeedType.SYSTEM, Category.PAYMENT, false),

  /// What happened to money.
  PAYMENT_DUTY(FeedType.SYSTEM, Category.PAYMENT, true),

  /// What an administrator wrote.
  ANSWER(FeedType.CONTACT_REPLY, Category.MESSAGE, true),

  /// What somebody wrote in a conversation.
  MESSAGE(FeedType.SYSTEM, Category.MESSAGE, false),

  /// What was shared.
  DOCUMENT(FeedType.SYSTEM, Category.DOCUMENT, false),

  /// What happens to a resource of the library.
  RESOURCE(FeedType.SYSTEM, Category.RESOURCE, false),

  /// What was paid for in the library: a receipt.
  RESOURCE_DUTY(FeedType.SYSTEM, Category.RESOURCE, true);

  private final FeedType feedType;
  private final Category category;
  private final boolean isMandatory;

  Kind(FeedType feedType, Category category, boolean isMandatory) {
    this.feedType = feedType;
    this.category = category;
    this.isMandatory = isMandatory;
  }

  FeedType feedType() {
    return feedType;
  }

  Category category() {
    return category;
  }

  boolean isMandatory() {
    return isMandatory;
  }
}
