package org.convoke.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of some sets inside a box, put together by the squares of the map that they lie in. For one thread. */
public final class MapSquares implements MapWalk.Visitor {

    private final int depth;
    private final int maxSquares;
    private final Map<Long, MapSquare> squares = new HashMap<>();

    private MapSquares(int depth, int maxSquares) {
        this.depth = depth;
        this.maxSquares = maxSquares;
    }

    /**
     * The squares of a depth that have events in the box, in no order. What lies in no square is in none of the sets or
     * outside the box: every event inside is counted once.
     *
     * @param depth 0 to 31; each more cuts every square in four
     * @return empty when there are more than {@code maxSquares}
     */
    public static Optional<Collection<MapSquare>> of(List<MapPoints> sets, BoundingBox box, int depth, int maxSquares) {
        MapSquares squares = new MapSquares(depth, maxSquares);
        for (MapPoints points : sets) {
            if (!MapWalk.all(points, box, depth, squares)) {
                return Optional.empty();
            }
        }
        return Optional.of(squares.squares.values());
    }

    @Override
    public boolean visit(MapPoints points, int from, int until) {
        long number = MapKey.square(points.key(from), depth);
        MapSquare square = squares.get(number);
        if (square == null) {
            if (squares.size() == maxSquares) {
                return false;
            }
            square = new MapSquare(depth, number, points.event(from));
            squares.put(number, square);
        }
        square.add(points, from, until);
        return true;
    }
}
