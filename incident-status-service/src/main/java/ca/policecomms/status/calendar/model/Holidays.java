package ca.policecomms.status.calendar.model;

import java.util.List;

/**
 * Days off of an agency: those of its country and province by rule, and its own.
 *
 * @param country ISO 3166-1 code, lower case
 * @param region ISO 3166-2 subdivision without the country, lower case
 * @param own further days, month and day ({@code 12-24}), every year; may be null
 */
public record Holidays(String country, String region, List<String> own) {}
