package org.partbrush.train;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.partbrush.io.AtomicFile;
import org.partbrush.train.shape.PartShape;

/**
 * The part maps that a model inferred for silhouettes, kept in a file of the run: a resumed training need not infer them
 * again, which takes minutes. For the training thread.
 */
final class InferredParts {

    private static final int PIXELS = PartShape.SAMPLE * PartShape.SAMPLE;

    private final Path file;
    private final String partNet;
    private final Map<String, byte[]> maps = new HashMap<>();
    private int saved;

    private InferredParts(Path file, String partNet) {
        this.file = file;
        this.partNet = partNet;
    }

    /**
     * What the file holds; nothing where it is missing, damaged or of another model: all of it can be inferred again.
     *
     * @param partNet tells this PartNet and its supports from others
     */
    static InferredParts open(Path file, String partNet) {
        InferredParts parts = new InferredParts(file, partNet);
        if (Files.exists(file)) {
            try {
                parts.read();
            } catch (IOException e) {
                parts.maps.clear();
            }
        }
        parts.saved = parts.maps.size();
        return parts;
    }

    /** The part ids, 64x64, of a silhouette of a PartNet category. */
    Optional<byte[]> find(String category, byte[] silhouette) {
        return Optional.ofNullable(maps.get(key(category, silhouette)));
    }

    void add(String category, byte[] silhouette, byte[] map) {
        maps.put(key(category, silhouette), map);
    }

    /** Writes the file anew if there is something new. */
    void save() throws IOException {
        if (maps.size() > saved) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(content))) {
                out.writeUTF(partNet);
                out.writeInt(maps.size());
                for (Map.Entry<String, byte[]> entry : maps.entrySet()) {
                    out.writeUTF(entry.getKey());
                    out.write(entry.getValue());
                }
            }
            AtomicFile.write(file, content.toByteArray());
            saved = maps.size();
        }
    }

    private void read() throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            if (in.readUTF().equals(partNet)) {
                for (int left = in.readInt(); left > 0; left--) {
                    maps.put(in.readUTF(), in.readNBytes(PIXELS));
                }
            }
        }
    }

    private static String key(String category, byte[] silhouette) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(silhouette);
            return category + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
