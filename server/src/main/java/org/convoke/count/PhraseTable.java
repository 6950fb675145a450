package org.convoke.count;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbers for words that name none, such as "hundreds", as a project that counts crowds has set them. A table is known by its
 * name and never changes; other numbers are another table with another name. Immutable, safe for use by several threads.
 */
public final class PhraseTable {

    /** Crowd Counting Consortium: "hundreds" is 200, "thousands" 2,000; dozens stay words. */
    public static final PhraseTable CCC_2017 = new PhraseTable("ccc-2017");

    /** Count Love: the lowest number that the words allow; "dozens" is 20, "hundreds" 100. */
    public static final PhraseTable COUNTLOVE_2017 = new PhraseTable("countlove-2017");

    private static final List<PhraseTable> ALL = List.of(CCC_2017, COUNTLOVE_2017);

    private final String name;
    private final Map<Long, Map<Quantity, Long>> numbers;

    private PhraseTable(String name) {
        this.name = name;
        this.numbers = read(name + ".txt");
    }

    /** All tables, the default first. */
    public static List<PhraseTable> all() {
        return ALL;
    }

    /** Returns the table of this name. */
    public static Optional<PhraseTable> find(String name) {
        return ALL.stream().filter(table -> table.name.equals(name)).findFirst();
    }

    /** The name with the year of its rules: what is written beside each number that comes from it. */
    public String name() {
        return name;
    }

    /** The number for so many of a unit (10, 12, 20, 100, 1,000 …); empty when the table leaves the words as they are. */
    OptionalLong number(Quantity quantity, long unit) {
        Long number = numbers.getOrDefault(unit, Map.of()).get(quantity);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** A line is a unit, then a number or a dash for each quantity in the order of the enum. */
    private static Map<Long, Map<Quantity, Long>> read(String file) {
        Map<Long, Map<Quantity, Long>> table = new HashMap<>();
        try (InputStream bytes = PhraseTable.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the tables lack " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.strip().split("\\s+");
                Map<Quantity, Long> row = new EnumMap<>(Quantity.class);
                for (Quantity quantity : Quantity.values()) {
                    String cell = cells[quantity.ordinal() + 1];
                    if (!cell.equals("-")) {
                        row.put(quantity, Long.valueOf(cell));
                    }
                }
                table.put(Long.valueOf(cells[0]), row);
            });
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + file, e);
        }
    }
}
