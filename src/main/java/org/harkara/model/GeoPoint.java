package org.harkara.model;

/** WGS 84, degrees. */
public record GeoPoint(double lat, double lon) {
  public GeoPoint {
    if (!(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("lat must be within ±90 and lon within ±180 degrees");
    }
  }
}
