package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.RefreshKey;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sign-ins in memory, all of one account, and the log of what was noted with them.
final class InMemorySignIns implements SignIns, AuditLog {

  private final Map<String, SignIn> kept = new HashMap<>();
  private final List<AuditAction> noted = new ArrayList<>();
  private final List<Runnable> beforeSettling = new ArrayList<>();
  private @Nullable Account account;
  private int counted;

  void holder(Account holder) {
    account = holder;
  }

  List<AuditAction> noted() {
    return noted;
  }

  int counted() {
    return counted;
  }

  void beforeSettling(Runnable meanwhile) {
    beforeSettling.add(meanwhile);
  }

  @Override
  public Step beginning(SignIn signIn) {
    return new Change(() -> kept.put(signIn.id(), signIn));
  }

  @Override
  public Optional<Found> find(RefreshKey key, String source) {
    SignIn signIn = kept.get(key.signIn());
    Account holder = account;
    return signIn == null || holder == null
        ? Optional.empty()
        : Optional.of(new Found(signIn, holder));
  }

  @Override
  public void settle(String source, List<Step> steps) {
    if (!beforeSettling.isEmpty()) {
      beforeSettling.removeFirst().run();
    }
    steps.forEach(it -> ((Change) it).change().run());
    counted++;
  }

  @Override
  public Step using(SignIn read, SignIn next) {
    return new Change(() -> replace(read, next));
  }

  @Override
  public Step ending(SignIn read, Instant now) {
    return new Change(() ->
        replace(
            read,
            new SignIn(
                read.id(),
                read.holder(),
                read.sessionVersion(),
                read.proofHash(),
                read.keyHash(),
                read.formerKeyHash(),
                read.openedAt(),
                read.usedAt(),
                now)));
  }

  @Override
  public Step noting(Entry entry) {
    return new Change(() -> noted.add(entry.action()));
  }

  private void replace(SignIn read, SignIn next) {
    if (!read.equals(kept.get(read.id()))) {
      throw new StaleVersion("the sign-in");
    }
    kept.put(next.id(), next);
  }

  private record Change(Runnable change) implements Step {}
}
