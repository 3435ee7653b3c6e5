package ca.jechemine.local.aws;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A mail that was accepted for sending, and went nowhere.
///
/// @param id the message id that the sender was given
/// @param to every recipient, in the order to, cc, bcc
/// @param headers what the sender set beside the usual, for example `In-Reply-To`; a header that
///   was set twice keeps the last value
/// @param html empty when the mail has only text, and the other way round
public record Mail(
    String id,
    String from,
    List<String> to,
    List<String> replyTo,
    String subject,
    String html,
    String text,
    Map<String, String> headers,
    List<Attachment> attachments,
    Instant sentAt) {

  public Mail {
    to = List.copyOf(to);
    replyTo = List.copyOf(replyTo);
    headers = Map.copyOf(headers);
    attachments = List.copyOf(attachments);
  }

  /// A file that came with a mail.
  ///
  /// @param content the bytes, in Base64
  public record Attachment(String fileName, String contentType, String content) {}
}
