package ca.jechemine.local.aws;

import java.util.Map;
import java.util.Optional;

/// Brings a call to the engine of its service, past the fault switches.
final class Switchboard {

  private final Faults faults;
  private final Map<Service, Engine> engines;

  Switchboard(Faults faults, Map<Service, Engine> engines) {
    this.faults = faults;
    this.engines = Map.copyOf(engines);
  }

  /// @throws AnswerLostException when the call had its effect and must not be answered
  Answer answer(Call call) throws AnswerLostException {
    Engine engine = engine(call);
    Optional<Fault> fault = faults.take(call.service(), call.operation());
    if (fault.isEmpty()) {
      return engine.answer(call);
    }
    return switch (fault.get()) {
      case Fault.Refused refused -> refusal(call.service(), refused);
      case Fault.AnswerLost _ -> {
        engine.answer(call);
        throw new AnswerLostException();
      }
      case Fault.FailedAfter failed -> {
        engine.answer(call);
        yield failure(call.service(), failed);
      }
      case Fault.Delayed delayed -> {
        pause(delayed);
        yield engine.answer(call);
      }
      case Fault.Twice _ -> {
        engine.answer(call);
        yield engine.answer(call);
      }
      case Fault.EntriesFailed failed -> engine.answer(call.failing(failed.positions()));
    };
  }

  /// Past no fault.
  Answer spared(Call call) {
    return engine(call).answer(call);
  }

  private Engine engine(Call call) {
    Engine engine = engines.get(call.service());
    if (engine == null) {
      throw new IllegalStateException("Nobody answers for " + call.service());
    }
    return engine;
  }

  static Answer refusal(Service service, Fault.Refused refused) {
    return Answer.error(
        service, refused.status(), refused.code(), refused.message(), refused.details());
  }

  static Answer failure(Service service, Fault.FailedAfter failed) {
    return Answer.error(service, failed.status(), failed.code(), "Injected fault");
  }

  static void pause(Fault.Delayed delayed) {
    try {
      Thread.sleep(delayed.by());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The caller must see its connection break.
  static final class AnswerLostException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
