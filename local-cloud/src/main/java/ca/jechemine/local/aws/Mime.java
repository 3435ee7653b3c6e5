package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message in the form of the internet (RFC 5322 and MIME), as well as a mailbox for reading
/// needs it.
record Mime(Map<String, String> headers, String body, List<Mime> parts) {

  private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w-]+)\\*?=\"?([^\";]*)\"?");
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([\\w-]+)\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");
  private static final List<String> USUAL =
      List.of(
          "from",
          "to",
          "cc",
          "bcc",
          "subject",
          "date",
          "mime-version",
          "content-type",
          "content-transfer-encoding");

  static Mime parse(byte[] message) {
    // One character a byte, so that positions in the text are positions in the bytes.
    String text = new String(message, ISO_8859_1).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text : text.substring(0, end);
    String rest = end < 0 ? "" : text.substring(end + 2);
    Map<String, String> headers = headers(head);
    String type = find(headers, "content-type");
    List<Mime> parts = new ArrayList<>();
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      for (String part : split(rest, parameter(type, "boundary"))) {
        parts.add(parse(part.getBytes(ISO_8859_1)));
      }
    }
    return new Mime(
        headers,
        new String(decoded(rest, find(headers, "content-transfer-encoding")), ISO_8859_1),
        parts);
  }

  Mail mail(String id, Instant sentAt) {
    List<String> to = new ArrayList<>();
    to.addAll(addresses("to"));
    to.addAll(addresses("cc"));
    to.addAll(addresses("bcc"));
    Map<String, String> others = new LinkedHashMap<>(headers);
    others.keySet().removeIf(it -> USUAL.contains(it.toLowerCase(Locale.ROOT)));
    List<Mail.Attachment> attachments = new ArrayList<>();
    collectAttachments(attachments);
    return new Mail(
        id,
        find(headers, "from"),
        to,
        addresses("reply-to"),
        find(headers, "subject"),
        text("text/html"),
        text("text/plain"),
        others,
        attachments,
        sentAt);
  }

  private List<String> addresses(String header) {
    return Arrays.stream(find(headers, header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private String type() {
    String type = find(headers, "content-type");
    String plain = type.isEmpty() ? "text/plain" : type.split(";", -1)[0].strip();
    return plain.toLowerCase(Locale.ROOT);
  }

  private boolean isAttachment() {
    return parts.isEmpty()
        && (find(headers, "content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment")
            || !type().startsWith("text/"));
  }

  private String text(String type) {
    if (parts.isEmpty()) {
      String charset = parameter(find(headers, "content-type"), "charset");
      return type().equals(type) && !isAttachment()
          ? new String(
              body.getBytes(ISO_8859_1), charset.isEmpty() ? UTF_8 : Charset.forName(charset))
          : "";
    }
    return parts.stream()
        .map(it -> it.text(type))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void collectAttachments(List<Mail.Attachment> into) {
    if (isAttachment()) {
      String named = parameter(find(headers, "content-disposition"), "filename");
      String fallback = parameter(find(headers, "content-type"), "name");
      into.add(
          new Mail.Attachment(
              named.isEmpty() ? fallback : named,
              type(),
              Base64.getEncoder().encodeToString(body.getBytes(ISO_8859_1))));
    }
    parts.forEach(it -> it.collectAttachments(into));
  }

  private static Map<String, String> headers(String head) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), words(line.substring(colon + 1).strip()));
      }
    }
    return headers;
  }

  private static String find(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static String parameter(String header, String name) {
    Matcher matcher = PARAMETER.matcher(header);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        return matcher.group(2);
      }
    }
    return "";
  }

  private static List<String> split(String body, String boundary) {
    List<String> parts = new ArrayList<>();
    String[] pieces = ("\n" + body).split("\n--" + Pattern.quote(boundary), -1);
    for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
      parts.add(pieces[i].substring(pieces[i].indexOf('\n') + 1));
    }
    return parts;
  }

  private static byte[] decoded(String body, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> Base64.getMimeDecoder().decode(body);
      case "quoted-printable" -> quotedPrintable(body.replace("=\n", ""));
      default -> body.getBytes(ISO_8859_1);
    };
  }

  private static byte[] quotedPrintable(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '=' && i + 2 < text.length()) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(text.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  /// Decodes `=?utf-8?Q?…?=`; what is not encoded is taken for UTF-8.
  static String words(String value) {
    return ENCODED_WORD
        .matcher(new String(value.getBytes(ISO_8859_1), UTF_8))
        .replaceAll(it -> {
          byte[] bytes =
              it.group(2).equalsIgnoreCase("B")
                  ? Base64.getDecoder().decode(it.group(3))
                  : quotedPrintable(it.group(3).replace('_', ' '));
          return Matcher.quoteReplacement(new String(bytes, Charset.forName(it.group(1))));
        });
  }
}
