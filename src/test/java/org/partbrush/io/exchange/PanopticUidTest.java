package org.partbrush.io.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanopticUidTest {

    @ParameterizedTest
    @CsvSource({"0, 0, -1, 0", "99, 99, -1, 0", "26000, 26, 0, 0", "24999, 24, 999, 0", "2600102, 26, 1, 2"})
    void numbersAndTheirMeaningAreOne(int number, int sid, int iid, int pid) throws IOException {
        PanopticUid uid = new PanopticUid(sid, iid, pid);
        assertEquals(uid, PanopticUid.decode(number, "here"));
        assertEquals(number, uid.encode());
    }

    @Test
    void theLargestNumberIsRead() throws IOException {
        assertEquals(new PanopticUid(99, 999, 99), PanopticUid.decode(9_999_999, "here"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100, 999, 10_000_000, Integer.MIN_VALUE})
    void otherNumbersAreRefusedWithTheirPlace(int number) {
        IOException refusal = assertThrows(IOException.class, () -> PanopticUid.decode(number, "a.tif"));
        assertEquals("a.tif has the number " + number + ", which Panoptic Parts does not use.", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"26, -1, 2", "0, 1, 0", "100, 0, 0", "26, 1000, 0", "26, 0, 100"})
    void whatHasNoNumberCannotBeMade(int sid, int iid, int pid) {
        assertThrows(IllegalArgumentException.class, () -> new PanopticUid(sid, iid, pid));
    }
}
