package org.harkara.cli;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that speaks as much HTTP/1.1 as our own answers need. */
final class BenchConnection implements AutoCloseable {
  private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int LARGEST = 16 * 1024;

  private final SocketChannel channel;
  private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST);
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST);
  private long since;

  BenchConnection(SocketChannel channel, Selector selector) throws IOException {
    this.channel = channel;
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /**
   * @param since when the request was meant to leave, in nanoseconds
   */
  void send(BenchClient.Requests requests, long since) throws IOException {
    this.since = since;
    out.clear();
    requests.next(out);
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  long since() {
    return since;
  }

  /**
   * Reads what is there.
   *
   * @return the status once the answer is complete, else 0
   * @throws IOException when the server has hung up
   */
  int answered() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the server closed a connection");
    }
    int head = head();
    if (head < 0 || in.position() < head + length(head)) {
      return 0;
    }
    int status = number(STATUS_AT);
    in.clear();
    return status;
  }

  /** Where the body begins; -1 until the head is complete. */
  private int head() {
    for (int i = 3; i < in.position(); i++) {
      if (in.get(i) == '\n' && in.get(i - 2) == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private int length(int head) throws IOException {
    for (int i = 0; i < head - LENGTH.length; i++) {
      int match = 0;
      while (match < LENGTH.length && lower(in.get(i + match)) == LENGTH[match]) {
        match++;
      }
      if (match == LENGTH.length) {
        int at = i + match;
        while (in.get(at) == ' ') {
          at++;
        }
        return number(at);
      }
    }
    throw new IOException("an answer without Content-Length");
  }

  private int number(int at) {
    int value = 0;
    for (int i = at; Character.isDigit(in.get(i)); i++) {
      value = value * 10 + in.get(i) - '0';
    }
    return value;
  }

  private static byte lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
