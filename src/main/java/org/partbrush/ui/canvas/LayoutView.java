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
import org.partbrush.tool.Knife;
import org.partbrush.tool.Modifier;
import org.partbrush.tool.PartBrush;
import org.partbrush.tool.Pick;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.tool.Preview;
import org.partbrush.tool.Select;
import org.partbrush.tool.Stamper;
import org.partbrush.tool.Tool;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.ToolKind;
import org.partbrush.ui.model.ToolViewModel;

/** The layout to paint on: hands the pointer to the tools and shows what they would do. */
public final class LayoutView extends SceneView {

    /** How many view pixels off a place the hand still means it. */
    private static final double REACH = 4;

    private final ToolViewModel tools;
    private final ViewSettings settings;
    private final PreviewView preview;
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
        preview = new PreviewView(canvas, objects);
        getChildren().add(preview);
        settings.overlayModeProperty().subscribe(() -> canvas.redraw());
        settings.overlayOpacityProperty().subscribe(() -> canvas.redraw());
        settings.cameraProperty().subscribe(this::showPreview);
        settings.panningProperty().subscribe(this::showPreview);
        tools.previewProperty().subscribe(this::showPreview);
        tools.toolProperty()
                .subscribe(tool -> setCaption("Layout  ·  " + ToolKind.of(tool).hint()));
        listen();
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> forward(Kind.MOVE, event));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::keepMenuFromStroke);
        hoverProperty().subscribe(this::showPreview);
        // The keyboard begins on the canvas, so that arrow keys and Delete mean the picture.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
    }

    /** A stroke under way is one open change; the menu could not change anything before its end. */
    private void keepMenuFromStroke(ContextMenuEvent event) {
        if (tools.isBusy()) {
            event.consume();
        }
    }

    private void showPreview() {
        boolean isPanning = settings.panningProperty().get();
        Preview shown = tools.previewProperty().get();
        boolean isShown = !isPanning && (isHover() || tools.isBusy());
        preview.show(isShown ? shown : Preview.NOTHING);
        if (!isPanning) {
            setCursor(shown instanceof Preview.Tip ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = toImage(event.getX(), event.getY());
            forward(Kind.PRESS, event);
        }
    }

    private void drag(MouseEvent event) {
        if (pressed != null) {
            forward(Kind.DRAG, event);
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && pressed != null) {
            forward(Kind.RELEASE, event);
            if (!tools.isBusy() && !choosesItself()) {
                select((int) Math.floor(pressed.getX()), (int) Math.floor(pressed.getY()));
            }
            pressed = null;
        }
    }

    /** Whether the tool tells itself what the user works on. */
    private boolean choosesItself() {
        Tool tool = tools.toolProperty().get();
        return tool instanceof Select || tool instanceof Stamper || tool instanceof PartBrush || tool instanceof Knife;
    }

    /** What was just painted or picked is what the user works on; a pick also chooses the part. */
    private void select(int x, int y) {
        objects.objectAt(x, y).ifPresent(objects::select);
        if (tools.toolProperty().get() instanceof Pick) {
            objects.choosePartAt(x, y);
        }
    }

    private void forward(Kind kind, MouseEvent event) {
        Point2D at = toImage(event.getX(), event.getY());
        double reach = REACH / settings.cameraProperty().get().scale();
        tools.handle(new PointerEvent(kind, at.getX(), at.getY(), 1, reach, modifiers(event)));
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
