package org.plumbline.rulebook.plan;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.functions.HashedExpression;

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

  /**
   * The property that a binding reads, where it reads nothing else. The model keeps no text of a
   * binding, but a digest of the code made of it, which only this very code has.
   */
  static Optional<Property> bound(Binding binding) {
    Class<?> owner = binding.getInputVariable().getType();
    if (Lambda.of(binding.getBindingFunction()).code() instanceof HashedExpression hashed) {
      for (Method method : owner.getMethods()) {
        Property property = new Property(method);
        if (method.getParameterCount() == 0
            && digest(property.code(owner)).equals(hashed.getExpressionHash())) {
          return Optional.of(property);
        }
      }
    }
    return Optional.empty();
  }

  /** What Drools makes of the property as a binding. */
  private String code(Class<?> owner) {
    return "(" + owner.getCanonicalName() + " _this) -> _this." + method.getName() + "()";
  }

  private static String digest(String code) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of()
          .withUpperCase()
          .formatHex(md5.digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Java that reads the property of an owner. */
  String java(String owner) {
    return owner + "." + method.getName() + "()";
  }

  Class<?> type() {
    return method.getReturnType();
  }

  Object of(Object owner) throws ReflectiveOperationException {
    return method.invoke(owner);
  }
}
