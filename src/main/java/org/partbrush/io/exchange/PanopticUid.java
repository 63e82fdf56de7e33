package org.partbrush.io.exchange;

import java.io.IOException;

/**
 * What a pixel of Panoptic Parts says, in one number: {@code sid}, {@code sid*1000+iid} or
 * {@code (sid*1000+iid)*100+pid} (pmeletis/panoptic_parts, {@code utils/format.py}).
 *
 * @param sid semantic class of the data set, 0..99
 * @param iid number of the object within its class, 0..999; {@link #NONE} for stuff
 * @param pid part within the class, 1..99; 0 for none
 */
public record PanopticUid(int sid, int iid, int pid) {

    /** In place of the number of an object. */
    public static final int NONE = -1;

    private static final int LARGEST_SID = 99;
    private static final int OBJECTS = 1000;
    private static final int PARTS = 100;
    private static final int LARGEST_WITHOUT_PART = LARGEST_SID * OBJECTS + OBJECTS - 1;
    private static final int LARGEST = LARGEST_WITHOUT_PART * PARTS + PARTS - 1;

    /** @throws IllegalArgumentException if a number is out of its range, or a part has no object */
    public PanopticUid {
        boolean hasObject = iid != NONE;
        if (sid < 0 || sid > LARGEST_SID || iid < NONE || iid >= OBJECTS || pid < 0 || pid >= PARTS) {
            throw new IllegalArgumentException("Panoptic Parts has classes 0.." + LARGEST_SID + ", objects 0.."
                    + (OBJECTS - 1) + " and parts 0.." + (PARTS - 1) + ", not class " + sid + ", object " + iid
                    + ", part " + pid + ".");
        }
        if (hasObject && sid == 0 || pid > 0 && !hasObject) {
            throw new IllegalArgumentException(
                    "Panoptic Parts cannot hold a part without an object, nor an object without a class.");
        }
    }

    public static PanopticUid ofStuff(int sid) {
        return new PanopticUid(sid, NONE, 0);
    }

    public boolean isObject() {
        return iid != NONE;
    }

    public int encode() {
        int object = isObject() ? sid * OBJECTS + iid : sid;
        return pid > 0 ? object * PARTS + pid : object;
    }

    /**
     * The meaning of a number.
     *
     * @param place of it, for the error
     * @throws IOException if it is not such a number: negative, too large or between a class and an object
     */
    public static PanopticUid decode(int uid, String place) throws IOException {
        if (uid < 0 || uid > LARGEST || uid > LARGEST_SID && uid < OBJECTS) {
            throw new IOException(place + " has the number " + uid + ", which Panoptic Parts does not use.");
        }
        if (uid <= LARGEST_SID) {
            return ofStuff(uid);
        }
        if (uid <= LARGEST_WITHOUT_PART) {
            return new PanopticUid(uid / OBJECTS, uid % OBJECTS, 0);
        }
        return new PanopticUid(uid / (OBJECTS * PARTS), uid / PARTS % OBJECTS, uid % PARTS);
    }
}
