package dev.cortado.linker.report;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes records as JSON (RFC 8259): components become members, in their order. Host only.
 *
 * <p>Knows records, lists, optionals, enums, strings and numbers, which is all that reports have.
 */
public final class JsonText {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /**
   * Returns {@code value} as JSON, indented, with a line feed at the end.
   *
   * @throws IllegalArgumentException if it has parts of other types
   */
  public static String of(Record value) {
    JsonText json = new JsonText();
    json.append(value, "\n");
    return json.text.append('\n').toString();
  }

  private void append(Object value, String newLine) {
    if (value == null || value.equals(Optional.empty())) {
      text.append("null");
    } else if (value instanceof Optional<?> optional) {
      append(optional.get(), newLine);
    } else if (value instanceof Record object) {
      appendRecord(object, newLine);
    } else if (value instanceof List<?> list) {
      appendList(list, newLine);
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof Enum<?> constant) {
      appendString(constant.name().toLowerCase(Locale.ROOT));
    } else if (value instanceof String string) {
      appendString(string);
    } else {
      throw new IllegalArgumentException("type=" + value.getClass().getName());
    }
  }

  private void appendRecord(Record object, String newLine) {
    String inner = newLine + INDENT;
    String separator = "{";
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      text.append(separator).append(inner);
      appendString(component.getName());
      text.append(": ");
      append(read(object, component), inner);
      separator = ",";
    }
    text.append(newLine).append('}');
  }

  private void appendList(List<?> list, String newLine) {
    if (list.isEmpty()) {
      text.append("[]");
      return;
    }
    String inner = newLine + INDENT;
    String separator = "[";
    for (Object element : list) {
      text.append(separator).append(inner);
      append(element, inner);
      separator = ",";
    }
    text.append(newLine).append(']');
  }

  private static Object read(Record object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("component=" + component, e);
    }
  }

  private void appendString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7E) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
