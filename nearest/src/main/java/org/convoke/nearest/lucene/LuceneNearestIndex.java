package org.convoke.nearest.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.convoke.nearest.NearestChange;
import org.convoke.nearest.NearestEntry;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestIndex;
import org.convoke.nearest.NearestQuery;

/**
 * A {@link NearestIndex} on Apache Lucene: for those who keep a Lucene index anyway, and the peer that the memory index is
 * measured against. The same answers, some thirty times slower.
 *
 * <p>Errors of the directory surface as {@link UncheckedIOException}. Closing it closes neither the directory nor what others
 * opened.
 */
public final class LuceneNearestIndex implements NearestIndex, AutoCloseable {

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Object writing = new Object();

    private LuceneNearestIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        searchers = new SearcherManager(writer, null);
    }

    /** Collects the entries of a new index in an empty directory. */
    public static Builder builder(Directory directory) {
        return new Builder(directory);
    }

    @Override
    public List<NearestHit> nearest(NearestQuery query) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return nearest(searcher, query);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("while searching for the nearest", e);
        }
    }

    @Override
    public void apply(List<NearestChange> changes) {
        synchronized (writing) {
            try {
                Map<String, Optional<NearestEntry>> outcome = outcome(changes);
                for (Map.Entry<String, Optional<NearestEntry>> event : outcome.entrySet()) {
                    Term id = new Term(EntryFields.ID, event.getKey());
                    if (event.getValue().isPresent()) {
                        writer.updateDocument(
                                id, EntryFields.document(event.getValue().get()));
                    } else {
                        writer.deleteDocuments(id);
                    }
                }
                searchers.maybeRefreshBlocking();
            } catch (IOException e) {
                throw new UncheckedIOException("while changing " + changes.size() + " events", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    private static List<NearestHit> nearest(IndexSearcher searcher, NearestQuery query) throws IOException {
        Map<String, NearestHit> hits = new HashMap<>();
        for (String field : fields(searcher, query)) {
            for (NearestHit hit : new FieldSearch(searcher, field, query).run()) {
                hits.put(hit.id(), hit);
            }
        }
        return hits.values().stream()
                .sorted(FieldSearch.ORDER)
                .limit(query.limit())
                .toList();
    }

    /** The point fields of the days asked for. */
    private static Iterable<String> fields(IndexSearcher searcher, NearestQuery query) {
        String suffix = query.call().isPresent() ? "c" + query.call().getAsInt() : "";
        if (query.firstDay().equals(query.lastDay())) {
            return List.of(EntryFields.dayField(query.firstDay()) + suffix);
        }
        TreeSet<String> fields = new TreeSet<>();
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(searcher.getIndexReader())) {
            if (EntryFields.isDayField(field.name, query.firstDay(), query.lastDay())) {
                fields.add(field.name + suffix);
            }
        }
        return fields;
    }

    /** What each event is after the changes; checks that they fit what is held. */
    private Map<String, Optional<NearestEntry>> outcome(List<NearestChange> changes) throws IOException {
        Map<String, Optional<NearestEntry>> outcome = new HashMap<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (NearestChange change : changes) {
                switch (change) {
                    case NearestChange.Added(NearestEntry entry) -> outcome.put(entry.id(), Optional.of(entry));
                    case NearestChange.Removed(NearestEntry entry) -> take(searcher, outcome, entry);
                    case NearestChange.Replaced(NearestEntry before, NearestEntry after) -> {
                        take(searcher, outcome, before);
                        outcome.put(after.id(), Optional.of(after));
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return outcome;
    }

    private static void take(IndexSearcher searcher, Map<String, Optional<NearestEntry>> outcome, NearestEntry entry)
            throws IOException {
        Optional<NearestEntry> held =
                outcome.containsKey(entry.id()) ? outcome.get(entry.id()) : find(searcher, entry.id());
        if (!held.equals(Optional.of(entry))) {
            throw new IllegalArgumentException("not held so: " + entry);
        }
        outcome.put(entry.id(), Optional.empty());
    }

    private static Optional<NearestEntry> find(IndexSearcher searcher, String id) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(EntryFields.ID, id)), 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        int document = found[0].doc;
        return Optional.of(new EntryReader(segments.get(ReaderUtil.subIndex(document, segments))).entry(document));
    }

    /** Collects the entries of a new index. For one thread. */
    public static final class Builder {

        private static final double BUFFER_MEGABYTES = 512;

        /** While loading, segments are left alone: they are merged once, at the end. */
        private static final double SEGMENTS = 100;

        private final IndexWriter writer;

        private Builder(Directory directory) {
            try {
                writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig()
                                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS)));
            } catch (IOException e) {
                throw new UncheckedIOException("while opening an index for writing", e);
            }
        }

        /** Adds an event. That its id is new is for the caller to ensure. */
        public Builder add(NearestEntry entry) {
            try {
                writer.addDocument(EntryFields.document(entry));
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException("while adding " + entry.id(), e);
            }
        }

        /** The index of what was added, in one segment: the slowest to build and the quickest to search. */
        public LuceneNearestIndex build() {
            try {
                writer.forceMerge(1);
                writer.getConfig().setMergePolicy(new TieredMergePolicy());
                writer.commit();
                return new LuceneNearestIndex(writer);
            } catch (IOException e) {
                throw new UncheckedIOException("while merging an index", e);
            }
        }
    }
}
