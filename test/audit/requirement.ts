/** What an audit found for a requirement. */
export interface Finding {
  readonly passed: boolean;
  /** What was measured, in a few words, or why it was skipped. */
  readonly figures: string;
}

/** Something that the project promises, and how it is measured. */
export interface Requirement {
  readonly name: string;
  /** @param full whether everything is measured and not a sample */
  measure(full: boolean): Promise<Finding>;
}
