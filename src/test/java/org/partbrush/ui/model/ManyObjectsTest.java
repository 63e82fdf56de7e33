package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.Step;
import org.partbrush.io.Project;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;

/** The largest canvas with two hundred cars; time is the thread's own, so that other work does not count. */
class ManyObjectsTest {

    private static final int CARS = 200;
    private static final int DABS = 300;
    private static final double MOST_MILLIS = 4;

    private static Scene carPark() {
        Scene scene = Scene.blank(TestScenes.STREET, 2048, 1024, TestScenes.ROAD.id());
        for (int i = 0; i < CARS; i++) {
            IntRect place = new IntRect(i % 20 * 100 + 10, i / 20 * 100 + 10, 80, 60);
            scene = new Step.Paint(PixelMask.of(place, (x, y) -> true), TestScenes.CAR.id(), i + 1).apply(scene);
        }
        return scene;
    }

    @Test
    void paintingStaysFluent() {
        PainterViewModel painter =
                new PainterViewModel(new Project(carPark(), null, null), new ManualWorker(), Runnable::run);
        painter.tools().currentProperty().set(TestScenes.CAR);
        stroke(painter, 40);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        stroke(painter, 140);
        double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6 / DABS;
        assertTrue(millis < MOST_MILLIS, millis + " ms a dab");
        assertTrue(SceneObjects.of(painter.scenes().scene()).all().size() > CARS / 2);
    }

    private static void stroke(PainterViewModel painter, int y) {
        painter.tools().handle(new PointerEvent(Kind.PRESS, 30, y, 1, Set.of()));
        for (int i = 1; i <= DABS; i++) {
            painter.tools().handle(new PointerEvent(Kind.DRAG, 30 + 6 * i, y, 1, Set.of()));
        }
        painter.tools().handle(new PointerEvent(Kind.RELEASE, 30 + 6 * DABS, y, 1, Set.of()));
    }
}
