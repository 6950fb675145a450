package org.convoke.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words that people shorten in names of places, written out. */
final class Abbreviations {

    private static final Map<String, String> ANYWHERE = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "saint"),
            Map.entry("sainte", "saint"),
            Map.entry("sankt", "saint"),
            Map.entry("sta", "santa"),
            Map.entry("sto", "santo"),
            Map.entry("mt", "mount"),
            Map.entry("mtn", "mountain"),
            Map.entry("mtns", "mountains"),
            Map.entry("ft", "fort"),
            Map.entry("hts", "heights"),
            Map.entry("hgts", "heights"),
            Map.entry("spgs", "springs"),
            Map.entry("spg", "spring"),
            Map.entry("ctr", "center"),
            Map.entry("centre", "center"),
            Map.entry("twp", "township"),
            Map.entry("twnshp", "township"),
            Map.entry("cty", "county"),
            Map.entry("harbour", "harbor"),
            Map.entry("hbr", "harbor"),
            Map.entry("bch", "beach"),
            Map.entry("jct", "junction"),
            Map.entry("vlg", "village"),
            Map.entry("vly", "valley"),
            Map.entry("crk", "creek"),
            Map.entry("lk", "lake"),
            Map.entry("isl", "island"));

    private static final Map<String, String> LEADING = Map.of(
            "n", "north",
            "no", "north",
            "s", "south",
            "so", "south",
            "e", "east",
            "w", "west",
            "pt", "point",
            "nw", "northwest",
            "sw", "southwest");

    private Abbreviations() {}

    /** Returns the words in order, each written out; a point of the compass only as the first of several. */
    static List<String> writtenOut(List<String> words) {
        List<String> out = new ArrayList<>(words.size());
        for (String word : words) {
            String plain = ANYWHERE.getOrDefault(word, word);
            boolean leads = out.isEmpty() && words.size() > 1;
            out.add(leads ? LEADING.getOrDefault(plain, plain) : plain);
        }
        return out;
    }
}
