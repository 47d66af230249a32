package org.harkara.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;

/**
 * The load: one thread, many kept-alive connections, one request on each at a time. Lean, because
 * it shares two cores with what it measures.
 */
final class BenchClient implements AutoCloseable {
  /** Writes the next request into the empty buffer. */
  @FunctionalInterface
  interface Requests {
    void next(ByteBuffer into);
  }

  /**
   * @param cpu what the whole process used, ourselves included
   * @param writer what the one thread that writes to the database used
   * @param statuses how many answers of each HTTP status
   */
  record Result(
      long answered,
      Duration took,
      Duration cpu,
      Duration writer,
      Latencies latencies,
      Map<Integer, Long> statuses) {
    double perSecond() {
      return answered / (took.toNanos() / 1e9);
    }

    /** Processor time for each answer: less disturbed by other programs than the rate. */
    double micros(Duration used) {
      return used.toNanos() / 1e3 / answered;
    }

    long ok() {
      return statuses.getOrDefault(200, 0L);
    }
  }

  private static final long LONGEST_WAIT_NANOS = Duration.ofSeconds(30).toNanos();

  private final Selector selector;
  private final ArrayDeque<BenchConnection> idle = new ArrayDeque<>();
  private final int connections;

  BenchClient(int port, int connections) throws IOException {
    this.connections = connections;
    selector = Selector.open();
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < connections; i++) {
      idle.add(new BenchConnection(SocketChannel.open(server), selector));
    }
  }

  /** As fast as the answers come: every connection asks again as soon as it is answered. */
  Result closed(Requests requests, Duration time) throws IOException {
    return run(requests, time, 0);
  }

  /**
   * At a fixed rate, whatever the answers do. A request that has to wait for a free connection has
   * waited since the moment it was meant to leave, and its latency says so.
   */
  Result open(Requests requests, Duration time, int perSecond) throws IOException {
    return run(requests, time, 1_000_000_000L / perSecond);
  }

  /**
   * @param gap nanoseconds between two requests; 0 sends whenever a connection is free
   */
  private Result run(Requests requests, Duration time, long gap) throws IOException {
    var latencies = new Latencies();
    var statuses = new TreeMap<Integer, Long>();
    long answered = 0;
    var cpu = BenchMachine.cpu();
    var writer = BenchMachine.writer();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    long due = start;
    long heard = start;
    while (true) {
      long now = System.nanoTime();
      while (!idle.isEmpty() && due - now <= 0 && (gap == 0 ? now : due) - end < 0) {
        idle.poll().send(requests, gap == 0 ? now : due);
        due = gap == 0 ? now : due + gap;
        now = System.nanoTime();
      }
      boolean over = (gap == 0 ? now : due) - end >= 0;
      if (over && idle.size() == connections) {
        break;
      }
      if (now - heard > LONGEST_WAIT_NANOS) {
        throw new IOException("no answer within " + LONGEST_WAIT_NANOS / 1_000_000_000L + " s");
      }
      selector.select(1);
      for (var key : selector.selectedKeys()) {
        var connection = (BenchConnection) key.attachment();
        int status = connection.answered();
        if (status > 0) {
          heard = System.nanoTime();
          latencies.add(heard - connection.since());
          statuses.merge(status, 1L, Long::sum);
          answered++;
          idle.add(connection);
        }
      }
      selector.selectedKeys().clear();
      if (idle.size() == connections) {
        heard = System.nanoTime();
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new Result(
        answered,
        took,
        BenchMachine.cpu().minus(cpu),
        BenchMachine.writer().minus(writer),
        latencies,
        statuses);
  }

  @Override
  public void close() throws IOException {
    for (var connection : idle) {
      connection.close();
    }
    selector.close();
  }
}
