package org.harkara.channel;

import java.util.List;
import java.util.Set;
import org.harkara.model.ChannelId;
import org.harkara.model.Medium;
import org.harkara.model.Outbound;
import org.harkara.model.SendResult;
import org.harkara.model.Verdict;

/** One provider family. It decodes and sends; it neither stores nor answers. */
public interface Channel extends AutoCloseable {
  ChannelId id();

  /** What it carries outward; empty when it only takes in. */
  Set<Medium> carries();

  List<Endpoint> endpoints();

  /** Verifies and reads a request. Pure. */
  Decoded decode(Request request);

  /** What this provider wants to hear once the message is durable. */
  Reply acknowledge(Decoded decoded, Verdict verdict);

  /** One try, no retry of its own. Called on a thread that may block. */
  SendResult send(Outbound message) throws InterruptedException;

  /** Brings a file that a message of this channel carried. Called on a thread that may block. */
  default Fetched fetch(Errand errand) throws InterruptedException {
    return new Fetched.Gone("this channel carries no files");
  }

  /** Starts pollers, if it has any. */
  default void start(Inbox inbox) {}

  @Override
  void close();
}
