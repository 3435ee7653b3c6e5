package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// The events that functions are given: one gateway event of the contact form, each time from
/// another person at another address, so that neither a rate limit nor the search for duplicates
/// makes one answer cheaper than the next.
final class Events {

  private static final int ADDRESSES_A_BYTE = 250;

  private final String template;
  private final AtomicLong given = new AtomicLong();

  Events() throws IOException {
    try (InputStream file = Events.class.getResourceAsStream("contact-form.json")) {
      template = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String next() {
    long number = given.incrementAndGet();
    return template
        .replace("{{number}}", Long.toString(number))
        .replace("{{address}}", address(number))
        .replace("{{originVerify}}", Secrets.ORIGIN_VERIFY);
  }

  private static String address(long number) {
    long high = number / ADDRESSES_A_BYTE;
    return "10.%d.%d.%d"
        .formatted(
            high / ADDRESSES_A_BYTE % ADDRESSES_A_BYTE,
            high % ADDRESSES_A_BYTE,
            number % ADDRESSES_A_BYTE + 1);
  }
}
