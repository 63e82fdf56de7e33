package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the objects of each class of a data set from 0, in the order in which they are met: the {@code n} of ids
 * {@code class*1000+n}. For one export of one scene, one thread.
 */
final class ObjectNumbers {

    static final int PER_CLASS = 1000;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /**
     * The number of an object within its class.
     *
     * @param classId of the data set
     * @param instanceId of the scene
     */
    int numberOf(int classId, int instanceId) throws IOException {
        long key = (long) classId << Integer.SIZE | instanceId;
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = counts.merge(classId, 1, Integer::sum) - 1;
        if (number >= PER_CLASS) {
            throw new IOException("The format counts at most " + PER_CLASS + " objects of a class, and class " + classId
                    + " has more here; choose a folder of maps.");
        }
        numbers.put(key, number);
        return number;
    }
}
