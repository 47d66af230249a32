package org.harkara.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.harkara.config.Folded;
import org.harkara.config.ImportWords.Bounds;
import org.harkara.model.GeoPoint;

/**
 * Latitude and longitude as a list has them.
 *
 * @param remark what was odd about them and what was done; empty when nothing was
 */
record Coordinates(Optional<GeoPoint> point, Optional<String> remark) {
  private static final Pattern DECIMAL =
      Pattern.compile("(-?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*°?\\s*[NE]?");

  /** 25°29'39", and what becomes of it without the right keys: 25o29'39. */
  private static final Pattern SEXAGESIMAL =
      Pattern.compile(
          "([0-9]{1,3})\\s*[°ºo˚:]\\s*([0-5]?[0-9])\\s*['’′:]\\s*"
              + "(?:([0-5]?[0-9](?:\\.[0-9]+)?)\\s*[\"”″'’′]{0,2})?\\s*[NE]?");

  private static final double MINUTES = 60;
  private static final double SECONDS = 3600;
  private static final double MICRO = 1e6;

  static Coordinates read(String latitude, String longitude, Bounds bounds) {
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return without("no coordinates: citizens cannot be led here by their position");
    }
    var lat = degrees(latitude);
    var lon = degrees(longitude);
    var shown = "'" + latitude + "', '" + longitude + "'";
    if (lat.isEmpty() || lon.isEmpty()) {
      return without(shown + " are no degrees: left without coordinates");
    }
    double y = lat.getAsDouble();
    double x = lon.getAsDouble();
    if (y == 0 && x == 0) {
      return without("0, 0 lies in the sea off Africa: left without coordinates");
    }
    var point = within(y, x, bounds);
    if (point.isEmpty()) {
      return within(x, y, bounds)
          .map(
              swapped ->
                  new Coordinates(
                      Optional.of(swapped),
                      Optional.of(shown + " are swapped: latitude and longitude exchanged")))
          .orElseGet(() -> without(shown + " lie outside the bounds: left without coordinates"));
    }
    boolean written = decimal(latitude) && decimal(longitude);
    return new Coordinates(
        point,
        written
            ? Optional.empty()
            : Optional.of(
                String.format(Locale.ROOT, "%s read as %.6f, %.6f degrees", shown, y, x)));
  }

  private static Coordinates without(String why) {
    return new Coordinates(Optional.empty(), Optional.of(why));
  }

  private static Optional<GeoPoint> within(double lat, double lon, Bounds bounds) {
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      return Optional.empty();
    }
    return Optional.of(new GeoPoint(lat, lon)).filter(bounds::contains);
  }

  private static boolean decimal(String cell) {
    return DECIMAL.matcher(Folded.digits(cell)).matches();
  }

  private static OptionalDouble degrees(String cell) {
    var text = Folded.digits(cell);
    var decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      return OptionalDouble.of(Double.parseDouble(decimal.group(1)));
    }
    var parts = SEXAGESIMAL.matcher(text);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
    double degrees =
        Double.parseDouble(parts.group(1))
            + Double.parseDouble(parts.group(2)) / MINUTES
            + seconds / SECONDS;
    return OptionalDouble.of(Math.round(degrees * MICRO) / MICRO);
  }
}
