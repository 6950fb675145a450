package org.convoke.intake.where;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convoke.event.Address;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.RecordWarnings;
import org.convoke.event.Venue;
import org.convoke.event.WarningCode;
import org.convoke.intake.where.CoordinatesReader.Degrees;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.convoke.place.Fold;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.place.PlaceAnswer;
import org.convoke.place.PlaceAnswer.Choices;
import org.convoke.place.PlaceAnswer.Found;
import org.convoke.place.PlaceAnswer.NotFound;
import org.convoke.place.PlaceContext;
import org.convoke.place.PlaceQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes a venue of what a record says of its place. One reader per file; not safe for use by several threads.
 *
 * <p>Coordinates are believed unless they are far from a town that the record names; then the town is. Without
 * coordinates the postcode or the town gives the position; a street cannot, as there is no street data. A region or a
 * country alone gives none.
 */
public final class PlaceReader {

    /** How many of several fitting places a warning names. */
    private static final int NAMED_CHOICES = 3;

    /** Building, street and quarter may stand before the town. */
    private static final int MOST_SPOTS = 3;

    private static final NotFound NOT_FOUND = new NotFound(List.of());

    private final TownLookup towns;
    private final PlaceSettings settings;
    private final PlaceNames names;
    private final PositionCheck check;

    /** @param names what to call the fields in warnings */
    public PlaceReader(Gazetteer gazetteer, PlaceSettings settings, PlaceNames names) {
        this(new TownLookup(gazetteer), settings, names);
    }

    private PlaceReader(TownLookup towns, PlaceSettings settings, PlaceNames names) {
        this.towns = towns;
        this.settings = settings;
        this.names = names;
        this.check = new PositionCheck(towns);
    }

    /** The same reader, for a file whose other records are nearly all in a country. */
    public PlaceReader withLikelyCountry(String country) {
        PlaceSettings known = new PlaceSettings(settings.town(), settings.country(), country);
        return new PlaceReader(towns, known, names);
    }

    /** The same reader for a table whose fields have other names; what it remembers is shared. */
    public PlaceReader withNames(PlaceNames other) {
        return new PlaceReader(towns, settings, other);
    }

    /** Reads a place. A place that is named and not found has no position, and a warning says so. */
    public PlaceReading read(PlaceTexts texts, RecordWarnings warnings) {
        if (isOnline(texts)) {
            return new PlaceReading(new Venue(null, address(texts, null, null), null), null, true);
        }
        String country = country(texts, warnings);
        Degrees degrees = texts.coordinates().isEmpty() ? null : CoordinatesReader.read(texts.coordinates());
        boolean isPlaced = degrees != null && isPosition(degrees);
        PlaceAnswer answer = isPlaced && !mayNameTown(texts) ? NOT_FOUND : find(texts, country);
        Place place = answer instanceof Found found ? found.place() : null;
        Position position = position(texts, degrees, answer, warnings);
        Address address = address(texts, country, nameGiver(place, position));
        Venue venue = new Venue(venueName(texts, place), address, position);
        return new PlaceReading(venue, zone(position, place, address.country()), false);
    }

    /** Whether a text is a word for "online", or a web address, rather than a place. */
    public static boolean isOnline(String text) {
        return OnlineWords.isOnline(text);
    }

    /** Returns the country that a text names, as ISO 3166-1 alpha-2. */
    public Optional<String> findCountry(String text) {
        return towns.country(text);
    }

    /** Whether a text by itself names a place that is found. */
    public boolean isPlace(String text) {
        return towns.find(text, context(null)) instanceof Found;
    }

    private static boolean isOnline(PlaceTexts texts) {
        String spot = texts.venue() != null ? texts.venue() : texts.whole();
        boolean isSpot = spot != null && OnlineWords.isOnline(spot);
        return isSpot && texts.locality() == null || texts.locality() != null && OnlineWords.isOnline(texts.locality());
    }

    private @Nullable String country(PlaceTexts texts, RecordWarnings warnings) {
        if (texts.country() == null) {
            return null;
        }
        Optional<String> found = towns.country(texts.country());
        if (found.isEmpty()) {
            warnings.add(names.country(), WarningCode.COUNTRY_UNREADABLE, texts.country());
        }
        return found.orElse(null);
    }

    /** Asks for the finest that is named: postcode and town in columns, then the whole place, then the street's line. */
    private PlaceAnswer find(PlaceTexts texts, @Nullable String country) {
        if (texts.locality() != null || texts.postalCode() != null) {
            return findByColumns(texts, country);
        }
        if (settings.town() != null) {
            return towns.find(settings.town(), context(country));
        }
        for (String line : new String[] {texts.whole(), texts.street(), texts.venue()}) {
            if (line != null) {
                PlaceAnswer answer = findByLine(line, texts.region(), country);
                if (!(answer instanceof NotFound)) {
                    return answer;
                }
            }
        }
        return NOT_FOUND;
    }

    private PlaceAnswer findByColumns(PlaceTexts texts, @Nullable String country) {
        String within = country != null ? country : settings.country();
        PlaceAnswer answer = towns.find(new PlaceQuery(texts.locality(), texts.region(), texts.postalCode(), within));
        if (answer instanceof NotFound && texts.postalCode() != null && texts.locality() != null) {
            answer = towns.find(new PlaceQuery(texts.locality(), texts.region(), null, within));
        }
        if (answer instanceof NotFound && texts.whole() != null) {
            answer = findByLine(texts.whole(), texts.region(), country);
        }
        if (!(answer instanceof Found) && within == null && settings.likelyCountry() != null) {
            PlaceAnswer likely = towns.find(
                    new PlaceQuery(texts.locality(), texts.region(), texts.postalCode(), settings.likelyCountry()));
            return likely instanceof Found ? likely : answer;
        }
        return answer;
    }

    /** A line begins with the finest: what stands before the town may be a spot that the gazetteer does not know. */
    private PlaceAnswer findByLine(String line, @Nullable String region, @Nullable String country) {
        PlaceAnswer answer = findLine(line, region, country);
        String rest = line;
        for (int i = 0; i < MOST_SPOTS && answer instanceof NotFound && rest.indexOf(',') >= 0; i++) {
            rest = rest.substring(rest.indexOf(',') + 1).strip();
            boolean isCountry = rest.indexOf(',') < 0 && towns.country(rest).isPresent();
            answer = rest.isEmpty() || isCountry ? answer : findLine(rest, region, country);
        }
        return answer;
    }

    private PlaceAnswer findLine(String line, @Nullable String region, @Nullable String country) {
        return region != null || country != null
                ? towns.find(new PlaceQuery(line, region, null, country))
                : towns.find(line, context(null));
    }

    private PlaceContext context(@Nullable String country) {
        String known = country != null ? country : settings.country();
        String likely = known != null ? known : settings.likelyCountry();
        return likely == null ? PlaceContext.NONE : PlaceContext.inCountry(likely);
    }

    private @Nullable Position position(
            PlaceTexts texts, @Nullable Degrees degrees, PlaceAnswer answer, RecordWarnings warnings) {
        LatLon exact = coordinates(texts, degrees, answer, warnings);
        if (exact != null) {
            return new Position(exact, GeocodePrecision.EXACT);
        }
        return switch (answer) {
            case Found found -> new Position(found.place().position(), precision(found));
            case Choices choices -> {
                warnings.add(names.place(), WarningCode.PLACE_AMBIGUOUS, named(texts), list(choices));
                yield null;
            }
            case NotFound unused -> {
                if (isNamed(texts)) {
                    warnings.add(names.place(), WarningCode.PLACE_NOT_FOUND, named(texts));
                }
                yield null;
            }
        };
    }

    /** The coordinates, when they can be read and do not contradict the town. */
    private @Nullable LatLon coordinates(
            PlaceTexts texts, @Nullable Degrees degrees, PlaceAnswer answer, RecordWarnings warnings) {
        PlaceTexts.Coordinates written = texts.coordinates();
        if (written.isEmpty() || degrees == null && isAbsent(written)) {
            return null;
        }
        if (degrees == null || degrees.latitude() == 0 && degrees.longitude() == 0) {
            warnings.add(names.coordinates(), WarningCode.COORDINATES_UNREADABLE, written.text());
            return null;
        }
        LatLon position = latLon(degrees.latitude(), degrees.longitude());
        if (position != null
                && !(answer instanceof Found town && namesTown(texts) && check.contradicts(position, texts, town))) {
            return position;
        }
        LatLon swapped = latLon(degrees.longitude(), degrees.latitude());
        if (swapped != null && answer instanceof Found found && PositionCheck.isNear(swapped, found)) {
            warnings.add(names.coordinates(), WarningCode.COORDINATES_SWAPPED, written.text());
            return swapped;
        }
        WarningCode code = position == null ? WarningCode.COORDINATES_UNREADABLE : WarningCode.POSITION_FAR_FROM_TOWN;
        warnings.add(names.coordinates(), code, written.text(), named(texts));
        return null;
    }

    /** In range and not 0, 0, which is what empty forms give. */
    private static boolean isPosition(Degrees degrees) {
        boolean isZero = degrees.latitude() == 0 && degrees.longitude() == 0;
        return !isZero && LatLon.isValid(degrees.latitude(), degrees.longitude());
    }

    private static boolean isAbsent(PlaceTexts.Coordinates written) {
        String text = written.pair() != null ? written.pair() : String.valueOf(written.latitude());
        return Fold.key(text).isEmpty()
                || Fold.key(text).equals("na")
                || Fold.key(text).equals("null");
    }

    private static @Nullable LatLon latLon(double latitude, double longitude) {
        return LatLon.isValid(latitude, longitude) ? LatLon.of(latitude, longitude) : null;
    }

    /** Whether asking for the town can tell more than the coordinates do; a venue's bare name cannot. */
    private static boolean mayNameTown(PlaceTexts texts) {
        return namesTown(texts) || texts.postalCode() != null || hasParts(texts.venue()) || hasParts(texts.street());
    }

    private static boolean hasParts(@Nullable String text) {
        return text != null && text.indexOf(',') > 0;
    }

    /** A lone text may be a park that bears a town's name; columns, or a text with several parts, name the town. */
    private static boolean namesTown(PlaceTexts texts) {
        return texts.locality() != null || hasParts(texts.whole());
    }

    private static GeocodePrecision precision(Found found) {
        return switch (found.precision()) {
            case POSTCODE -> GeocodePrecision.POSTCODE;
            case TOWN -> GeocodePrecision.TOWN;
            case AREA -> GeocodePrecision.AREA;
        };
    }

    private boolean isNamed(PlaceTexts texts) {
        return texts.locality() != null
                || texts.postalCode() != null
                || texts.whole() != null
                || texts.street() != null
                || texts.venue() != null
                || settings.town() != null;
    }

    private String named(PlaceTexts texts) {
        for (String text : new String[] {
            texts.locality(), texts.whole(), texts.postalCode(), settings.town(), texts.street(), texts.venue()
        }) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    private static String list(Choices choices) {
        return choices.places().stream()
                .limit(NAMED_CHOICES)
                .map(each -> each.name() + (each.region() == null ? "" : ", " + each.region()) + ", " + each.country())
                .collect(Collectors.joining("; "));
    }

    /** The town that may fill gaps in the address: the one that gave the position, or lies about it. */
    private static @Nullable Place nameGiver(@Nullable Place place, @Nullable Position position) {
        if (place == null || position == null) {
            return null;
        }
        boolean isThere = GreatCircle.distanceMeters(place.position(), position.latLon())
                <= TownRadius.meters(place, org.convoke.place.PlacePrecision.TOWN);
        return isThere ? place : null;
    }

    private Address address(PlaceTexts texts, @Nullable String country, @Nullable Place place) {
        boolean isTownKnown = texts.locality() == null && settings.town() != null && place == null;
        String locality = isTownKnown ? settings.town() : texts.locality();
        String region = texts.region();
        String code = country != null ? country : settings.country();
        if (place != null) {
            locality = locality != null ? locality : place.name();
            region = region != null ? region : place.region();
            code = country != null ? country : place.country();
        }
        return new Address(texts.street(), locality, region, texts.postalCode(), code);
    }

    /** The venue as named; a whole place that says no more than the town is none. */
    private static @Nullable String venueName(PlaceTexts texts, @Nullable Place place) {
        if (texts.venue() != null || texts.whole() == null) {
            return texts.venue();
        }
        int comma = texts.whole().indexOf(',');
        String first = Fold.key(comma < 0 ? texts.whole() : texts.whole().substring(0, comma));
        boolean isTown = place != null && first.equals(Fold.key(place.name()))
                || texts.locality() != null && first.equals(Fold.key(texts.locality()));
        return isTown ? null : texts.whole();
    }

    private @Nullable ZoneId zone(@Nullable Position position, @Nullable Place place, @Nullable String country) {
        if (position != null) {
            Place town = nameGiver(place, position);
            return town != null ? town.zone() : towns.zoneAt(position.latLon());
        }
        return country == null ? null : towns.zoneOf(country).orElse(null);
    }
}
