package org.partbrush.bundle.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.partbrush.bundle.checkpoint.Pickled.Storage;

/**
 * The format of PyTorch 1.6 and later: an archive of uncompressed entries, {@code NAME/data.pkl} and
 * {@code NAME/data/KEY}. Its directory is checked first; entries together are no longer than the file, so that no
 * archive can unfold into more.
 */
final class ZipCheckpoint implements StoredBytes {

    private static final String PROGRAM = "/data.pkl";

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final String root;

    /**
     * Checks an archive's directory.
     *
     * @param length of the file
     */
    ZipCheckpoint(ZipFile zip, long length) throws IOException {
        this.zip = zip;
        entries = entries(zip, length);
        List<String> programs =
                entries.keySet().stream().filter(name -> name.endsWith(PROGRAM)).toList();
        if (programs.size() != 1) {
            throw new IllegalArgumentException("the archive has " + programs.size() + " files data.pkl instead of one");
        }
        root = programs.getFirst().substring(0, programs.getFirst().length() - PROGRAM.length());
        if (entries.containsKey(root + "/constants.pkl")) {
            throw new IllegalArgumentException("it is a TorchScript program; save the state_dict instead");
        }
        ZipEntry order = entries.get(root + "/byteorder");
        if (order != null && !new String(content(order), StandardCharsets.US_ASCII).equals("little")) {
            throw new IllegalArgumentException("its numbers are not little endian");
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip, long length) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        long total = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            String shown = Rebuilding.printable(name);
            if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
                throw new IllegalArgumentException("the archive has the unsafe entry " + shown);
            }
            if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
                throw new IllegalArgumentException("the archive's entry " + shown + " is compressed");
            }
            if (entries.put(name, entry) != null) {
                throw new IllegalArgumentException("the archive has the entry " + shown + " twice");
            }
            total += entry.getSize();
            if (entry.getSize() < 0 || total > length) {
                throw new IllegalArgumentException("the archive's entries overlap");
            }
        }
        return entries;
    }

    /** The program that describes the content. */
    ByteBuffer program() throws IOException {
        ZipEntry entry = Objects.requireNonNull(entries.get(root + PROGRAM));
        if (entry.getSize() > TorchCheckpoint.MAX_PROGRAM) {
            throw new IllegalArgumentException(
                    "its description is longer than " + TorchCheckpoint.MAX_PROGRAM + " bytes");
        }
        return ByteBuffer.wrap(content(entry));
    }

    @Override
    public ByteBuffer of(Storage storage) throws IOException {
        ZipEntry entry = entries.get(root + "/data/" + storage.key());
        if (entry == null) {
            throw new IllegalArgumentException("storage " + storage.key() + " is missing in the archive");
        }
        if (entry.getSize() != storage.bytes()) {
            throw new IllegalArgumentException(
                    "storage " + storage.key() + " has " + entry.getSize() + " bytes instead of " + storage.bytes());
        }
        return ByteBuffer.wrap(content(entry));
    }

    private byte[] content(ZipEntry entry) throws IOException {
        if (entry.getSize() > TorchCheckpoint.MAX_STORAGE) {
            throw new IllegalArgumentException("the archive's entry " + entry.getName() + " is larger than 2 GiB");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) entry.getSize());
            if (content.length != entry.getSize()) {
                throw new IllegalArgumentException("the archive's entry " + entry.getName() + " is cut short");
            }
            return content;
        }
    }
}
