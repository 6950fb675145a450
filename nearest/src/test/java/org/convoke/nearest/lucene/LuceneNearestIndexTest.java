package org.convoke.nearest.lucene;

import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.convoke.nearest.NearestEntry;
import org.convoke.nearest.NearestIndex;
import org.convoke.nearest.NearestIndexContract;

class LuceneNearestIndexTest extends NearestIndexContract {

    @Override
    protected NearestIndex open(List<NearestEntry> entries) {
        LuceneNearestIndex.Builder builder = LuceneNearestIndex.builder(new ByteBuffersDirectory());
        entries.forEach(builder::add);
        return builder.build();
    }
}
