package org.convoke.intake.where;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;

/**
 * The time zones of positions, remembered by tenths of a degree: a cell whose corners and middle lie in one zone is taken
 * to lie in it; in all others each position is asked for. Not safe for use by several threads.
 */
final class ZoneGrid {

    private static final int CELLS_PER_DEGREE = 10;

    /** All inhabited cells are about a million; those of one file are far fewer. */
    private static final int MOST_CELLS = 200_000;

    private static final int COLUMNS = 360 * CELLS_PER_DEGREE + 1;

    private final Gazetteer gazetteer;
    private final Map<Integer, Optional<ZoneId>> cells = new HashMap<>();

    ZoneGrid(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    ZoneId zoneAt(LatLon position) {
        int row = (int) Math.floor((position.latitude() + 90) * CELLS_PER_DEGREE);
        int column = (int) Math.floor((position.longitude() + 180) * CELLS_PER_DEGREE);
        int cell = row * COLUMNS + column;
        Optional<ZoneId> known = cells.get(cell);
        if (known == null) {
            known = zoneOf(row, column);
            if (cells.size() >= MOST_CELLS) {
                cells.clear();
            }
            cells.put(cell, known);
        }
        return known.isPresent() ? known.get() : gazetteer.zoneAt(position);
    }

    private Optional<ZoneId> zoneOf(int row, int column) {
        ZoneId middle = corner(row + 0.5, column + 0.5);
        boolean isOne = middle.equals(corner(row, column))
                && middle.equals(corner(row + 1, column))
                && middle.equals(corner(row, column + 1))
                && middle.equals(corner(row + 1, column + 1));
        return isOne ? Optional.of(middle) : Optional.empty();
    }

    private ZoneId corner(double row, double column) {
        double latitude = Math.min(90, row / CELLS_PER_DEGREE - 90);
        double longitude = Math.min(180, column / CELLS_PER_DEGREE - 180);
        return gazetteer.zoneAt(LatLon.of(latitude, longitude));
    }
}
