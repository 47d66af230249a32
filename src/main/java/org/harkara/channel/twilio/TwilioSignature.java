package org.harkara.channel.twilio;

import com.twilio.security.RequestValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.harkara.channel.Request;

/** X-Twilio-Signature, over the public address and the form's parameters. */
final class TwilioSignature {
  private final RequestValidator validator;
  private final String publicUrl;

  TwilioSignature(String authToken, String publicUrl) {
    this.validator = new RequestValidator(authToken);
    this.publicUrl = publicUrl;
  }

  boolean fits(Request request, Map<String, List<String>> form) {
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    var url = publicUrl + request.path() + query;
    return request
        .header("X-Twilio-Signature")
        .filter(signature -> validator.validate(url, signed(form), signature))
        .isPresent();
  }

  /**
   * Twilio signs {@code name value} for each distinct value of a name, sorted; the library's map
   * holds one value a name, so the repeats are folded into it.
   */
  private static Map<String, String> signed(Map<String, List<String>> form) {
    var folded = new HashMap<String, String>();
    form.forEach((name, values) -> folded.put(name, String.join(name, new TreeSet<>(values))));
    return folded;
  }
}
