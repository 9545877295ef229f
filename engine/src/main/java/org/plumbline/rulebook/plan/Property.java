package org.plumbline.rulebook.plan;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** A property of a class as DRL reads it: a public method name(), isName() or getName(). */
record Property(Method method) {

  static Optional<Property> of(Class<?> owner, String name) {
    String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    Method found = null;
    for (Method method : owner.getMethods()) {
      String called = method.getName();
      boolean reads =
          called.equals(name) || called.equals("is" + capital) || called.equals("get" + capital);
      if (reads && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
        if (found != null) {
          return Optional.empty();
        }
        found = method;
      }
    }
    return Optional.ofNullable(found).map(Property::new);
  }

  Class<?> type() {
    return method.getReturnType();
  }

  Object of(Object owner) throws ReflectiveOperationException {
    return method.invoke(owner);
  }
}
