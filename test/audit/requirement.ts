/** What an audit found for a requirement. */
export interface Finding {
  readonly passed: boolean;
  /** What was measured, in a few words; says so where something could not be tried here. */
  readonly figures: string;
}

/** Something that the project promises, and how it is measured. */
export interface Requirement {
  readonly name: string;
  /** @param full whether everything is looked at, whatever it takes */
  measure(full: boolean): Promise<Finding>;
}
