package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.GuestBookings;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;

/// Keeps the bookings of guests in DynamoDB: one transaction of the appointment's own rows, the row
/// that says whose the address is (`PersonItem`), and what `RateLimits` counts.
final class DynamoGuestBookings implements GuestBookings {

  private static final RateLimit BY_SOURCE =
      new RateLimit("guest-booking-source", 5, Duration.ofMinutes(15));
  private static final RateLimit BY_ADDRESS =
      new RateLimit("guest-booking-address", 5, Duration.ofHours(1));

  /// Long before any account is told of, so that each takes its address from a claim.
  private static final Instant CLAIMED = Instant.EPOCH;

  private final Tables tables;
  private final DynamoAppointments appointments;
  private final KeyedHash hash;
  private final RateLimits limits;

  DynamoGuestBookings(
      Tables tables, DynamoAppointments appointments, KeyedHash hash, InstantSource clock) {
    this.tables = tables;
    this.appointments = appointments;
    this.hash = hash;
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public void save(Change booking, Claim claim, String source, Optional<Receipt> receipt) {
    String email = PersonItem.emailPk(claim.email(), hash);
    limits.commitWith(
        List.of(new Spending(BY_SOURCE, source), new Spending(BY_ADDRESS, email)),
        Stream.concat(
                appointments.writes(0, booking, receipt).stream(),
                Stream.of(claim.isNew() ? claiming(email, claim) : holding(email, claim)))
            .toList());
  }

  private Write claiming(String email, Claim claim) {
    return Write.insert(
        tables.table(),
        PersonItem.email(email, claim.holder(), CLAIMED),
        _ -> new StaleVersion("an address"));
  }

  private Write holding(String email, Claim claim) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(tables.table())
            .key(Tables.key(email, PersonItem.EMAIL))
            .conditionExpression("userId = :holder")
            .expressionAttributeValues(
                Map.of(":holder", AttributeValue.fromS(claim.holder().value()))),
        _ -> new StaleVersion("an address"));
  }
}
