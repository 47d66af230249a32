package org.harkara.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.harkara.config.Config;
import org.harkara.controlroom.CaseFilter;
import org.harkara.model.Address;
import org.harkara.model.CaseNumber;
import org.harkara.model.Medium;
import org.harkara.model.Status;

/** Query parameters, checked; a bad one is answered 400 with its name. Blank means absent. */
record Query(Map<String, List<String>> params) {
  private static final Pattern PLACE =
      Pattern.compile("[\\p{L}\\p{M}0-9][\\p{L}\\p{M}0-9/_.-]{0,39}");

  /** Two digits of any script with no letter between them. */
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}\\P{L}*\\p{Nd}");

  /** Who sends and is never answered: {@code AX-SBIBNK}, {@code SBIBNK}, {@code 56161}. */
  private static final Pattern SENDER =
      Pattern.compile("[A-Za-z0-9]{2}-[A-Za-z0-9]{3,11}(-[A-Za-z])?|[A-Za-z0-9]{6,11}|[0-9]{3,15}");

  private static final int LONGEST = 200;

  static Query of(Context ctx) {
    return new Query(params(ctx));
  }

  /** All parameters as sent; what is not well escaped stays as it is. */
  static Map<String, List<String>> params(Context ctx) {
    var raw = ctx.queryString();
    return raw == null || raw.isEmpty() ? Map.of() : ctx.queryParamMap();
  }

  /**
   * @param insider false for who sees texts with the numbers in them masked
   */
  CaseFilter cases(Config config, boolean insider) {
    return new CaseFilter(
        status(),
        slug("category", config.categories().bySlug().keySet()),
        place(),
        words(insider),
        page());
  }

  Optional<String> slug(String name, Set<String> known) {
    return text(name)
        .map(
            slug -> {
              if (!known.contains(slug)) {
                throw Problem.bad("'" + name + "': there is no '" + slug + "'");
              }
              return slug;
            });
  }

  Optional<String> place() {
    return text("place")
        .map(
            code -> {
              if (!PLACE.matcher(code).matches()) {
                throw Problem.bad("'place': '" + code + "' is not a place such as 184 or 184/123A");
              }
              return code;
            });
  }

  /** A bare + in a query means a space; an address never begins with one, so it is put back. */
  Optional<Address> address(String name) {
    var values = params.get(name);
    if (values == null || values.getFirst().isBlank()) {
      return Optional.empty();
    }
    var text = values.getFirst();
    try {
      var address = Address.parse(text.startsWith(" ") ? "+" + text.strip() : text.strip());
      if (address.medium() == Medium.WEBHOOK
          || address.answerable()
          || SENDER.matcher(address.value()).matches()) {
        return Optional.of(address);
      }
      throw Problem.bad(
          "'%s': '%s' is not an address such as +919812345678, telegram:4711 or AX-SBIBNK"
              .formatted(name, text.strip()));
    } catch (IllegalArgumentException e) {
      throw Problem.bad("'" + name + "': " + e.getMessage());
    }
  }

  int page() {
    return text("page")
        .map(
            text -> {
              if (!text.matches("[1-9][0-9]{0,6}")) {
                throw Problem.bad("'page' must be a whole number from 1");
              }
              return Integer.parseInt(text);
            })
        .orElse(1);
  }

  Optional<String> text(String name) {
    var values = params.get(name);
    if (values == null || values.getFirst().isBlank()) {
      return Optional.empty();
    }
    var text = values.getFirst().strip();
    if (text.length() > LONGEST) {
      throw Problem.bad("'" + name + "' is longer than " + LONGEST + " characters");
    }
    return Optional.of(text);
  }

  /**
   * The whole text is searched, its numbers unmasked: who may not read them could find out by
   * asking, a few digits at a time, which complaint holds a number.
   */
  private Optional<String> words(boolean insider) {
    return text("q")
        .map(
            asked -> {
              if (!insider && !CaseNumber.valid(asked) && NUMBER.matcher(asked).find()) {
                throw Problem.bad(
                    "'q': your role may search for words or for one whole case number, not for"
                        + " other numbers; a place goes into 'place'");
              }
              return asked;
            });
  }

  private Optional<Status> status() {
    return text("status")
        .map(
            slug -> {
              for (var status : Status.values()) {
                if (status.slug().equals(slug)) {
                  return status;
                }
              }
              throw Problem.bad(
                  "'status': '"
                      + slug
                      + "' is none of "
                      + String.join(
                          ", ", Arrays.stream(Status.values()).map(Status::slug).toList()));
            });
  }
}
