package org.partbrush.ui.canvas;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.partbrush.tool.Modifier;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.tool.Tool;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.ToolViewModel;

/** The layout to paint on: hands the primary button to the tools and shows the brush around the pointer. */
public final class LayoutView extends SceneView {

    private final ToolViewModel tools;
    private final ViewSettings settings;
    private final BrushOutline brush = new BrushOutline();
    private @Nullable Point2D pressed;

    public LayoutView(SceneLayers scene, ObjectsViewModel objects, ToolViewModel tools, ViewSettings settings) {
        super(
                scene,
                objects,
                settings,
                new Content(
                        "Layout",
                        List.of(
                                new Layer(scene::classImage, false, () -> 1),
                                scene.photo(),
                                new Layer(scene::overlayImage, false, settings::overlayOpacityOnLayout))));
        this.tools = tools;
        this.settings = settings;
        setId("layout");
        getChildren().add(brush);
        settings.overlayProperty().subscribe(() -> canvas.redraw());
        settings.overlayOpacityProperty().subscribe(() -> canvas.redraw());
        settings.cameraProperty().subscribe(this::showBrush);
        settings.spaceDownProperty().subscribe(this::showBrush);
        tools.toolProperty().subscribe(this::showBrush);
        tools.brushDiameterProperty().subscribe(this::showBrush);
        tools.eraserDiameterProperty().subscribe(this::showBrush);
        listen();
    }

    private void listen() {
        addEventHandler(MouseEvent.ANY, this::follow);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> forward(Kind.DRAG, event));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::keepMenuFromStroke);
        hoverProperty().subscribe(this::showBrush);
    }

    /** A stroke under way is one open change; the menu could not change anything before its end. */
    private void keepMenuFromStroke(ContextMenuEvent event) {
        if (tools.isBusy()) {
            event.consume();
        }
    }

    private void follow(MouseEvent event) {
        brush.moveTo(event.getX(), event.getY());
    }

    private void showBrush() {
        double diameter = tools.tipDiameter();
        boolean isShown =
                isHover() && diameter > 0 && !settings.spaceDownProperty().get();
        brush.setVisible(isShown);
        brush.setRadius(diameter / 2 * settings.cameraProperty().get().scale());
        if (!settings.spaceDownProperty().get()) {
            setCursor(diameter > 0 ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = toImage(event.getX(), event.getY());
            forward(Kind.PRESS, event);
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && pressed != null) {
            forward(Kind.RELEASE, event);
            select((int) Math.floor(pressed.getX()), (int) Math.floor(pressed.getY()));
            pressed = null;
        }
    }

    /** What was just painted or picked is what the user works on; a pick also chooses the part. */
    private void select(int x, int y) {
        objects.objectAt(x, y).ifPresent(objects::select);
        if (tools.toolProperty().get() instanceof Tool.Pick) {
            objects.choosePartAt(x, y);
        }
    }

    private void forward(Kind kind, MouseEvent event) {
        if (pressed != null) {
            Point2D at = toImage(event.getX(), event.getY());
            tools.handle(new PointerEvent(kind, at.getX(), at.getY(), 1, modifiers(event)));
        }
    }

    private static Set<Modifier> modifiers(MouseEvent event) {
        Set<Modifier> held = EnumSet.noneOf(Modifier.class);
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isShortcutDown()) {
            held.add(Modifier.SHORTCUT);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        return held;
    }
}
