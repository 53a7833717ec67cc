package ca.policecomms.commons.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Calls static methods of a class as loaded by the JVM's own class loader.
 *
 * <p>Quarkus loads tests and test resources in class loaders of its own, one for each test profile, and closes them. An
 * embedded server must outlive them and exist once: its statics therefore live in the system class loader, and are
 * reached with JDK types only.
 */
final class SystemLoaded {
    private SystemLoaded() {}

    static Object call(Class<?> type, String method, String... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, String.class);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            var target = Class.forName(type.getName(), true, system).getDeclaredMethod(method, types);
            target.setAccessible(true);
            return target.invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(
                    method + " failed: " + failure.getCause().getMessage(), failure.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
