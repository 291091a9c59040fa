/** Where readers can write to: addresses that a build is given by `ISSUES` and `CONTACT`, or `null`. */
export interface Contact {
  /** A tracker of issues, which everybody can read. */
  readonly issues: string | null;
  /** An address of e-mail. */
  readonly email: string | null;
}

/** Variables of the environment. */
type Environment = Readonly<Record<string, string | undefined>>;

/** One `@` between what is no blank, and a name with a dot behind it. */
const EMAIL = /^[^\s@<>?&]+@[^\s@<>?&]+\.[^\s@<>?&.]+$/;

const isWebAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Where readers can write to; a variable that is empty is not set. */
export const contactOf = ({ ISSUES, CONTACT }: Environment): Contact => ({
  issues: ISSUES || null,
  email: CONTACT || null,
});

/**
 * What is wrong with the addresses, a sentence each.
 *
 * @example contactFaults({ CONTACT: 'somebody' }) // ['CONTACT is no address of e-mail: "somebody"; …']
 */
export function contactFaults(environment: Environment): readonly string[] {
  const { issues, email } = contactOf(environment);
  return [
    ...(issues === null || isWebAddress(issues)
      ? []
      : [
          `ISSUES is no address of the web: "${issues}"; give that of a tracker, as ISSUES=https://example.org/issues`,
        ]),
    ...(email === null || EMAIL.test(email)
      ? []
      : [`CONTACT is no address of e-mail: "${email}"; give one, as CONTACT=somebody@example.org`]),
  ];
}
