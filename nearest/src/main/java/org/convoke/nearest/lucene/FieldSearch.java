package org.convoke.nearest.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;

/**
 * The answer of one day's field to a query.
 *
 * <p>Lucene rounds positions to about a centimetre and distances to less than half a metre, so its order is nearly, not
 * exactly, ours. It is asked for a few more than wanted and these are ordered by their exact distances; if one that it left out
 * might still belong among them, or too many were filtered out, it is asked again for four times as many.
 */
final class FieldSearch {

    static final Comparator<NearestHit> ORDER =
            Comparator.comparingDouble(NearestHit::distanceMeters).thenComparing(NearestHit::id);

    /**
     * By how much a distance of Lucene's may differ from ours: 0.4 m for its arcsine, 0.02 m for its positions, 0.1 m for an earth
     * 3 cm smaller, 0.7 m for ours at the antipode; doubled.
     */
    private static final double SLACK_METERS = 2.5;

    private static final int SPARE = 6;

    private final IndexSearcher searcher;
    private final String field;
    private final NearestQuery query;

    FieldSearch(IndexSearcher searcher, String field, NearestQuery query) {
        this.searcher = searcher;
        this.field = field;
        this.query = query;
    }

    /** All events that may be among the nearest, and perhaps a few more, in order. */
    List<NearestHit> run() throws IOException {
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        int wanted = (int) Math.min(all, (long) query.limit() + SPARE);
        while (true) {
            ScoreDoc[] found = LatLonPoint.nearest(
                            searcher,
                            field,
                            query.position().latitude(),
                            query.position().longitude(),
                            wanted)
                    .scoreDocs;
            List<NearestHit> hits = exact(found);
            if (found.length < wanted || wanted == all || isComplete(found[found.length - 1], hits)) {
                return hits;
            }
            wanted = (int) Math.min(all, 4L * wanted);
        }
    }

    /** Whether all that Lucene left out, beyond its last one, is too far to matter. */
    private boolean isComplete(ScoreDoc last, List<NearestHit> hits) {
        double horizon = (Double) ((FieldDoc) last).fields[0] - SLACK_METERS;
        return horizon > query.withinMeters()
                || hits.size() >= query.limit()
                        && horizon > hits.get(query.limit() - 1).distanceMeters();
    }

    private List<NearestHit> exact(ScoreDoc[] found) throws IOException {
        ScoreDoc[] byDocument = found.clone();
        Arrays.sort(byDocument, Comparator.comparingInt(document -> document.doc));
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        List<NearestHit> hits = new ArrayList<>();
        int i = 0;
        while (i < byDocument.length) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(byDocument[i].doc, segments));
            EntryReader reader = new EntryReader(segment);
            int end = segment.docBase + segment.reader().maxDoc();
            for (; i < byDocument.length && byDocument[i].doc < end; i++) {
                addIfWanted(hits, reader, byDocument[i].doc);
            }
        }
        hits.sort(ORDER);
        return hits;
    }

    private void addIfWanted(List<NearestHit> hits, EntryReader reader, int document) throws IOException {
        if (query.features() != 0 && (reader.features(document) & query.features()) != query.features()) {
            return;
        }
        double meters = GreatCircle.distanceMeters(query.position(), reader.position(document));
        if (meters <= query.withinMeters()) {
            hits.add(new NearestHit(reader.id(document), meters));
        }
    }
}
