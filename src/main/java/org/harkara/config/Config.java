package org.harkara.config;

import java.util.List;
import java.util.Map;

/**
 * The whole of {@code config/}, read and checked. Everything a state may change is in here.
 *
 * @param channels by the name of their section
 * @param departments by slug
 * @param roles by slug
 * @param texts by language, then by key
 * @param packs by name
 */
public record Config(
    Settings settings,
    Map<String, ChannelConfig> channels,
    Calendar calendar,
    Map<String, Department> departments,
    Map<String, Role> roles,
    Categories categories,
    Map<String, Map<String, String>> texts,
    Map<String, Pack> packs,
    List<PlaceRow> places,
    List<OfficerRow> officers,
    List<DltTemplate> dltTemplates) {}
