package org.harkara.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHostsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a web server, 93.184.216.34, true",
    "this machine, 127.0.0.1, false",
    "this machine, 127.9.9.9, false",
    "this machine, 0.0.0.0, false",
    "its network, 10.1.2.3, false",
    "its network, 172.16.0.1, false",
    "its network, 172.31.255.255, false",
    "beside it, 172.32.0.1, true",
    "its network, 192.168.1.1, false",
    "a cloud's own, 169.254.169.254, false",
    "a carrier's, 100.64.0.1, false",
    "a trial's, 198.18.0.1, false",
    "many at once, 224.0.0.1, false",
    "reserved, 240.0.0.1, false",
    "all, 255.255.255.255, false",
    "a web server, 2606:2800:220:1:248:1893:25c8:1946, true",
    "this machine, ::1, false",
    "none, ::, false",
    "its network, fd00::1, false",
    "link, fe80::1, false",
    "IPv4 in IPv6, ::ffff:127.0.0.1, false",
    "IPv4 in NAT64, 64:ff9b::7f00:1, false",
    "IPv4 in 6to4, 2002:a00:1::1, false"
  })
  void onlyTheInternetIsOpen(String label, String address, boolean open)
      throws UnknownHostException {
    assertThat(PublicHosts.open(InetAddress.getByName(address))).isEqualTo(open);
  }

  @Test
  void anAddressIsRefusedUnlessItsHostIsTrusted() {
    var hosts = new PublicHosts(List.of("files.local"));
    var closed = Optional.of(new Fetched.Gone("not a public address"));
    var none = Optional.of(new Fetched.Gone("no address of the web"));
    assertThat(hosts.refused(URI.create("http://127.0.0.1:8080/x"))).isEqualTo(closed);
    assertThat(hosts.refused(URI.create("http://[::1]/x"))).isEqualTo(closed);
    assertThat(hosts.refused(URI.create("http://localhost/x"))).isEqualTo(closed);
    assertThat(hosts.refused(URI.create("http://2130706433/x"))).isEqualTo(closed);
    assertThat(hosts.refused(URI.create("file:///etc/passwd"))).isEqualTo(none);
    assertThat(hosts.refused(URI.create("ftp://files.local/x"))).isEqualTo(none);
    assertThat(hosts.refused(URI.create("https:///x"))).isEqualTo(none);
    assertThat(hosts.refused(URI.create("http://FILES.local:9000/x"))).isEmpty();
  }
}
