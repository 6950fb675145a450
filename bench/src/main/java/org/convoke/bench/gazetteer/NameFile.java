package org.convoke.bench.gazetteer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.convoke.place.ByteWriter;
import org.convoke.place.Fold;
import org.convoke.place.NameIndexWriter;

/**
 * Writes the indexes by folded name: of places and postcodes, of regions and countries.
 *
 * <p>A posting of a place is twice its number, plus one when the name is loose.
 */
final class NameFile {

    /** A locality that a postcode list names is the town of that name when it is no farther away. */
    private static final double SAME_TOWN_KM = 30;

    private NameFile() {}

    /** Returns the index of names and the index of postcodes. */
    static byte[] names(List<Town> towns, List<PostcodeArea> areas, Translations translations) {
        NameIndexWriter names = new NameIndexWriter();
        Map<String, Point> pointOfName = new HashMap<>();
        for (int i = 0; i < towns.size(); i++) {
            Town town = towns.get(i);
            TownNames spellings = new TownNames(town, translations.of(town.id()));
            for (String name : spellings.own()) {
                names.add(Fold.key(name), 2 * i);
                pointOfName.putIfAbsent(town.division().regionKey() + Fold.key(name), town.point());
            }
            for (String name : spellings.loose()) {
                names.add(Fold.key(name), 2 * i + 1);
            }
        }
        NameIndexWriter codes = new NameIndexWriter();
        for (int i = 0; i < areas.size(); i++) {
            PostcodeArea area = areas.get(i);
            codes.add(Fold.key(area.code()), towns.size() + i);
            Point known = pointOfName.get(area.regionKey() + Fold.key(area.name()));
            if (area.isLocality() && (known == null || known.kilometersTo(area.point()) > SAME_TOWN_KM)) {
                names.add(Fold.key(area.name()), 2 * (towns.size() + i));
            }
        }
        return concatenated(names.toBytes(), codes.toBytes());
    }

    /** Returns the index of regions, by their numbers, and of countries, by their two letters in base 26. */
    static byte[] divisions(List<String> regionKeys, Map<String, String> regionNames) throws IOException {
        NameIndexWriter regions = new NameIndexWriter();
        Map<String, List<String>> furtherRegionNames = RegionReader.table("regions.tsv");
        TreeSet<String> countryCodes = new TreeSet<>();
        for (int i = 0; i < regionKeys.size(); i++) {
            String key = regionKeys.get(i);
            countryCodes.add(key.substring(0, 2));
            for (String name : RegionNames.spellings(regionNames.getOrDefault(key, ""))) {
                regions.add(Fold.key(name), i);
            }
            for (String name : furtherRegionNames.getOrDefault(key, List.of())) {
                regions.add(Fold.key(name), i);
            }
        }
        NameIndexWriter countries = new NameIndexWriter();
        Map<String, List<String>> furtherCountryNames = RegionReader.table("countries.tsv");
        for (String code : countryCodes) {
            int number = (code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A';
            CountryNames.of(code).forEach(name -> countries.add(Fold.key(name), number));
            furtherCountryNames.getOrDefault(code, List.of()).forEach(name -> countries.add(Fold.key(name), number));
        }
        return concatenated(regions.toBytes(), countries.toBytes());
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        ByteWriter out = new ByteWriter();
        out.varint(first.length);
        out.bytes(first);
        out.varint(second.length);
        out.bytes(second);
        return out.toBytes();
    }
}
