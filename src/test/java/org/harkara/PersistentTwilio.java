package org.harkara;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.harkara.channel.fake.FakeTwilio;

/** Hands in messages as Twilio does: several at a time, each again and again until it is taken. */
final class PersistentTwilio implements AutoCloseable {
  static final String PUBLIC_URL = "https://kill.example";
  static final String MESSAGES = "/channels/twilio/messages";
  private static final int AT_A_TIME = 8;
  private static final long PAUSE_NANOS = Duration.ofMillis(15).toNanos();

  /** One in so many is handed in twice at the same time. */
  private static final int TWICE = 5;

  private final FakeTwilio twilio;
  private final String target;
  private final ConcurrentLinkedQueue<Sms> waiting = new ConcurrentLinkedQueue<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger working = new AtomicInteger();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean stopped;

  record Sms(String sid, String from, String text) {}

  PersistentTwilio(FakeTwilio twilio, int port) {
    this.twilio = twilio;
    this.target = "http://127.0.0.1:" + port;
  }

  /** Begins to hand in, in this order. */
  void begin(List<Sms> messages) {
    for (int i = 0; i < messages.size(); i++) {
      waiting.add(messages.get(i));
      if (i % TWICE == 0) {
        waiting.add(messages.get(i));
      }
    }
    for (int i = 0; i < AT_A_TIME; i++) {
      working.incrementAndGet();
      workers.execute(this::work);
    }
  }

  /** The ids of what got a 200. */
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  int count() {
    return acknowledged.size();
  }

  boolean done() {
    return working.get() == 0;
  }

  private void work() {
    try {
      for (var sms = waiting.poll(); sms != null && !stopped; sms = waiting.poll()) {
        while (!stopped && !taken(sms)) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    } finally {
      working.decrementAndGet();
    }
  }

  private boolean taken(Sms sms) {
    try {
      var params = FakeTwilio.incoming(sms.sid(), sms.from(), sms.text());
      if (twilio.post(target, PUBLIC_URL, MESSAGES, params).statusCode() != 200) {
        return false;
      }
      acknowledged.add(sms.sid());
      return true;
    } catch (IOException notTaken) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    stopped = true;
    workers.shutdownNow();
    workers.close();
  }

  /** Complaints with a place, questions and requests for a status, each from another citizen. */
  static List<Sms> messages(String series, int count) {
    var texts =
        List.of(
            "daru bat rahi hai, AC 184 booth 123",
            "वोट के लिए पैसे बांटे जा रहे हैं, बूथ 123 विधानसभा 184",
            "Liquor is being distributed, booth no 123 AC 184",
            "mera booth kahan hai",
            "STATUS");
    var made = new ArrayList<Sms>();
    for (int i = 0; i < count; i++) {
      var sid = String.format("SM%s%030x", series, i);
      var from = String.format("+9170%s%06d", series, i);
      made.add(new Sms(sid, from, texts.get(i % texts.size())));
    }
    return made;
  }
}
