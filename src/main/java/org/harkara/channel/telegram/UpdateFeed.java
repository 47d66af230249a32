package org.harkara.channel.telegram;

import org.harkara.channel.Inbox;

/** How updates come: fetched by us, or posted to us. */
sealed interface UpdateFeed extends AutoCloseable permits UpdatePoller, WebhookSetter {
  void start(Inbox inbox);

  @Override
  void close();
}
