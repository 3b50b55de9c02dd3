package dev.cortado.examples.language.cases;

/** Operands are evaluated from left to right, each once (JLS 15.7). Digits tell the order. */
public final class EvaluationOrder extends Topic {
  private long order;
  private int cell;
  private final int[] cells = new int[4];
  private final int[][] rows = {{1, 2}, {3, 4}};
  private final EvaluationOrder self = this;

  private int step(int digit) {
    order = order * 10 + digit;
    return digit;
  }

  private long wide(int digit) {
    order = order * 10 + digit;
    return digit;
  }

  private int late(int digit) {
    pause();
    order = order * 10 + digit;
    return digit;
  }

  private boolean truth(int digit) {
    order = order * 10 + digit;
    return opaque(1) == 1;
  }

  private int[] array(int digit) {
    order = order * 10 + digit;
    return cells;
  }

  private EvaluationOrder object(int digit) {
    order = order * 10 + digit;
    return self;
  }

  private int three(int a, int b, int c) {
    order = order * 10 + 9;
    return a * 100 + b * 10 + c;
  }

  private void begin() {
    order = 0;
    cell = 0;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i;
    }
  }

  private long told(int value) {
    return order * 1000 + value;
  }

  public long operandsOfSum() {
    begin();
    return told(step(1) + step(2) + step(3));
  }

  public long operandsOfProductAndSum() {
    begin();
    return told(step(1) + step(2) * step(3));
  }

  public long operandsInParentheses() {
    begin();
    return told(step(1) * (step(2) + step(3)));
  }

  public long operandsOfComparison() {
    begin();
    return told(step(1) < step(2) ? 1 : 0);
  }

  public long operandsOfShift() {
    begin();
    return told(step(1) << step(2));
  }

  public long operandsOfLongSum() {
    begin();
    return told((int) (wide(1) + wide(2) * wide(3)));
  }

  public long operandsOfDivision() {
    begin();
    return told(step(8) / step(3));
  }

  public long argumentsBeforeCall() {
    begin();
    return told(three(step(1), step(2), step(3)));
  }

  public long receiverBeforeArguments() {
    begin();
    return told(object(4).three(step(1), step(2), step(3)));
  }

  public long nestedCalls() {
    begin();
    return told(three(step(1), three(step(2), step(3), step(4)) % 10, step(5)));
  }

  public long argumentsThatWait() {
    begin();
    return told(three(late(1), step(2), late(3)));
  }

  public long operandsThatWait() {
    begin();
    return told(step(1) + late(2) * step(3) - late(4));
  }

  public long receiverBeforeWaitingArgument() {
    begin();
    return told(object(4).three(step(1), late(2), step(3)));
  }

  public long conditionalOperands() {
    begin();
    return told(truth(1) ? step(2) : step(3));
  }

  public long conditionalAndOperands() {
    begin();
    return told(truth(1) && truth(2) || truth(3) ? 1 : 0);
  }

  public long arrayBeforeIndex() {
    begin();
    return told(array(1)[step(2)]);
  }

  public long arrayBeforeIndexBeforeValue() {
    begin();
    array(1)[step(2)] = step(3);
    return told(cells[2]);
  }

  public long arrayBeforeIndexBeforeWaitingValue() {
    begin();
    array(1)[step(2)] = late(3);
    return told(cells[2]);
  }

  public long compoundArrayAssignment() {
    begin();
    array(1)[step(2)] += step(3);
    return told(cells[2]);
  }

  public long compoundArrayAssignmentThatWaits() {
    begin();
    array(1)[step(2)] += late(3);
    return told(cells[2]);
  }

  public long fieldOwnerBeforeValue() {
    begin();
    object(1).cell = step(2);
    return told(cell);
  }

  public long fieldOwnerBeforeWaitingValue() {
    begin();
    object(1).cell += late(2);
    return told(cell);
  }

  public long assignmentsAreRightAssociative() {
    begin();
    int a;
    int b;
    a = b = step(3);
    return told(a * 10 + b);
  }

  public long chainedArrayAssignments() {
    begin();
    array(1)[step(2)] = array(3)[step(1)] = step(5);
    return told(cells[2] * 10 + cells[1]);
  }

  public long leftOperandIsSavedBeforeAssignment() {
    begin();
    int i = opaque(2);
    int j = (i = 3) * i;
    return told(j + i);
  }

  public long leftOperandKeepsOldValue() {
    begin();
    int i = opaque(2);
    int j = i + (i = 3) * i;
    return told(j);
  }

  public long compoundAssignmentKeepsOldValue() {
    begin();
    int a = opaque(9);
    a += (a = 3);
    return told(a);
  }

  public long compoundFieldKeepsOldValue() {
    begin();
    cell = 9;
    cell += (cell = 3);
    return told(cell);
  }

  public long compoundElementKeepsOldValue() {
    begin();
    cells[1] += (cells[1] = 3);
    return told(cells[1]);
  }

  public long indexIsSavedBeforeAssignment() {
    begin();
    int i = opaque(1);
    cells[i] = i = 2;
    return told(cells[1] * 10 + i);
  }

  public long indexChangesInValue() {
    begin();
    int i = opaque(0);
    cells[i++] = i++ + i;
    return told(cells[0] * 10 + i);
  }

  public long arrayIsSavedBeforeReassignment() {
    begin();
    int[] a = cells;
    int[] b = rows[0];
    a[0] = (a = b)[1];
    return told(cells[0]);
  }

  public long arrayReferenceIsSavedBeforeIndex() {
    begin();
    int[] a = cells;
    int r = a[(a = rows[1])[0]];
    return told(r);
  }

  public long incrementOfItself() {
    begin();
    int i = opaque(5);
    i = i++;
    return told(i);
  }

  public long incrementOfItselfInSum() {
    begin();
    int i = opaque(5);
    i = i++ + i++;
    return told(i);
  }

  public long prefixAndPostfix() {
    begin();
    int i = opaque(5);
    int j = i++ * ++i;
    return told(j * 10 + i);
  }

  public long postfixInArguments() {
    begin();
    int i = opaque(1);
    return told(three(i, i++, i));
  }

  public long prefixInArguments() {
    begin();
    int i = opaque(1);
    return told(three(++i, i, --i));
  }

  public long incrementsAroundWaits() {
    begin();
    int i = opaque(1);
    int j = i++ + late(3) * i + i--;
    return told(j * 10 + i);
  }

  public long fieldReadBeforeCallThatWrites() {
    begin();
    cell = 5;
    int j = cell + write(7) + cell;
    return told(j);
  }

  public long fieldReadBeforeWaitThatWrites() {
    begin();
    cell = 5;
    int j = cell + writeLate(7) + cell;
    return told(j);
  }

  public long twoDimensions() {
    begin();
    return told(rows[step(1)][step(0)] + rows[step(0)][step(1)]);
  }

  public long loopHeaderOrder() {
    begin();
    for (int i = step(1); i < step(3); i += step(2)) {
      step(5);
    }
    return told(0);
  }

  public long doWhileOrder() {
    begin();
    int i = 0;
    do {
      step(4);
      i++;
    } while (i < step(2));
    return told(i);
  }

  public long switchOperandOnce() {
    begin();
    switch (step(2)) {
      case 1:
        step(7);
        break;
      case 2:
        step(8);
        break;
      default:
        step(9);
    }
    return told(0);
  }

  public long returnOperandBeforeFinally() {
    begin();
    int r = returning();
    return told(r);
  }

  private int write(int value) {
    cell = value;
    return 1;
  }

  private int writeLate(int value) {
    pause();
    cell = value;
    pause();
    return 1;
  }

  private int returning() {
    try {
      return step(1);
    } finally {
      step(2);
    }
  }
}
