package io.syndicate.workbench.ui;

import io.syndicate.workbench.ui.common.Theme;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test with a window: puts a view on a stage, works on the FX thread, waits for conditions with a deadline. */
public abstract class FxTest extends FxRobot {

    private static final long DEADLINE_SECONDS = 20;

    /** The window of this test, once {@link #show} has been called. */
    protected Stage stage;

    @AfterEach
    final void closeWindows() throws TimeoutException {
        onFx(() -> Window.getWindows().stream().toList().forEach(Window::hide));
        FxToolkit.cleanupStages();
    }

    /** @param root shown in a new window with the given theme and size */
    protected final void show(Parent root, Theme theme, double width, double height) {
        toolkit();
        onFx(() -> {
            stage = new Stage();
            var pane = new StackPane();
            var scene = new Scene(pane, width, height);
            theme.apply(scene);
            pane.getChildren().add(root);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
        });
        settle();
    }

    /** Starts JavaFX if it does not run yet. */
    protected static void toolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
    }

    /** Runs a task on the FX thread and hands back what it throws. */
    protected static void onFx(Runnable task) {
        onFx(() -> {
            task.run();
            return null;
        });
    }

    /** @return what the task gave on the FX thread */
    protected static <T> T onFx(Callable<T> task) {
        var done = new CompletableFuture<T>();
        Runnable work = () -> {
            try {
                done.complete(task.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
        try {
            return done.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the FX thread did not answer", e);
        }
    }

    /** @return what the stage gives; not on the FX thread */
    protected static <T> T done(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException("it did not come", e);
        }
    }

    /** Waits until the FX thread has nothing left to do. */
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the condition, asked on the FX thread, holds; fails with {@code what} after the deadline. */
    protected static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("never came true: " + what, e);
        }
    }

    /** @return every text that is in the scene graph of any open window, shown or not */
    protected static Set<String> allTexts() {
        return onFx(() -> Window.getWindows().stream().map(window -> window.getScene().getRoot())
                .flatMap(FxTest::nodes).map(FxTest::textOf).filter(text -> !text.isEmpty()).collect(Collectors.toSet()));
    }

    private static java.util.stream.Stream<Node> nodes(Node node) {
        var children = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : java.util.stream.Stream.<Node>empty();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(node), children.flatMap(FxTest::nodes));
    }

    private static String textOf(Node node) {
        var text = switch (node) {
            case Text t -> t.getText();
            case Labeled l -> l.getText();
            case TextInputControl t -> t.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }
}
