package ca.jechemine.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/// A handler instance behind JSON bytes, whichever of Lambda's two interfaces it has.
interface LoadedHandler {

  byte[] handle(byte[] event, Context context) throws IOException;

  /// Wraps an instance.
  ///
  /// @throws IllegalArgumentException when it is no Lambda handler
  static LoadedHandler of(Object instance) {
    return switch (instance) {
      case RequestStreamHandler handler ->
          (event, context) -> {
            var answer = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
            return answer.toByteArray();
          };
      case RequestHandler<?, ?> handler -> typed(handler);
      default ->
          throw new IllegalArgumentException(
              instance.getClass().getName()
                  + " is neither a RequestStreamHandler nor a RequestHandler");
    };
  }

  private static <I, O> LoadedHandler typed(RequestHandler<I, O> handler) {
    Method method = method(handler.getClass());
    PojoSerializer<I> input = serializer(method.getGenericParameterTypes()[0]);
    PojoSerializer<O> output = serializer(method.getGenericReturnType());
    return (event, context) -> {
      O result = handler.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context);
      var answer = new ByteArrayOutputStream();
      output.toJson(result, answer);
      return answer.toByteArray();
    };
  }

  /// The method with the real types, not the bridge that erasure adds.
  private static Method method(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals("handleRequest")
            && !method.isBridge()
            && method.getParameterCount() == 2
            && method.getParameterTypes()[1] == Context.class) {
          return method;
        }
      }
    }
    throw new IllegalArgumentException(type.getName() + " has no handleRequest");
  }

  @SuppressWarnings("unchecked") // the serializer is made for exactly this type
  private static <T> PojoSerializer<T> serializer(Type type) {
    if (type instanceof Class<?> known
        && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
      return (PojoSerializer<T>)
          LambdaEventSerializers.serializerFor(known, known.getClassLoader());
    }
    return (PojoSerializer<T>) JacksonFactory.getInstance().getSerializer(type);
  }
}
