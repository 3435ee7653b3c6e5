package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The way of a request: who asks, what for, whether it was asked before, what goes wrong, and the
/// work itself, one after the other. Safe for use by several threads.
final class Api {

  /// A request as it came.
  ///
  /// @param caller the function that makes it, or empty
  /// @param path without the query
  /// @param form the body, or the query of a GET
  /// @param headers by lower-case name
  record Asked(
      String caller, String method, String path, String form, Map<String, String> headers) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /// The connection has to break.
  static final class LostException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private record Work(
      Router.Operation operation, Call call, String key, Optional<StripeFault> fault) {}

  private final Desk desk;
  private final Router router;
  private final IdempotencyKeys keys;
  private final StripeFaults faults;
  private final Callers callers;
  private final Requests requests;
  private final Supplier<String> secretKey;
  private final Runnable changed;
  private final ReentrantLock lock = new ReentrantLock();

  /// @param changed is told after each change, with the lock in hand
  Api(
      Desk desk,
      Router router,
      IdempotencyKeys keys,
      StripeFaults faults,
      Callers callers,
      Requests requests,
      Supplier<String> secretKey,
      Runnable changed) {
    this.desk = desk;
    this.router = router;
    this.keys = keys;
    this.faults = faults;
    this.callers = callers;
    this.requests = requests;
    this.secretKey = secretKey;
    this.changed = changed;
  }

  /// Answers a request.
  ///
  /// @throws LostException when nobody must hear the answer
  Reply answer(String requestId, Asked asked) throws LostException {
    Callers.Caller caller = callers.of(asked.caller());
    if (!caller.lives()) {
      throw new LostException();
    }
    Optional<Router.Found> found = router.find(asked.method(), asked.path());
    String operation = found.map(it -> it.operation().name()).orElse("");
    Optional<StripeFault> fault = Optional.empty();
    Reply reply;
    try {
      boolean publishable = Keys.check(asked, secretKey.get(), found);
      fault = faults.take(operation);
      reply = answer(requestId, asked, found.orElseThrow(), publishable, fault);
    } catch (Refusal refusal) {
      reply = Reply.of(refusal, requestId);
    }
    requests.add(requestId, asked, operation, reply);
    if (!caller.ended(operation)
        || fault.filter(StripeFault.AnswerLost.class::isInstance).isPresent()) {
      throw new LostException();
    }
    if (fault.isPresent() && fault.get() instanceof StripeFault.FailedAfter(int status)) {
      return Reply.of(failure(status), requestId);
    }
    return reply;
  }

  private static Refusal failure(int status) {
    return Refusal.of(status, "api_error", "", "An unknown error occurred");
  }

  private Reply answer(
      String requestId,
      Asked asked,
      Router.Found found,
      boolean publishable,
      Optional<StripeFault> fault) {
    if (fault.isPresent() && fault.get() instanceof StripeFault.Refused refused) {
      throw Refusal.of(refused.status(), refused.type(), refused.code(), refused.message());
    }
    if (fault.isPresent() && fault.get() instanceof StripeFault.Declined declined) {
      throw TestMethod.refusal(declined.code(), declined.declineCode());
    }
    Params params = Params.parse(asked.form());
    String account = asked.header("stripe-account");
    String idempotencyKey = asked.method().equals("POST") ? asked.header("idempotency-key") : "";
    Call call = new Call(requestId, found.id(), params, account, idempotencyKey, publishable);
    String key = idempotencyKey.isEmpty() ? "" : account + " " + idempotencyKey;
    if (idempotencyKey.length() > 255) {
      throw Refusal.invalid(
          "", "Idempotency keys must be at most 255 characters.", "Idempotency-Key");
    }
    if (!key.isEmpty()) {
      Optional<Reply> before =
          keys.claim(key, asked.path(), new TreeMap<>(params.values()).toString());
      if (before.isPresent()) {
        return before.get();
      }
    }
    return work(new Work(found.operation(), call, key, fault));
  }

  private Reply work(Work work) {
    work.fault().ifPresent(Api::pause);
    lock.lock();
    desk.serve(work.call());
    try {
      return done(work);
    } finally {
      desk.serve(null);
      if (work.operation().method().equals("POST")) {
        changed.run();
      }
      lock.unlock();
    }
  }

  private Reply done(Work work) {
    try {
      if (work.fault().isPresent()
          && work.fault().get() instanceof StripeFault.FailedForGood(int status)) {
        return kept(work, Reply.of(failure(status), work.call().requestId()));
      }
      ObjectNode answer = work.operation().answerer().answer(work.call());
      return kept(work, Reply.of(Expansion.of(answer, work.call().params(), desk.store())));
    } catch (Refusal refusal) {
      Reply reply = Reply.of(refusal, work.call().requestId());
      if (refusal.kept()) {
        return kept(work, reply);
      }
      keys.release(work.key());
      return reply;
    } catch (RuntimeException e) {
      keys.release(work.key());
      throw e;
    }
  }

  private Reply kept(Work work, Reply reply) {
    keys.keep(work.key(), reply);
    return reply;
  }

  /// Looks something up.
  <T> T reading(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Does what no request asks for.
  <T> T inside(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.run();
      lock.unlock();
    }
  }

  private static void pause(StripeFault fault) {
    try {
      switch (fault) {
        case StripeFault.Slow(Duration by) -> Thread.sleep(by);
        case StripeFault.Held(CountDownLatch until) -> until.await();
        case StripeFault.Refused _,
            StripeFault.Declined _,
            StripeFault.AnswerLost _,
            StripeFault.FailedAfter _,
            StripeFault.FailedForGood _ -> {}
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
