// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A class of records: how one is taken apart and made. */
final class Shape {
  private final MethodHandle maker; // Object[] → Object
  private final MethodHandle[] getters; // Object → Object

  Shape(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      maker = lookup.findConstructor(type, MethodType.methodType(void.class, types)).asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
      getters = new MethodHandle[parts.length];
      for (int p = 0; p < parts.length; p++) {
        getters[p] = lookup.unreflect(parts[p].getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
      }
    } catch (IllegalAccessException | NoSuchMethodException e) {
      throw new IllegalArgumentException("records of " + type.getName() + " cannot be packed: make the record public", e);
    }
  }

  int parts() {
    return getters.length;
  }

  Object part(Object record, int number) {
    try {
      return (Object) getters[number].invokeExact(record);
    } catch (Throwable e) {
      throw new IllegalStateException("part " + number + " of " + record + " cannot be read", e);
    }
  }

  Object make(Object[] parts) {
    try {
      return (Object) maker.invokeExact(parts);
    } catch (Throwable e) {
      throw new IllegalStateException("no record can be made of " + Arrays.toString(parts), e);
    }
  }
}
