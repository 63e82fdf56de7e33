package org.partbrush.train.data;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;

/**
 * The classes of a scene that stand for more than their name, because nobody labelled what the vocabulary names apart: on
 * three quarters of our buildings no window is labelled. A generator that learned from them paints something like windows
 * on every bare wall.
 */
final class VagueClasses {

    private static final String WHOLE = "building";
    private static final String DETAIL = "window";

    /** So much of its buildings' pixels a scene shows as windows if nearly all of them were labelled. */
    private static final double LEAST_SHARE = 0.08;

    private VagueClasses() {}

    /** Ids of the vague classes of a map; none if the vocabulary does not name windows. */
    static Set<Integer> of(byte[] semantic, Vocabulary vocabulary) {
        Optional<SemanticClass> whole = vocabulary.named(WHOLE);
        Optional<SemanticClass> detail = vocabulary.named(DETAIL);
        Set<Integer> vague = new HashSet<>();
        if (whole.isPresent() && detail.isPresent()) {
            long details = count(semantic, detail.get().id());
            long wholes = count(semantic, whole.get().id());
            if (details < LEAST_SHARE * (details + wholes)) {
                vague.add(whole.get().id());
            }
        }
        return vague;
    }

    private static long count(byte[] semantic, int classId) {
        long count = 0;
        for (byte label : semantic) {
            count += (label & 0xFF) == classId ? 1 : 0;
        }
        return count;
    }
}
