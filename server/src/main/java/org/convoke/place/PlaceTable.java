package org.convoke.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * All places in columns: towns from the most populous down, then postcode areas. A place is its number in this order,
 * so of two towns the one with the smaller number is the larger.
 *
 * <p>287,000 places take about 13 MB of heap and no object each. Immutable; safe for many threads.
 */
final class PlaceTable {

    /** GeoNames gives five decimals, about a metre. */
    private static final double UNITS_PER_DEGREE = 1e5;

    private static final int CAPITAL = 1;
    private static final int PART_OF_TOWN = 2;
    private static final int ABANDONED = 3;
    private static final int KIND = 3;
    private static final int OBSCURITY_SHIFT = 2;

    private final int townCount;
    private final String[] regionCountries;
    private final String[] regionNames;
    private final String[] zones;
    private final int[] populations;
    private final int[] latitudes;
    private final int[] longitudes;
    private final short[] regionNumbers;
    private final short[] zoneNumbers;
    private final byte[] features;
    private final int[] geonamesIds;
    private final Texts postcodes;
    private final Texts names;

    private PlaceTable(ByteReader in) {
        int regionCount = in.varint();
        regionCountries = new String[regionCount];
        regionNames = new String[regionCount];
        for (int i = 0; i < regionCount; i++) {
            regionCountries[i] = in.text().intern();
            regionNames[i] = in.text();
        }
        zones = new String[in.varint()];
        Arrays.setAll(zones, i -> in.text());
        townCount = in.varint();
        int areaCount = in.varint();
        int count = townCount + areaCount;
        populations = readPopulations(in, townCount);
        regionNumbers = readShorts(in, count);
        latitudes = readCoordinates(in, regionNumbers, regionCount);
        longitudes = readCoordinates(in, regionNumbers, regionCount);
        zoneNumbers = readShorts(in, count);
        features = in.bytes(townCount);
        geonamesIds = in.varints(townCount);
        postcodes = Texts.read(in, areaCount);
        names = Texts.read(in, count);
    }

    /** Reads what {@code make gazetteer} wrote. */
    static PlaceTable of(byte[] bytes) {
        return new PlaceTable(new ByteReader(bytes));
    }

    /**
     * Returns a table with further postcode areas at the end, each in the region and zone of a town and by its name.
     *
     * @param townOf the number of the town for an area
     */
    PlaceTable withAreas(List<PostcodeFile.Line> areas, ToIntFunction<PostcodeFile.Line> townOf) {
        return new PlaceTable(this, areas, areas.stream().mapToInt(townOf).toArray());
    }

    private PlaceTable(PlaceTable table, List<PostcodeFile.Line> areas, int[] towns) {
        int before = table.count();
        int count = before + areas.size();
        townCount = table.townCount;
        regionNames = table.regionNames;
        zones = table.zones;
        populations = table.populations;
        features = table.features;
        geonamesIds = table.geonamesIds;
        latitudes = Arrays.copyOf(table.latitudes, count);
        longitudes = Arrays.copyOf(table.longitudes, count);
        regionNumbers = Arrays.copyOf(table.regionNumbers, count);
        zoneNumbers = Arrays.copyOf(table.zoneNumbers, count);
        regionCountries = table.regionCountries;
        List<String> codes = new ArrayList<>();
        List<String> townNames = new ArrayList<>();
        for (int i = 0; i < towns.length; i++) {
            PostcodeFile.Line area = areas.get(i);
            latitudes[before + i] = (int) Math.round(area.position().latitude() * UNITS_PER_DEGREE);
            longitudes[before + i] = (int) Math.round(area.position().longitude() * UNITS_PER_DEGREE);
            regionNumbers[before + i] = table.regionNumbers[towns[i]];
            zoneNumbers[before + i] = table.zoneNumbers[towns[i]];
            codes.add(area.code());
            townNames.add(table.name(towns[i]));
        }
        postcodes = table.postcodes.with(codes);
        names = table.names.with(townNames);
    }

    /** Number of all places. */
    int count() {
        return regionNumbers.length;
    }

    /** Number of towns; they have the numbers below it. */
    int townCount() {
        return townCount;
    }

    int regionCount() {
        return regionNames.length;
    }

    boolean isTown(int place) {
        return place < townCount;
    }

    double latitude(int place) {
        return latitudes[place] / UNITS_PER_DEGREE;
    }

    double longitude(int place) {
        return longitudes[place] / UNITS_PER_DEGREE;
    }

    /** The number of the place's region, which also stands for the country alone where there are none. */
    int region(int place) {
        return regionNumbers[place];
    }

    /** The region's English name, "" where the country has no regions. */
    String regionName(int region) {
        return regionNames[region];
    }

    /** ISO 3166-1 alpha-2. */
    String countryOfRegion(int region) {
        return regionCountries[region];
    }

    String country(int place) {
        return regionCountries[regionNumbers[place]];
    }

    String zone(int place) {
        return zones[zoneNumbers[place]];
    }

    /** Inhabitants, 0 when unknown. */
    int population(int place) {
        return isTown(place) ? populations[place] : 0;
    }

    /** Returns the first town that has no more inhabitants than this. */
    int firstOfPopulation(int population) {
        int low = 0;
        int high = townCount;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (populations[middle] > population) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isCapital(int place) {
        return isTown(place) && (features[place] & KIND) == CAPITAL;
    }

    boolean isPartOfTown(int place) {
        return isTown(place) && (features[place] & KIND) == PART_OF_TOWN;
    }

    boolean isAbandoned(int place) {
        return isTown(place) && (features[place] & KIND) == ABANDONED;
    }

    /** 0 when the town is named in another script than Latin, 1 when in Latin ones only, 2 when it has one name. */
    int obscurity(int place) {
        return isTown(place) ? features[place] >> OBSCURITY_SHIFT : 0;
    }

    int geonamesId(int town) {
        return geonamesIds[town];
    }

    /** The code of a postcode area, upper case, without spaces. */
    String postcode(int area) {
        return postcodes.get(area - townCount);
    }

    String name(int place) {
        return names.get(place);
    }

    /** Returns the id; of several localities of one postcode the second has {@code -2} and so on. */
    PlaceId id(int place) {
        if (isTown(place)) {
            return new PlaceId("g" + geonamesIds[place]);
        }
        String code = postcode(place);
        int first = place;
        while (first > townCount && isSamePostcode(first - 1, place, code)) {
            first--;
        }
        String id = country(place).toLowerCase(Locale.ROOT) + "-" + code.toLowerCase(Locale.ROOT);
        return new PlaceId(first == place ? id : id + "-" + (place - first + 1));
    }

    private boolean isSamePostcode(int other, int place, String code) {
        return country(other).equals(country(place)) && postcode(other).equals(code);
    }

    private static int[] readPopulations(ByteReader in, int count) {
        int[] values = new int[count];
        int value = in.varint();
        for (int i = 0; i < count; i++) {
            value -= in.varint();
            values[i] = value;
        }
        return values;
    }

    private static short[] readShorts(ByteReader in, int count) {
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            values[i] = (short) in.varint();
        }
        return values;
    }

    /** Each coordinate stands as the difference from that of its region's first place. */
    private static int[] readCoordinates(ByteReader in, short[] regions, int regionCount) {
        int[] firsts = new int[regionCount];
        Arrays.fill(firsts, Integer.MIN_VALUE);
        int[] values = new int[regions.length];
        for (int i = 0; i < values.length; i++) {
            int value = in.signed();
            if (firsts[regions[i]] == Integer.MIN_VALUE) {
                firsts[regions[i]] = value;
                values[i] = value;
            } else {
                values[i] = firsts[regions[i]] + value;
            }
        }
        return values;
    }

    /** Many short texts in one array of UTF-8. */
    record Texts(byte[] utf8, int[] starts) {

        static Texts read(ByteReader in, int count) {
            return in.texts(count);
        }

        /** Returns these texts and others after them. */
        Texts with(List<String> others) {
            ByteWriter further = new ByteWriter();
            int[] allStarts = Arrays.copyOf(starts, starts.length + others.size());
            for (int i = 0; i < others.size(); i++) {
                further.bytes(others.get(i).getBytes(StandardCharsets.UTF_8));
                allStarts[starts.length + i] = utf8.length + further.size();
            }
            byte[] all = Arrays.copyOf(utf8, utf8.length + further.size());
            System.arraycopy(further.toBytes(), 0, all, utf8.length, further.size());
            return new Texts(all, allStarts);
        }

        String get(int i) {
            return new String(utf8, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8);
        }
    }
}
