package ca.jechemine.system.library;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.library.PurchasesModule;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Purchases as the payments domain tells the library of them, known although nothing is carried on
/// just now.
public final class Sold {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Sold() {}

  /// That persona bought that resource for 24 $ and paid.
  ///
  /// @return the purchase, whose id sorts after those before
  public static String to(RunningCloud cloud, Persona buyer, String resource) {
    Instant now = cloud.cloud().clock().instant();
    String purchase = String.format(Locale.ROOT, "0000501d%016x", NUMBERS.incrementAndGet());
    cloud
        .cloud()
        .functions()
        .platform("ApplyPurchase")
        .build(PurchasesModule::current)
        .applyPurchase()
        .apply(
            new PurchaseChanged(
                purchase,
                1,
                LibraryRows.id(cloud, buyer),
                resource,
                "Achetée",
                "",
                24_00,
                "completed",
                true,
                now,
                now,
                0,
                null,
                now));
    return purchase;
  }
}
