package org.convoke.bench.nearest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;
import org.convoke.nearest.lucene.LuceneNearestIndex;

/** Lucene: one point field per day, in one segment, mapped into memory. */
record LucenePeer(LuceneNearestIndex index, Directory directory, double loadSeconds, double bytesPerPoint)
        implements Peer {

    static LucenePeer load(TownEvents events, Path folder) throws IOException {
        long start = System.nanoTime();
        Directory directory = new MMapDirectory(Files.createDirectory(folder.resolve("lucene-" + events.count())));
        LuceneNearestIndex.Builder builder = LuceneNearestIndex.builder(directory);
        events.forEach(builder::add);
        LuceneNearestIndex index = builder.build();
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return new LucenePeer(index, directory, seconds, (double) bytes / events.count());
    }

    @Override
    public String name() {
        return "Lucene, a point field per day";
    }

    @Override
    public List<NearestHit> nearest(NearestQuery query) {
        return index.nearest(query);
    }

    @Override
    public void close() throws IOException {
        index.close();
        directory.close();
    }
}
