package org.harkara.channel.twilio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.channel.Decoded;
import org.harkara.channel.Request;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;

/** A status callback, its signature already verified. */
final class TwilioReceipt {
  /**
   * Opted out, invalid, not a mobile, blocked, unknown, landline: no later try will get through.
   */
  static final Set<String> UNREACHABLE =
      Set.of("21610", "21614", "21211", "30004", "30005", "30006");

  private TwilioReceipt() {}

  static Decoded receiveStatus(Request request, Form form) {
    var sid = form.get("MessageSid").or(() -> form.get("SmsSid"));
    var status = form.get("MessageStatus").or(() -> form.get("SmsStatus"));
    if (sid.isEmpty() || status.isEmpty()) {
      return new Decoded.Rejected(400, "MessageSid and MessageStatus must both be there");
    }
    var code = form.get("ErrorCode").filter(c -> !c.equals("0"));
    var state = state(status.get(), code);
    return state.isEmpty()
        ? new Decoded.Ignored("on its way")
        : new Decoded.Receipts(
            List.of(
                new Receipt(TwilioChannel.ID, reference(request), sid.get(), state.get(), code)));
  }

  private static Optional<SendState> state(String status, Optional<String> code) {
    return switch (status) {
      case "sent" -> Optional.of(SendState.SENT);
      case "delivered", "read" -> Optional.of(SendState.DELIVERED);
      case "undelivered", "failed", "canceled" ->
          Optional.of(
              code.filter(UNREACHABLE::contains).isPresent()
                  ? SendState.UNREACHABLE
                  : SendState.FAILED);
      default -> Optional.empty();
    };
  }

  /** Our own id, from the address we gave Twilio; the signature covers it. */
  private static Optional<Long> reference(Request request) {
    return Optional.ofNullable(request.query().get("ref"))
        .map(List::getFirst)
        .filter(ref -> ref.matches("[0-9]{1,18}"))
        .map(Long::valueOf);
  }
}
