package org.harkara.channel.twilio;

import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.harkara.channel.Request;

/**
 * X-Twilio-Signature, over the public address and the form's parameters. The address as it is
 * configured is tried first; the library, which works out two signatures each time, knows in what
 * other ways its port may have been written.
 */
final class TwilioSignature {
  private static final String ALGORITHM = "HmacSHA1";

  private final RequestValidator validator;
  private final Mac keyed;
  private final String publicUrl;

  TwilioSignature(String authToken, String publicUrl) {
    this.validator = new RequestValidator(authToken);
    this.publicUrl = publicUrl;
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, impossible);
    }
  }

  boolean fits(Request request, Map<String, List<String>> form) {
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    var url = publicUrl + request.path() + query;
    return request
        .header("X-Twilio-Signature")
        .filter(
            signature ->
                same(exact(url, form), signature)
                    || validator.validate(url, signed(form), signature))
        .isPresent();
  }

  /** Twilio signs {@code name value} for each distinct value of a name, sorted. */
  private String exact(String url, Map<String, List<String>> form) {
    var text = new StringBuilder(url);
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                (values.size() == 1 ? values : new TreeSet<>(values))
                    .forEach(value -> text.append(name).append(value)));
    return Base64.getEncoder().encodeToString(mac(text.toString()));
  }

  private byte[] mac(String text) {
    try {
      return ((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(ALGORITHM + " cannot be copied", impossible);
    }
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The library's map holds one value a name, so the repeats are folded into it. */
  private static Map<String, String> signed(Map<String, List<String>> form) {
    var folded = new HashMap<String, String>();
    form.forEach((name, values) -> folded.put(name, String.join(name, new TreeSet<>(values))));
    return folded;
  }
}
