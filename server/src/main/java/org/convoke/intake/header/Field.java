package org.convoke.intake.header;

import java.util.Locale;
import java.util.Optional;

/**
 * What a column can tell of an event. Each field's headers stand in the resource {@code <file>.txt} of this package; the
 * words of {@code --map} are {@link #key}.
 */
public enum Field {
    ID("id"),
    TITLE("title"),
    DATE("date"),
    END_DATE("endDate"),
    /** The beginning: a time of day, or date and time. */
    START("start"),
    END("end"),
    /** Both times as people write them: "15–17", "from noon". */
    TIME("time"),
    /** The year of dates that are written without one. */
    YEAR("year"),
    ZONE("timeZone"),
    /** The whole place in one cell: any of venue, street, town, region, country. */
    PLACE("place"),
    VENUE("venue"),
    STREET("address"),
    LOCALITY("locality"),
    REGION("region"),
    POSTAL_CODE("postalCode"),
    COUNTRY("country"),
    LATITUDE("lat"),
    LONGITUDE("lon"),
    /** Latitude and longitude in one cell. */
    GEO("geo"),
    URL("url"),
    /** Where the record was taken from. */
    SOURCE_URL("sourceUrl"),
    STATUS("status"),
    ONLINE("online"),
    LANGUAGES("languages"),
    ACCESSIBILITY("accessibility"),
    ORGANIZERS("organizers"),
    DESCRIPTION("description"),
    /** How many people are expected; several columns, each of its kind. */
    ANNOUNCED("announced"),
    /** Numbers of people, counted unless the table tells otherwise; several columns, each of its kind. */
    TURNOUT("turnout"),
    /** How they were counted, when, in what area and where that can be read; several columns, each of a class of sources. */
    METHOD("method"),
    COUNTED("countedAt"),
    AREA("areaSquareMeters"),
    COUNT_LINK("countLink"),
    /** Known, and nothing an event tells: row numbers, registration dates, contacts, tags. */
    NOT_READ("notRead");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** The field's name in the contract. */
    public String key() {
        return key;
    }

    /** Returns the field that has this name, whatever its case. */
    public static Optional<Field> ofKey(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.key.toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether a table can have several columns of it, the first one that is not blank counting. */
    public boolean isRepeatable() {
        return switch (this) {
            case PLACE, URL, SOURCE_URL, ORGANIZERS, DESCRIPTION, ANNOUNCED, TURNOUT -> true;
            case METHOD, COUNTED, AREA, COUNT_LINK, NOT_READ -> true;
            default -> false;
        };
    }

    /** Whether its cells say something of the event itself; a year or a number of people alone does not. */
    public boolean isRead() {
        return switch (this) {
            case ANNOUNCED, TURNOUT, METHOD, COUNTED, AREA, COUNT_LINK, NOT_READ, YEAR, ID -> false;
            default -> true;
        };
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
