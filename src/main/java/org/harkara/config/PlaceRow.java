package org.harkara.config;

import java.util.Map;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;

/**
 * A line of {@code places.csv}, parents before children.
 *
 * @param parent code, empty for the root
 * @param electors male, female and third, for stations
 */
public record PlaceRow(
    String code,
    String kind,
    Names name,
    Optional<String> parent,
    Optional<GeoPoint> at,
    Map<String, Integer> electors,
    int line) {}
