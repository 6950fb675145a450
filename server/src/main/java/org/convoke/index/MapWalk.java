package org.convoke.index;

/**
 * Goes through the events inside a box, square by square: what lies inside whole is handed over as one stretch, what lies
 * outside is passed by, and only along the edges single events are looked at. Which event is inside is decided by its exact
 * position.
 */
final class MapWalk {

    /** Squares with fewer events than this are not cut further. */
    private static final int FEW = 8;

    private final MapPoints points;
    private final BoundingBox box;
    private final int minDepth;
    private final Visitor visitor;
    private final long west;
    private final long east;
    private final long north;
    private final long south;

    /** Takes what is found. */
    interface Visitor {

        /**
         * Takes a stretch of events that lie in one square of the walk's depth, in order.
         *
         * @return whether the walk shall go on
         */
        boolean visit(MapPoints points, int from, int until);
    }

    /** A walk within a box that does not cross the date line. */
    private MapWalk(MapPoints points, BoundingBox box, int minDepth, Visitor visitor) {
        this.points = points;
        this.box = box;
        this.minDepth = minDepth;
        this.visitor = visitor;
        // An edge of the globe cuts nothing off.
        this.west = box.west() <= -180 ? -1 : MapKey.x(box.west());
        this.east = box.east() >= 180 ? MapKey.SIDE : MapKey.x(box.east());
        this.north = box.north() >= 90 ? -1 : MapKey.y(box.north());
        this.south = box.south() <= -90 ? MapKey.SIDE : MapKey.y(box.south());
    }

    /**
     * Visits every event in the box.
     *
     * @param minDepth no stretch lies in two squares of this depth
     * @return whether the visitor wanted all
     */
    static boolean all(MapPoints points, BoundingBox box, int minDepth, Visitor visitor) {
        for (BoundingBox part : box.parts()) {
            if (!new MapWalk(points, part, minDepth, visitor).walk(0, 0, points.size(), false)) {
                return false;
            }
        }
        return true;
    }

    private boolean walk(int depth, int from, int until, boolean isInside) {
        if (from == until) {
            return true;
        }
        // Squares in which all lie in one quarter are skipped.
        int deeper = Math.max(depth, MapKey.commonDepth(points.key(from), points.key(until - 1)));
        boolean isWhole = isInside;
        if (!isInside) {
            long square = MapKey.square(points.key(from), deeper);
            if (isOutside(square, deeper)) {
                return true;
            }
            isWhole = isWithin(square, deeper);
        }
        if (isWhole && deeper >= minDepth) {
            return visitor.visit(points, from, until);
        }
        if (deeper == MapKey.MAX_DEPTH || deeper >= minDepth && until - from <= FEW) {
            return each(from, until);
        }
        return quarters(deeper, from, until, isWhole);
    }

    private boolean quarters(int depth, int from, int until, boolean isInside) {
        long first = MapKey.square(points.key(from), depth) << 2;
        int begin = from;
        for (int quarter = 1; quarter <= 4 && begin < until; quarter++) {
            int end = quarter == 4 ? until : points.find(MapKey.first(first + quarter, depth + 1), begin, until);
            if (!walk(depth + 1, begin, end, isInside)) {
                return false;
            }
            begin = end;
        }
        return true;
    }

    private boolean each(int from, int until) {
        for (int i = from; i < until; i++) {
            if (points.event(i).position().filter(box::contains).isPresent() && !visitor.visit(points, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing in the square can be in the box. */
    private boolean isOutside(long square, int depth) {
        long first = MapKey.first(square, depth);
        long last = MapKey.first(square + 1, depth) - 1;
        return MapKey.x(last) < west || MapKey.x(first) > east || MapKey.y(last) < north || MapKey.y(first) > south;
    }

    /** Whether all in the square must be in the box: an edge may cut what stands on the same step, so it must be clear of it. */
    private boolean isWithin(long square, int depth) {
        long first = MapKey.first(square, depth);
        long last = MapKey.first(square + 1, depth) - 1;
        return MapKey.x(first) > west && MapKey.x(last) < east && MapKey.y(first) > north && MapKey.y(last) < south;
    }
}
