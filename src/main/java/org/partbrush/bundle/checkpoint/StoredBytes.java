package org.partbrush.bundle.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.partbrush.bundle.checkpoint.Pickled.Storage;

/** Where the elements of a checkpoint's storages are. */
@FunctionalInterface
interface StoredBytes {

    /**
     * All bytes of a storage.
     *
     * @throws IllegalArgumentException if the file does not hold exactly as many as the storage says
     */
    ByteBuffer of(Storage storage) throws IOException;
}
