package ca.jechemine.documents.multipart;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.io.input.CharSequenceInputStream;

/// The bytes of a request's body, of which API Gateway makes a text.
public final class RequestBody {

  private RequestBody() {}

  /// The bytes, decoded while they are read.
  ///
  /// @param body the text, as the event has it
  /// @param base64 whether it is the bytes in base64, as API Gateway sends what is no text
  public static InputStream bytes(String body, boolean base64) {
    return base64
        ? Base64.getDecoder().wrap(encoded(body, StandardCharsets.ISO_8859_1))
        : encoded(body, StandardCharsets.UTF_8);
  }

  private static InputStream encoded(String body, Charset charset) {
    return CharSequenceInputStream.builder().setCharSequence(body).setCharset(charset).get();
  }
}
