package org.convoke.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.convoke.index.BoundingBox;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.index.MapList;
import org.convoke.index.MapPoints;
import org.convoke.index.MapSquare;
import org.convoke.index.MapSquares;

/**
 * What a map shows of a box. Every event in the box is counted in just one cluster; no two clusters are nearer to each other
 * than {@link #APART_PIXELS}; there are never more than {@link #MAX_CLUSTERS}.
 *
 * <p>Events are first put together by squares of 64 pixels, which costs as much as there are squares, not events. Then marks
 * that would touch across the squares' edges become one, the larger taking the smaller, until none touch.
 *
 * @param zoom what it is made for: the one asked for, or less when that would give too many
 * @param clusters the one with the most events first, ties by place
 * @param events all of them by day, time and id; empty when there are more than {@link #MAX_EVENTS}
 * @param unplaced how many events have no position and are nowhere on the map
 */
public record Clusters(int zoom, List<Cluster> clusters, Optional<List<IndexedEvent>> events, int unplaced) {

    /** More than fit on a screen of a phone, about as many as fit on one of a desk. */
    static final int MAX_CLUSTERS = 500;

    /** As many as a person looks through. */
    static final int MAX_EVENTS = 50;

    /** A mark that can be touched is 24 pixels or more (WCAG 2.2, 2.5.8), one that tells a number of many digits 40. */
    static final int APART_PIXELS = 40;

    /** At zoom 0 the globe is cut twice, into squares of 64 pixels. */
    static final int DEPTH_OF_ZOOM_0 = 2;

    private static final int TILE_PIXELS = 256;

    public Clusters {
        clusters = List.copyOf(clusters);
        events = events.map(List::copyOf);
    }

    /** What a map shows. */
    public static Clusters of(ClusterQuery query, EventIndex index) {
        return of(index.mapPoints(query.call(), query.on()), query.box(), query.zoom());
    }

    static Clusters of(List<MapPoints> sets, BoundingBox box, int zoom) {
        int fitting = zoom;
        Optional<Collection<MapSquare>> squares = squares(sets, box, fitting);
        while (squares.isEmpty()) {
            fitting--;
            squares = squares(sets, box, fitting);
        }
        List<Cluster> clusters = merge(squares.get(), TILE_PIXELS * Math.pow(2, fitting));
        int count = clusters.stream().mapToInt(Cluster::count).sum();
        return new Clusters(
                fitting,
                clusters,
                count > MAX_EVENTS ? Optional.empty() : Optional.of(MapList.of(sets, box, MAX_EVENTS)),
                sets.stream().mapToInt(MapPoints::unplaced).sum());
    }

    /** How many events are in the box. */
    public int count() {
        return clusters.stream().mapToInt(Cluster::count).sum();
    }

    /** How many of them are cancelled. */
    public int cancelled() {
        return clusters.stream().mapToInt(Cluster::cancelled).sum();
    }

    /** How many of them have no new date yet. */
    public int postponed() {
        return clusters.stream().mapToInt(Cluster::postponed).sum();
    }

    /** There are sixteen squares at zoom 0, so it never has too many. */
    private static Optional<Collection<MapSquare>> squares(List<MapPoints> sets, BoundingBox box, int zoom) {
        return MapSquares.of(sets, box, zoom + DEPTH_OF_ZOOM_0, MAX_CLUSTERS);
    }

    /** Lets each mark, the largest first, take those that it would touch, until none touch. */
    private static List<Cluster> merge(Collection<MapSquare> squares, double globePixels) {
        List<Mark> marks = new ArrayList<>(squares.size());
        squares.forEach(square -> marks.add(new Mark(square)));
        double apart = APART_PIXELS / globePixels;
        int before;
        do {
            before = marks.size();
            marks.sort(Mark.LARGEST_FIRST);
            for (int i = 0; i < marks.size(); i++) {
                takeNeighbors(marks, i, apart * apart);
            }
        } while (marks.size() < before);
        return marks.stream().map(Mark::toCluster).toList();
    }

    private static void takeNeighbors(List<Mark> marks, int at, double squaredApart) {
        Mark taker = marks.get(at);
        int kept = at + 1;
        for (int i = at + 1; i < marks.size(); i++) {
            Mark other = marks.get(i);
            double squared = taker.squaredDistance(other);
            if (squared < squaredApart) {
                taker.take(other, zoomToPart(Math.sqrt(squared)));
            } else {
                marks.set(kept++, other);
            }
        }
        if (kept < marks.size()) {
            marks.subList(kept, marks.size()).clear();
            taker.settle();
        }
    }

    /** The zoom from which two places no longer touch. */
    private static int zoomToPart(double distance) {
        double globes = APART_PIXELS / (TILE_PIXELS * Math.max(distance, 1e-12));
        return (int) Math.ceil(Math.log(globes) / Math.log(2));
    }
}
