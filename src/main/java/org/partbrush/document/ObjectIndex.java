package org.partbrush.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * The objects of a scene and, for each tile of its maps, what of them lies in it. The index of a changed scene looks only
 * at the tiles that are not shared, so that it keeps up with a brush on a large scene of many objects. Immutable.
 */
final class ObjectIndex {

    private final Scene scene;
    private final List<List<SceneObject>> tiles;
    private final SceneObjects objects;

    private ObjectIndex(Scene scene, List<List<SceneObject>> tiles, SceneObjects objects) {
        this.scene = scene;
        this.tiles = tiles;
        this.objects = objects;
    }

    private static SceneObjects joined(List<List<SceneObject>> tiles) {
        Map<Integer, SceneObject> found = new TreeMap<>();
        tiles.forEach(tile -> tile.forEach(part -> add(found, part)));
        return new SceneObjects(List.copyOf(found.values()));
    }

    static ObjectIndex of(Scene scene) {
        List<List<SceneObject>> tiles = new ArrayList<>();
        for (int i = 0; i < scene.instanceMap().tileCount(); i++) {
            tiles.add(objectsIn(scene, scene.instanceMap().tileBounds(i)));
        }
        return new ObjectIndex(scene, tiles, joined(tiles));
    }

    /** The index of another scene; this one if all that matters is shared. */
    ObjectIndex updated(Scene next) {
        LabelMap instances = next.instanceMap();
        if (!instances.bounds().equals(scene.instanceMap().bounds())) {
            return of(next);
        }
        List<List<SceneObject>> changed = new ArrayList<>(tiles);
        boolean isSame = true;
        for (int i = 0; i < changed.size(); i++) {
            if (!instances.sharesTile(i, scene.instanceMap())
                    || !next.semanticMap().sharesTile(i, scene.semanticMap())) {
                List<SceneObject> found = objectsIn(next, instances.tileBounds(i));
                isSame &= found.equals(changed.set(i, found));
            }
        }
        return new ObjectIndex(next, changed, isSame ? objects : joined(changed));
    }

    SceneObjects objects() {
        return objects;
    }

    /** The objects of a region, with the bounds of what of them lies in it. */
    private static List<SceneObject> objectsIn(Scene scene, IntRect region) {
        Map<Integer, SceneObject> found = new TreeMap<>();
        LabelMap instances = scene.instanceMap();
        for (int y = region.y(); y < region.bottom(); y++) {
            int start = region.x();
            while (start < region.right()) {
                int id = instances.get(start, y);
                int end = instances.runEnd(start, y, region.right());
                if (id != 0) {
                    int classId = scene.semanticMap().get(start, y);
                    add(found, new SceneObject(id, classId, new IntRect(start, y, end - start, 1)));
                }
                start = end;
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<Integer, SceneObject> found, SceneObject part) {
        found.merge(
                part.instanceId(),
                part,
                (a, b) ->
                        new SceneObject(a.instanceId(), a.classId(), a.bounds().union(b.bounds())));
    }
}
