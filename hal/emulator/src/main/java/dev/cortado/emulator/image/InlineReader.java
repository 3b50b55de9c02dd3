package dev.cortado.emulator.image;

import dev.cortado.emulator.image.LineTable.InlinedCall;
import dev.cortado.emulator.image.LineTable.SourceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds inlined calls in {@code .debug_info}, DWARF 4 and 5 of 32 bits (DWARF 5, 3.3.8 and 7.5).
 * Host only.
 *
 * <p>Damaged data ends the search: without inlined calls a place still has its line.
 */
final class InlineReader {
  private static final int TAG_COMPILE_UNIT = 0x11;
  private static final int TAG_INLINED = 0x1d;
  private static final int AT_STATEMENT_LIST = 0x10;
  private static final int AT_LOW_PC = 0x11;
  private static final int AT_HIGH_PC = 0x12;
  private static final int AT_RANGES = 0x55;
  private static final int AT_CALL_FILE = 0x58;
  private static final int AT_CALL_LINE = 0x59;
  private static final int AT_ADDRESS_BASE = 0x73;
  private static final int AT_RANGES_BASE = 0x74;
  private static final int FORM_IMPLICIT_CONSTANT = 0x21;
  private static final long MASK = 0xffffffffL;

  private record Abbreviation(int tag, boolean children, long[] specification) {}

  private final Map<Integer, List<String>> fileNames;
  private final DwarfBytes abbreviationTable;
  private final DwarfBytes in;
  private final List<InlinedCall> calls = new ArrayList<>();
  private final DwarfForms forms;
  private final DwarfRanges ranges;
  private Map<Long, Abbreviation> abbreviations = new HashMap<>();
  private int version;

  InlineReader(Function<String, byte[]> sections, Map<Integer, List<String>> fileNames) {
    this.abbreviationTable = new DwarfBytes(sections.apply(".debug_abbrev"));
    this.fileNames = fileNames;
    this.in = new DwarfBytes(sections.apply(".debug_info"));
    this.forms = new DwarfForms(in);
    this.ranges = new DwarfRanges(sections);
  }

  List<InlinedCall> calls() {
    return calls;
  }

  void read() {
    try {
      while (in.remaining() >= 11) {
        int end = in.unitEnd();
        if (end < 0) {
          return;
        }
        unit(end);
        in.position(end);
      }
    } catch (RuntimeException damaged) {
      return;
    }
  }

  private void unit(int end) {
    version = in.u16();
    if (version != 4 && version != 5) {
      return;
    }
    boolean plainUnit = version == 4 || in.u8() == 1;
    int abbreviationsAt = version == 4 ? in.i32() : 0;
    int addressBytes = in.u8();
    abbreviationsAt = version == 5 ? in.i32() : abbreviationsAt;
    if (!plainUnit || addressBytes != 4) {
      return;
    }
    readAbbreviations(abbreviationsAt);
    List<String> files = List.of();
    int depth = 0;
    while (in.position() < end) {
      long code = in.uleb();
      if (code == 0) {
        depth--;
        continue;
      }
      Abbreviation abbreviation = abbreviations.get(code);
      if (abbreviation == null) {
        return;
      }
      Map<Integer, Long> values = attributes(abbreviation.specification);
      if (abbreviation.tag == TAG_COMPILE_UNIT) {
        files =
            fileNames.getOrDefault(values.getOrDefault(AT_STATEMENT_LIST, 0L).intValue(), files);
        ranges.startUnit(
            version,
            values.getOrDefault(AT_ADDRESS_BASE, 8L).intValue(),
            values.getOrDefault(AT_RANGES_BASE, 12L).intValue());
        ranges.base(low(values));
      } else if (abbreviation.tag == TAG_INLINED) {
        call(values, files, depth);
      }
      depth += abbreviation.children ? 1 : 0;
    }
  }

  private void readAbbreviations(int offset) {
    DwarfBytes table = abbreviationTable.position(offset);
    abbreviations = new HashMap<>();
    for (long code = table.uleb(); code != 0; code = table.uleb()) {
      int tag = (int) table.uleb();
      boolean children = table.u8() != 0;
      List<Long> specification = new ArrayList<>();
      while (true) {
        long name = table.uleb();
        long form = table.uleb();
        long constant = form == FORM_IMPLICIT_CONSTANT ? table.sleb() : 0;
        if (name == 0 && form == 0) {
          break;
        }
        specification.addAll(List.of(name, form, constant));
      }
      long[] flat = specification.stream().mapToLong(Long::longValue).toArray();
      abbreviations.put(code, new Abbreviation(tag, children, flat));
    }
  }

  private Map<Integer, Long> attributes(long[] specification) {
    Map<Integer, Long> values = new HashMap<>();
    for (int i = 0; i < specification.length; i += 3) {
      int name = (int) specification[i];
      int form = (int) specification[i + 1];
      long value = form == FORM_IMPLICIT_CONSTANT ? specification[i + 2] : forms.read(form);
      values.put(name, value);
      // A negative name keeps the form: an address may be an index, an end a length.
      values.put(-name, (long) form);
    }
    return values;
  }

  private long low(Map<Integer, Long> values) {
    Long low = values.get(AT_LOW_PC);
    return low == null ? 0 : ranges.address(low, DwarfForms.isIndex(form(values, AT_LOW_PC)));
  }

  private static int form(Map<Integer, Long> values, int name) {
    return values.get(-name).intValue();
  }

  private void call(Map<Integer, Long> values, List<String> files, int depth) {
    int file = values.getOrDefault(AT_CALL_FILE, -1L).intValue();
    int line = values.getOrDefault(AT_CALL_LINE, 0L).intValue();
    if (file < 0 || file >= files.size()) {
      return;
    }
    SourceLine place = new SourceLine(files.get(file), line);
    if (values.containsKey(AT_HIGH_PC)) {
      long start = low(values);
      long high = values.get(AT_HIGH_PC);
      int form = form(values, AT_HIGH_PC);
      long end =
          DwarfForms.isAddress(form) || DwarfForms.isIndex(form)
              ? ranges.address(high, DwarfForms.isIndex(form))
              : start + high;
      calls.add(new InlinedCall(start & MASK, end & MASK, depth, place));
    } else if (values.containsKey(AT_RANGES)) {
      boolean index = DwarfForms.isRangeIndex(form(values, AT_RANGES));
      for (long[] range : ranges.list(values.get(AT_RANGES), index)) {
        calls.add(new InlinedCall(range[0] & MASK, range[1] & MASK, depth, place));
      }
    }
  }
}
