package org.convoke.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other ways to write a town's name: without words that tell what or where it is, its parts, with "City" or "The". */
final class NameVariants {

    private static final Set<String> KINDS = Set.of(
            "township",
            "charter",
            "city",
            "town",
            "village",
            "borough",
            "boro",
            "cdp",
            "area",
            "metro",
            "metropolitan",
            "region",
            "downtown",
            "vicinity",
            "municipality",
            "center",
            "heights",
            "stadt",
            "gemeinde",
            "ville",
            "cedex");

    private static final Set<String> LEADS = Set.of(
            "city",
            "town",
            "village",
            "borough",
            "township",
            "greater",
            "downtown",
            "near",
            "metro",
            "the",
            "old",
            "central",
            "stadt",
            "gemeinde",
            "ville",
            "ciudad",
            "comune",
            "commune");

    private static final Set<String> DIRECTIONS = Set.of(
            "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "upper", "lower");

    private static final Set<String> JOINTS = Set.of("of", "de", "di", "da", "von");

    /** Endings that are written in two ways. */
    private static final Map<String, String> ENDINGS = Map.of(
            "boro",
            "borough",
            "borough",
            "boro",
            "burg",
            "burgh",
            "burgh",
            "burg",
            "ville",
            "vil",
            " afb",
            " air force base");

    private NameVariants() {}

    /** Returns the variants, the closest first, without the name itself. */
    static List<String> of(String name) {
        Set<String> variants = new LinkedHashSet<>();
        if (name.indexOf('(') >= 0) {
            variants.add(name.replaceAll("\\([^)]*\\)?", " ").strip());
        }
        List<String> words = Fold.words(name);
        String plain = String.join(" ", words);
        variants.add("the " + plain);
        variants.add(plain + " city");
        variants.add(plain + " township");
        variants.add(String.join(" ", withoutLead(words)));
        variants.add(String.join(" ", withoutKind(words)));
        variants.add(String.join(" ", withoutLead(withoutKind(words))));
        ENDINGS.forEach((ending, other) -> {
            if (plain.endsWith(ending)) {
                variants.add(plain.substring(0, plain.length() - ending.length()) + other);
            }
        });
        variants.addAll(parts(name));
        if (words.size() > 1 && DIRECTIONS.contains(words.getFirst())) {
            variants.add(String.join(" ", words.subList(1, words.size())));
        }
        variants.remove(plain);
        variants.remove("");
        return List.copyOf(variants);
    }

    private static List<String> withoutLead(List<String> words) {
        int start = 0;
        while (start < words.size() - 1 && LEADS.contains(words.get(start))) {
            start++;
            if (start < words.size() - 1 && JOINTS.contains(words.get(start))) {
                start++;
            }
        }
        return words.subList(start, words.size());
    }

    private static List<String> withoutKind(List<String> words) {
        int end = words.size();
        while (end > 1 && KINDS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /** The names around a slash, a dash, an ampersand or "and". */
    private static List<String> parts(String name) {
        String[] parts = name.split("(?i)[/&]| and | und | et | y |[-–—]");
        List<String> out = new ArrayList<>();
        if (parts.length > 1) {
            for (String part : parts) {
                if (Fold.key(part).length() > 2) {
                    out.add(part.strip());
                }
            }
        }
        return out;
    }
}
