package org.harkara;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.harkara.channel.fake.FakeTwilio;

/** A request that the server has begun to read, and whose body is still to come. */
final class HalfRequest {
  private final Socket socket;
  private final byte[] body;

  private HalfRequest(Socket socket, byte[] body) {
    this.socket = socket;
    this.body = body;
  }

  /** Returns once the server has said that it waits for the body. */
  static HalfRequest begin(int port, PersistentTwilio.Sms sms) throws IOException {
    var params = FakeTwilio.incoming(sms.sid(), sms.from(), sms.text());
    var url = PersistentTwilio.PUBLIC_URL + PersistentTwilio.MESSAGES;
    var body = FakeTwilio.encode(params).getBytes(StandardCharsets.US_ASCII);
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    var head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Content-Type: application/x-www-form-urlencoded
        X-Twilio-Signature: %s
        Content-Length: %d
        Expect: 100-continue

        """
            .formatted(
                PersistentTwilio.MESSAGES,
                FakeTwilio.sign(url, params, FakeTwilio.TOKEN),
                body.length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    var half = new HalfRequest(socket, body);
    int status = half.status();
    if (status != 100) {
      throw new IOException("instead of 100 the server answered " + status);
    }
    return half;
  }

  /** Sends the body; the status that comes back. */
  int finish() throws IOException {
    try (socket) {
      socket.getOutputStream().write(body);
      return status();
    }
  }

  /** Reads one head, and nothing of what may follow it. */
  private int status() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("hung up after '" + head + "'");
      }
      head.append((char) next);
    }
    return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
  }
}
