package org.harkara.channel;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that others give us lead out into the internet and nowhere else: not to this machine,
 * not into its network, not to a cloud's own addresses.
 *
 * <p>A name is looked up here and once more when it is called; the JDK remembers it for 30 seconds,
 * so that both see the same machine.
 */
public final class PublicHosts implements Downloads.Asked {
  private final List<String> trusted;

  /**
   * @param trusted hosts (names or addresses, in lower case) that may be called wherever they are
   */
  public PublicHosts(List<String> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  @Override
  public Optional<Fetched> refused(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    var host = uri.getHost();
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.of(new Fetched.Gone("no address of the web"));
    }
    if (trusted.contains(host.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    try {
      for (var address : InetAddress.getAllByName(host)) {
        if (!open(address)) {
          return Optional.of(new Fetched.Gone("not a public address"));
        }
      }
      return Optional.empty();
    } catch (UnknownHostException unknown) {
      return Optional.of(new Fetched.Retry("unknown host", Optional.empty()));
    }
  }

  static boolean open(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    return switch (address) {
      case Inet4Address v4 -> open4(bytes, 0);
      case Inet6Address v6 -> open6(bytes);
      default -> false;
    };
  }

  /** RFC 6890: this network, private use, shared (carriers'), protocol assignments, reserved. */
  private static boolean open4(byte[] bytes, int at) {
    int a = bytes[at] & 0xFF;
    int b = bytes[at + 1] & 0xFF;
    int c = bytes[at + 2] & 0xFF;
    return !(a == 0
        || a == 10
        || a == 127
        || a == 100 && b >= 64 && b < 128
        || a == 169 && b == 254
        || a == 172 && b >= 16 && b < 32
        || a == 192 && (b == 168 || b == 0 && c == 0)
        || a == 198 && (b == 18 || b == 19)
        || a >= 224);
  }

  /** Unique local; and IPv4 within IPv6, however it is wrapped: mapped, NAT64, 6to4. */
  private static boolean open6(byte[] bytes) {
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if ((first & 0xFE00) == 0xFC00 || first == 0) {
      return false;
    }
    if (first == 0x0064 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B) {
      return open4(bytes, 12);
    }
    return first != 0x2002 || open4(bytes, 2);
  }
}
