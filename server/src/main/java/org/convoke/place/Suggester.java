package org.convoke.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is being typed, the largest towns first.
 *
 * <p>The index's blocks of names are the leaves of a tree whose nodes hold the largest town below them and a mask of its
 * countries, so that of the 60,000 names that begin with "s" only those are read that are shown: best first, some dozen
 * blocks. Immutable once made; safe for many threads.
 */
final class Suggester {

    /** A loose name suggests a town as if it were so many times smaller. */
    private static final int LOOSE_NAME = 50;

    /** A bound on the names read for one answer: rare countries behind a common letter. */
    private static final int MOST_BLOCKS = 4_000;

    /** The countries with the most towns have a bit of their own in a mask; the rest share what is left, two each. */
    private static final int OWN_BITS = 40;

    private static final int SHARED_BITS = Long.SIZE - OWN_BITS;

    private final Gazetteer gazetteer;
    private final NameIndex names;
    private final int leaves;
    private final int[] ranks;
    private final long[] countries;
    private final Map<String, Long> bits;

    Suggester(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = gazetteer.names();
        this.leaves = Integer.highestOneBit(Math.max(1, names.blockCount() - 1)) * 2;
        this.ranks = new int[2 * leaves];
        this.countries = new long[2 * leaves];
        this.bits = bits(gazetteer.places());
        fillLeaves();
        for (int node = leaves - 1; node > 0; node--) {
            ranks[node] = Math.min(ranks[2 * node], ranks[2 * node + 1]);
            countries[node] = countries[2 * node] | countries[2 * node + 1];
        }
    }

    /** Returns the places, the largest first, ties in the table's order. */
    List<Place> suggest(String prefix, @Nullable String country, int limit) {
        String wanted = country == null ? null : country.toUpperCase(Locale.ROOT);
        Set<Integer> found = new LinkedHashSet<>();
        for (String key : keys(prefix)) {
            if (key.length() <= NameIndex.MAX_KEY_CHARS && found.size() < limit) {
                new Walk(key, wanted, limit).run(found);
            }
        }
        return found.stream().limit(limit).map(gazetteer::place).toList();
    }

    /** The last word may be unfinished, so "st" is read as it stands and as "saint". */
    private static Set<String> keys(String prefix) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Fold.key(prefix));
        keys.add(String.join("", Fold.plainWords(prefix)));
        keys.remove("");
        return keys;
    }

    private void fillLeaves() {
        Arrays.fill(ranks, Integer.MAX_VALUE);
        NameCursor cursor = names.at(0);
        for (; cursor.isValid(); cursor.next()) {
            int leaf = leaves + cursor.block();
            for (int posting : cursor.postings()) {
                ranks[leaf] = Math.min(ranks[leaf], rank(posting));
                countries[leaf] |= bits(gazetteer.places().country(posting >> 1));
            }
        }
    }

    /** The place's number, which is its rank by inhabitants; by a loose name that of a far smaller town. */
    private int rank(int posting) {
        int place = posting >> 1;
        boolean loose = (posting & 1) != 0;
        PlaceTable places = gazetteer.places();
        return loose ? Math.max(place, places.firstOfPopulation(places.population(place) / LOOSE_NAME)) : place;
    }

    private static Map<String, Long> bits(PlaceTable places) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int place = 0; place < places.count(); place++) {
            counts.merge(places.country(place), 1, Integer::sum);
        }
        List<String> byCount = new ArrayList<>(counts.keySet());
        byCount.sort(Comparator.comparing((String country) -> -counts.getOrDefault(country, 0)));
        Map<String, Long> bits = new HashMap<>();
        for (int i = 0; i < byCount.size(); i++) {
            bits.put(byCount.get(i), i < OWN_BITS ? 1L << i : sharedBits(i));
        }
        return bits;
    }

    /** Two bits each, of which a block rarely has both by chance. */
    private static long sharedBits(int i) {
        int first = i % SHARED_BITS;
        int second = (i * 11 + i / SHARED_BITS) % SHARED_BITS;
        return 1L << OWN_BITS + first | 1L << OWN_BITS + second;
    }

    private long bits(String country) {
        return bits.getOrDefault(country, -1L);
    }

    /** A node of the tree, or a place when {@code place} is not negative. */
    private record Item(int rank, int node, int place) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(place, other.place);
        }
    }

    /** One search, best first. */
    private final class Walk {

        private final String key;
        private final @Nullable String country;
        private final int limit;
        private final int firstBlock;
        private final int lastBlock;
        private final PriorityQueue<Item> queue = new PriorityQueue<>();
        private final long wantedBits;
        private int blocksRead;

        Walk(String key, @Nullable String country, int limit) {
            this.key = key;
            this.country = country;
            this.limit = limit;
            this.wantedBits = country == null ? 0 : bits(country);
            char[] end = (key + Character.MAX_VALUE).toCharArray();
            firstBlock = names.blockOf(end, key.length(), 0);
            lastBlock = names.blockOf(end, end.length, firstBlock);
            push(1);
        }

        void run(Set<Integer> found) {
            while (!queue.isEmpty() && found.size() < limit && blocksRead < MOST_BLOCKS) {
                Item item = queue.remove();
                if (item.place >= 0) {
                    found.add(item.place);
                } else if (item.node >= leaves) {
                    readBlock(item.node - leaves);
                } else {
                    push(2 * item.node);
                    push(2 * item.node + 1);
                }
            }
        }

        private void push(int node) {
            int span = leaves / Integer.highestOneBit(node);
            int first = (node - Integer.highestOneBit(node)) * span;
            boolean overlaps = first <= lastBlock && first + span > firstBlock;
            boolean hasCountry = country == null || (countries[node] & wantedBits) == wantedBits;
            if (overlaps && hasCountry && ranks[node] < Integer.MAX_VALUE) {
                queue.add(new Item(ranks[node], node, -1));
            }
        }

        private void readBlock(int block) {
            blocksRead++;
            NameCursor cursor = names.at(block);
            for (; cursor.isValid() && cursor.block() == block; cursor.next()) {
                if (cursor.startsWith(key)) {
                    for (int posting : cursor.postings()) {
                        int place = posting >> 1;
                        if (country == null || gazetteer.places().country(place).equals(country)) {
                            queue.add(new Item(rank(posting), 0, place));
                        }
                    }
                }
            }
        }
    }
}
