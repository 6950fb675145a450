package org.convoke.place;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.nearest.LatLon;

/**
 * The towns and postcodes of the world, without network: 199,568 towns of 500 inhabitants and more, and the postcodes of
 * the United States, Canada, Australia, India and France.
 *
 * <p>Kept in flat arrays, about 25 MB of heap when every part is in use. Parts are read when first asked for. Immutable
 * to its users and safe for many threads.
 */
public final class Gazetteer {

    private final PlaceTable places;
    private final Postcodes postcodes;
    private final NameIndex names;
    private final Divisions divisions;
    private final Lazy<TownGrid> grid;
    private final Lazy<PlaceIds> ids;
    private final Lazy<PlaceNames> languages;
    private final Lazy<PlaceSearch> search;
    private final Lazy<NameCorrections> corrections;
    private final TownNames townNames;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    private Gazetteer(PlaceTable places, NameIndex names, Postcodes postcodes, Divisions divisions) {
        this.places = places;
        this.names = names;
        this.postcodes = postcodes;
        this.divisions = divisions;
        this.grid = new Lazy<>(() -> new TownGrid(places));
        this.ids = new Lazy<>(() -> new PlaceIds(places, postcodes));
        this.search = new Lazy<>(() -> new PlaceSearch(this));
        this.corrections = new Lazy<>(() -> NameCorrections.read(ids.get()));
        this.townNames = new TownNames(this);
        this.languages = new Lazy<>(() -> PlaceNames.of(GazetteerFile.LANGUAGES.read()));
    }

    /** Reads the gazetteer that the jar carries; costs about 150 ms and 25 MB; {@link #shared} is for all of a process. */
    public static Gazetteer open() {
        PlaceTable places = PlaceTable.of(GazetteerFile.PLACES.read());
        NameIndex[] namesAndPostcodes = GazetteerFile.NAMES.readIndexes();
        return new Gazetteer(
                places,
                namesAndPostcodes[0],
                new Postcodes(places, namesAndPostcodes[1], NameIndex.of(new NameIndexWriter().toBytes())),
                Divisions.read(places));
    }

    /**
     * The process's one instance, which is read in the background from the first call on. Ask early, join late: reading
     * takes some hundred milliseconds in a young process.
     */
    public static CompletableFuture<Gazetteer> shared() {
        return Shared.READING;
    }

    /** Read when {@link #shared} is first called. */
    private static final class Shared {

        private static final CompletableFuture<Gazetteer> READING = CompletableFuture.supplyAsync(Gazetteer::open);
    }

    /**
     * Reads the gazetteer with an operator's further postcodes.
     *
     * @param postcodes UTF-8 lines of country, postcode, latitude, longitude, parted by comma, semicolon or tab; a first
     *     line of column names and empty lines are passed over
     * @throws IOException when the file cannot be read, or a line is not of that form (the message names its number)
     */
    public static Gazetteer open(Path postcodes) throws IOException {
        // What both have is held once.
        Gazetteer plain = shared().join();
        List<PostcodeFile.Line> lines = PostcodeFile.read(postcodes);
        TownGrid grid = plain.grid.get();
        PlaceTable places = plain.places.withAreas(lines, line -> grid.nearestIn(line.country(), line.position()));
        NameIndexWriter writer = new NameIndexWriter();
        for (int i = 0; i < lines.size(); i++) {
            writer.add(Fold.key(lines.get(i).code()), plain.places.count() + i);
        }
        Postcodes both = new Postcodes(places, plain.postcodes.index(), NameIndex.of(writer.toBytes()));
        return new Gazetteer(places, plain.names, both, Divisions.read(places));
    }

    /** Returns the place with this id, or empty when there is none. */
    public Optional<Place> find(PlaceId id) {
        return ids.get().find(id).map(this::place);
    }

    /** Returns the number of towns. */
    public int townCount() {
        return places.townCount();
    }

    /**
     * Returns the most populous towns of a country, the largest first.
     *
     * @param country ISO 3166-1 alpha-2; an unknown one has no towns
     */
    public List<Place> largestTowns(String country, int limit) {
        List<Place> towns = new ArrayList<>();
        String code = country.toUpperCase(Locale.ROOT);
        for (int town = 0; town < places.townCount() && towns.size() < limit; town++) {
            if (places.country(town).equals(code) && !places.isPartOfTown(town) && !places.isAbandoned(town)) {
                towns.add(place(town));
            }
        }
        return towns;
    }

    /** Returns the town nearest to a position and how far away it is. */
    public NearbyTown nearestTown(LatLon position) {
        int town = grid.get().nearest(position);
        return new NearbyTown(place(town), grid.get().meters(position, town));
    }

    /**
     * Returns the time zone at a position: that of the nearest town, or the nautical zone farther than 500 km from any.
     *
     * <p>Near a border the nearest town may lie across it: docs/decisions/0011.
     */
    public ZoneId zoneAt(LatLon position) {
        int town = grid.get().nearest(position);
        if (grid.get().meters(position, town) > NauticalZone.FROM_METERS) {
            return NauticalZone.at(position);
        }
        return zone(town);
    }

    /** Returns a place's name in a reader's language (a BCP 47 tag), else its usual name. */
    public String nameIn(Place place, String languageTag) {
        return ids.get()
                .find(place.id())
                .filter(places::isTown)
                .flatMap(town -> nameOf(town, languageTag))
                .orElse(place.name());
    }

    /** Returns the names of towns in other languages than they were written in. */
    public TownNames townNames() {
        return townNames;
    }

    /**
     * Returns a town's name in a language (a BCP 47 tag), where it is known to have one: in a language of Latin script, one that
     * is not the usual name.
     */
    Optional<String> nameOf(int town, String languageTag) {
        int end = languageTag.indexOf('-');
        String language = end < 0 ? languageTag : languageTag.substring(0, end);
        Optional<String> corrected = corrections.get().find(town, language);
        return corrected.isPresent() ? corrected : languages.get().find(town, language);
    }

    /** Returns the country that a text names, as ISO 3166-1 alpha-2: any language, a code, an abbreviation, a part. */
    public Optional<String> findCountry(String text) {
        return divisions.findCountry(text);
    }

    /**
     * Returns the usual English name of the first-level region that a text names in a country (ISO 3166-1 alpha-2); empty when
     * it names none there, or several.
     */
    public Optional<String> findRegion(String text, String country) {
        return divisions.findRegion(text, country);
    }

    /** Returns the search by name, the same one each time. */
    public PlaceSearch search() {
        return search.get();
    }

    PlaceTable places() {
        return places;
    }

    /** Returns what bears a folded name, as the index of names notes it. */
    int[] bearersOf(String key) {
        return corrections.get().with(names.find(key), key);
    }

    NameIndex names() {
        return names;
    }

    Postcodes postcodes() {
        return postcodes;
    }

    Divisions divisions() {
        return divisions;
    }

    Place place(int number) {
        String region = places.regionName(places.region(number));
        int population = places.population(number);
        return new Place(
                places.id(number),
                places.name(number),
                region.isEmpty() ? null : region,
                places.country(number),
                LatLon.of(places.latitude(number), places.longitude(number)),
                population == 0 ? null : population,
                zone(number));
    }

    private ZoneId zone(int place) {
        return zones.computeIfAbsent(places.zone(place), ZoneId::of);
    }
}
