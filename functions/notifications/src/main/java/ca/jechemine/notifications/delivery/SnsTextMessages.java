package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.TextMessages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.OptedOutException;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.ValidationException;

/// Text messages through Amazon SNS. It knows no idempotency token: the client must not repeat a
/// call by itself.
///
/// What SNS says of a refusal may name the number, so that only its code goes on.
public final class SnsTextMessages implements TextMessages {

  private final SnsClient sns;
  private final Map<String, MessageAttributeValue> attributes;

  /// `senderId` is shown instead of a number in countries that allow it, of which Canada is none;
  /// `originationNumber` is the one to send from when the account has several.
  public SnsTextMessages(
      SnsClient sns, Optional<String> senderId, Optional<String> originationNumber) {
    this.sns = sns;
    Map<String, MessageAttributeValue> all = new HashMap<>();
    all.put("AWS.SNS.SMS.SMSType", text("Transactional"));
    senderId.ifPresent(it -> all.put("AWS.SNS.SMS.SenderID", text(it)));
    originationNumber.ifPresent(it -> all.put("AWS.MM.SMS.OriginationNumber", text(it)));
    this.attributes = Map.copyOf(all);
  }

  @Override
  public Accepted send(String phone, String text) {
    try {
      return new Accepted(
          sns.publish(it -> it.phoneNumber(phone).message(text).messageAttributes(attributes))
              .messageId(),
          null);
    } catch (OptedOutException never) {
      throw new CarrierRefusal("OPTED_OUT", unnamed(never));
    } catch (InvalidParameterException
        | InvalidParameterValueException
        | ValidationException never) {
      throw new CarrierRefusal("REJECTED", unnamed(never));
    } catch (SnsException answered) {
      throw new CarrierUnavailable(unnamed(answered));
    }
  }

  private static Throwable unnamed(SnsException answered) {
    String code =
        answered.awsErrorDetails() == null ? null : answered.awsErrorDetails().errorCode();
    return new IllegalStateException("SNS answered " + answered.statusCode() + " " + code);
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
