package tandem.practicality.engine;

/// One question: can this be scheduled?
///
/// @param urgency that proves it when it fits; else the best known
record Trial(Verdict verdict, double[] urgency) {
  enum Verdict {
    FITS,
    REFUTED,
    OPEN
  }

  static Trial of(Workload work, int[] limits, int tries, Watch watch) {
    var propagation = new Propagation(work);
    if (!propagation.mayFit(limits)) {
      return new Trial(Verdict.REFUTED, new double[work.actions]);
    }
    var search = new Search(work, 1);
    boolean found = search.meets(limits, Placement.urgencies(propagation.latest), tries, watch);
    return new Trial(found ? Verdict.FITS : Verdict.OPEN, search.urgency);
  }

  static boolean refutes(Workload work, int[] limits) {
    return !new Propagation(work).mayFit(limits);
  }

  boolean fits() {
    return verdict == Verdict.FITS;
  }
}
