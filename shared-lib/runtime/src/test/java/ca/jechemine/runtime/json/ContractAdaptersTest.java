package ca.jechemine.runtime.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.outbox.Envelope;
import ca.jechemine.runtime.probe.Probe;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractAdaptersTest {

  private final ContractAdapters adapters = new ContractAdapters();
  private final Jsonb jsonb = Adapters.jsonb();

  static Set<Class<?>> contracts() {
    Set<Class<?>> contracts = new HashSet<>(Set.of(Envelope.class, OwnData.class));
    addEvents(DomainEvent.class, contracts);
    for (Class<?> it : Set.copyOf(contracts)) {
      addParts(it, contracts);
    }
    return contracts;
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void every_event_and_each_of_its_parts_has_the_adapter_generated_for_it(Class<?> contract) {
    assertThat(adapters.create(contract, jsonb)).isNotNull();
    assertThat(requireNonNull(ContractAdapters.generated(contract.getName(), jsonb)).getClass())
        .hasToString("class " + contract.getName() + "JsonAdapter");
  }

  static Stream<Type> others() {
    return Stream.of(
        String.class,
        Probe.class,
        DomainEvent.class,
        ContactEvent.class,
        ContactReceived[].class,
        Types.listOf(ContactReceived.class));
  }

  @ParameterizedTest
  @MethodSource("others")
  void what_is_no_record_of_the_contracts_is_left_to_others(Type other) {
    assertThat(adapters.create(other, jsonb)).isNull();
  }

  private static void addEvents(Class<?> type, Set<Class<?>> contracts) {
    if (type.isRecord()) {
      contracts.add(type);
    } else {
      Stream.of(type.getPermittedSubclasses()).forEach(it -> addEvents(it, contracts));
    }
  }

  private static void addParts(Class<?> contract, Set<Class<?>> contracts) {
    for (RecordComponent it : contract.getRecordComponents()) {
      addPart(it.getGenericType(), contracts);
    }
  }

  private static void addPart(Type type, Set<Class<?>> contracts) {
    switch (type) {
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments()).forEach(it -> addPart(it, contracts));
      case Class<?> part when part.isRecord() && contracts.add(part) -> addParts(part, contracts);
      default -> {}
    }
  }
}
