package org.convoke.intake.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoke.intake.header.HeaderVocabulary.Match;

/** Tells header rows from others, and makes a plan of one. */
public final class HeaderReader {

    /** Fields that a row must name to be a header; one alone may be a word in the data. */
    private static final int FIELDS_OF_A_HEADER = 2;

    /** How much of a row's texts must be known, each counted by how surely. */
    private static final double LEAST_SHARE = 0.5;

    /** What the operator says is surer than any word. */
    private static final double NAMED = 2;

    private record Candidate(int column, Match match) {}

    private final HeaderVocabulary vocabulary;
    private final Map<String, Field> named;

    /** @param named what the operator says: a field's name to a column's header, or its number from 1 */
    public HeaderReader(HeaderVocabulary vocabulary, Map<String, String> named) {
        this.vocabulary = vocabulary;
        Map<String, Field> byHeader = new HashMap<>();
        named.forEach(
                (field, header) -> CountHeaders.fieldOf(field).ifPresent(known -> byHeader.put(plain(header), known)));
        this.named = byHeader;
    }

    /** Whether the row is a header: most of its cells are known, and they name two fields or more. */
    public boolean isHeader(String[] row) {
        if (holdsData(row)) {
            return false;
        }
        int texts = 0;
        double strength = 0;
        Set<Field> fields = new HashSet<>();
        for (String cell : row) {
            if (cell.isBlank()) {
                continue;
            }
            texts++;
            Optional<Match> match = find(cell);
            if (match.isPresent()) {
                strength += match.get().strength();
                fields.add(match.get().field());
            }
        }
        return fields.size() >= FIELDS_OF_A_HEADER && strength >= LEAST_SHARE * texts;
    }

    /** Whether a cell begins like a number: the cheap test that nearly all rows of data fail. */
    private static boolean holdsData(String[] row) {
        for (String cell : row) {
            if (startsLikeData(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Plans the columns under a header. */
    public ColumnPlan plan(String[] header) {
        Map<Field, List<Candidate>> candidates = new EnumMap<>(Field.class);
        List<Integer> unknown = new ArrayList<>();
        for (int column = 0; column < header.length; column++) {
            Field numbered = named.get(Integer.toString(column + 1));
            if (header[column].isBlank() && numbered == null) {
                continue;
            }
            Optional<Match> match = numbered == null ? find(header[column]) : Optional.of(new Match(numbered, NAMED));
            if (match.isPresent()) {
                candidates
                        .computeIfAbsent(match.get().field(), field -> new ArrayList<>())
                        .add(new Candidate(column, match.get()));
            } else {
                unknown.add(column);
            }
        }
        Map<Field, int[]> columns = new EnumMap<>(Field.class);
        candidates.forEach((field, of) -> columns.put(field, order(field, of, unknown)));
        return new ColumnPlan(Arrays.asList(header), columns, unknown);
    }

    private static int[] order(Field field, List<Candidate> candidates, List<Integer> unknown) {
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> -each.match().strength())
                        .thenComparingInt(Candidate::column));
        int kept = field.isRepeatable() ? candidates.size() : 1;
        candidates.stream().skip(kept).forEach(each -> unknown.add(each.column()));
        return candidates.stream().limit(kept).mapToInt(Candidate::column).toArray();
    }

    private Optional<Match> find(String header) {
        Field field = named.get(plain(header));
        return field == null ? vocabulary.find(header) : Optional.of(new Match(field, NAMED));
    }

    /** The form in which headers and what the operator says of them are compared. */
    static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    /** A header names things: it does not begin with a number, except as "1st day" and "1. Name" do. */
    private static boolean startsLikeData(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) <= ' ') {
            at++;
        }
        if (at == cell.length()) {
            return false;
        }
        char first = cell.charAt(at);
        if (!Character.isDigit(first)) {
            return first == '-' || first == '+';
        }
        char last = cell.charAt(cell.length() - 1);
        boolean isNumbered = cell.indexOf("st ", at) > 0 || cell.indexOf(". ", at) == at + 1;
        return Character.isDigit(last) || !isNumbered;
    }
}
