package ca.jechemine.runtime.dynamo;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// The network that a visitor has to themselves. Whoever has an address of IPv6 has the 2⁶⁴ that
/// begin with the same 64 bits, and could ask with another one each time.
final class Network {

  private static final int OWN_BYTES = 8;

  private Network() {}

  /// The network of an address; what is no address of IPv6 stays as it is.
  static String of(String subject) {
    if (subject.indexOf(':') < 0) {
      return subject;
    }
    try {
      InetAddress address = InetAddress.ofLiteral(subject);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(address.getAddress(), 0, OWN_BYTES) + "::/64"
          : address.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return subject;
    }
  }
}
