package org.partbrush.ui;

import java.util.Set;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.io.Project;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.ui.model.ShownParts;

/** Small scenes with cars, and the words of the street vocabulary. */
public final class TestScenes {

    public static final Vocabulary STREET = Vocabularies.street();
    public static final SemanticClass ROAD = STREET.named("road").orElseThrow();
    public static final SemanticClass CAR = STREET.named("car").orElseThrow();
    public static final IntRect FIRST_CAR = new IntRect(20, 30, 40, 20);
    public static final IntRect SECOND_CAR = new IntRect(70, 60, 40, 20);

    private TestScenes() {}

    /** A road of 128x96 pixels with car 1 and car 2. */
    public static Scene twoCars() {
        Scene road = Scene.blank(STREET, 128, 96, ROAD.id());
        return withCar(withCar(road, FIRST_CAR, 1), SECOND_CAR, 2);
    }

    /** The two cars as a document without results. */
    public static Project project() {
        return new Project(twoCars(), null, null);
    }

    private static Scene withCar(Scene scene, IntRect bounds, int instanceId) {
        return new Step.Paint(PixelMask.of(bounds, (x, y) -> true), CAR.id(), instanceId).apply(scene);
    }

    /** A part of cars, such as "wheel". */
    public static Part part(String name) {
        return CAR.parts().orElseThrow().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a part is left in any of the objects. */
    public static boolean has(Part part, Set<Integer> instanceIds, ShownParts shown) {
        Scene scene = shown.scene();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                if (instanceIds.contains(scene.instanceMap().get(x, y)) && shown.at(x, y) == part.id()) {
                    return true;
                }
            }
        }
        return false;
    }
}
